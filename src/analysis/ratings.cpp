#include "analysis/ratings.h"

#include "basics/text.h"

#include <numeric>
#include <set>

namespace analysis {
namespace {

using basics::Result;

template <class T>
std::vector<T> distinct(std::vector<T> values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

template <class T>
std::size_t place(const std::vector<T>& sorted, const T& value) {
    return static_cast<std::size_t>(std::ranges::lower_bound(sorted, value) - sorted.begin());
}

// Puts the score of each whole row, of numbers or of words, to its place among all of them.
template <class T>
std::vector<T> categorise(Ratings& to, const std::vector<T>& score, const std::vector<std::size_t>& rows) {
    std::vector<T> used;
    for (const auto row : rows) used.push_back(score[row]);
    used = distinct(std::move(used));
    for (std::size_t i = 0; i < rows.size(); ++i) to.given[i].category = place(used, score[rows[i]]);
    return used;
}

Result<void> once(const Question& asked, const Ratings& of, const std::vector<std::size_t>& rows) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!seen.emplace(of.given[i].item, of.given[i].rater).second)
            return basics::invalid(fmt::format("Row {}: “{}” has rated “{}” before. Keep one score of each.",
                                               asked.frame.lines[rows[i]], of.raters[of.given[i].rater],
                                               of.items[of.given[i].item]));
    return {};
}

} // namespace

Result<Ratings> ratings_of(const Question& asked) {
    auto items = grouping(TRY(asked.texts("item"))), raters = grouping(TRY(asked.texts("rater")));
    const auto words = TRY(asked.texts("score"));
    Ratings out{.items = {},
                .raters = {},
                .given = {},
                .categories = {},
                .numbers = std::ranges::any_of(words, [](auto word) { return basics::real_number(word).has_value(); }),
                .left_out = 0};
    std::vector<std::string_view> whole_items, whole_raters;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < words.size(); ++row) {
        if (items.of_row[row] == Grouping::none || raters.of_row[row] == Grouping::none || words[row].empty()) continue;
        rows.push_back(row);
        whole_items.push_back(items.names[items.of_row[row]]);
        whole_raters.push_back(raters.names[raters.of_row[row]]);
    }
    items = grouping(whole_items), raters = grouping(whole_raters);
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.given.push_back({.item = items.of_row[i], .rater = raters.of_row[i], .category = 0});
    out.left_out = words.size() - rows.size();
    out.items = std::move(items.names), out.raters = std::move(raters.names);
    if (out.raters.size() < 2)
        return basics::invalid("There are scores of fewer than two raters, so there is nobody to agree with.");
    TRY(once(asked, out, rows));
    if (out.numbers) out.categories = categorise(out, TRY(asked.numbers("score")), rows);
    else {
        out.categories.resize(categorise(out, words, rows).size());
        std::iota(out.categories.begin(), out.categories.end(), 0.0);
    }
    return out;
}

} // namespace analysis
