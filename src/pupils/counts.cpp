#include "pupils/counts.h"

#include "measures/small_counts.h"

#include <map>

namespace pupils {
namespace {

// What pupils of a row are parted into: all of them, and four dimensions, each with those of whom it is not known.
enum Part : std::size_t {
    all,
    girls,
    boys,
    sex_unknown,
    poor,
    not_poor,
    poor_unknown,
    support,
    plan,
    no_sen,
    sen_unknown,
    eal,
    not_eal,
    eal_unknown,
    part_count
};
constexpr std::array<Part, group_count> shown{all, girls, boys, poor, support, plan, Part::eal};
const std::array<std::vector<Part>, 4> dimensions{{{girls, boys, sex_unknown},
                                                   {poor, not_poor, poor_unknown},
                                                   {support, plan, no_sen, sen_unknown},
                                                   {Part::eal, not_eal, eal_unknown}}};

Part yes_or_no(std::string_view value, Part yes, Part no, Part unknown) {
    return value == "yes" ? yes : value == "no" ? no : unknown;
}

std::array<Part, 4> parts_of(const Alike& alike) {
    return {alike.sex == "F"   ? girls
            : alike.sex == "M" ? boys
                               : sex_unknown,
            yes_or_no(alike.disadvantaged, poor, not_poor, poor_unknown),
            alike.sen == "K"   ? support
            : alike.sen == "E" ? plan
            : alike.sen == "N" ? no_sen
                               : sen_unknown,
            yes_or_no(alike.eal, Part::eal, not_eal, eal_unknown)};
}

using Row = std::array<std::int64_t, part_count>;

// Lines whose wholes are shown: a row's dimensions, the year groups of each part, and the year groups themselves.
std::vector<measures::Line> lines_of(std::size_t years) {
    std::vector<measures::Line> lines;
    const auto place = [](std::size_t row, std::size_t part) { return row * part_count + part; };
    for (std::size_t row = 0; row <= years; ++row)
        for (const auto& dimension : dimensions) {
            measures::Line line;
            for (const auto part : dimension) line.push_back(place(row, part));
            lines.push_back(std::move(line));
        }
    for (std::size_t part = 0; part < part_count; ++part) {
        measures::Line line;
        for (std::size_t row = 0; row < years; ++row) line.push_back(place(row, part));
        lines.push_back(std::move(line));
    }
    return lines;
}

// Of a year group whose pupils may not be counted no part may be either, and that may give others away.
std::vector<bool> hidden_in(const std::vector<std::int64_t>& flat, const std::vector<measures::Line>& lines) {
    auto hidden = measures::hidden_counts(flat, lines);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t row = 0; row < flat.size(); row += part_count)
            for (std::size_t part = 0; hidden[row + all] && part < part_count; ++part)
                if (!hidden[row + part]) hidden[row + part] = changed = true;
        if (changed) hidden = measures::hidden_counts(flat, lines, measures::smallest_group, std::move(hidden));
    }
    return hidden;
}

// Of nobody in the row is it known: no count, and never nought.
bool known_of_nobody(const std::int64_t* row, Part part) {
    for (const auto& dimension : dimensions)
        if (std::ranges::find(dimension, part) != dimension.end()) return row[dimension.back()] == row[all];
    return false;
}

} // namespace

std::string_view words(Group group) {
    constexpr std::array<std::string_view, group_count> all_words{"All",         "Girls",    "Boys", "Disadvantaged",
                                                                  "SEN support", "EHC plan", "EAL"};
    return all_words[static_cast<std::size_t>(group)];
}

Counts counted(const std::vector<Alike>& alike, Reads reads) {
    Counts counts;
    std::map<std::int64_t, Row> years; // not taught by year: last
    constexpr std::int64_t no_year = 99;
    Row whole{};
    for (const auto& each : alike) {
        if (!pupils::counts(each.status)) {
            counts.elsewhere += each.pupils;
            continue;
        }
        auto& row = years[each.year_group ? each.year_group->value() : no_year];
        for (auto* into : {&row, &whole}) {
            (*into)[all] += each.pupils;
            for (const auto part : parts_of(each)) (*into)[part] += each.pupils;
        }
    }
    if (years.empty()) return counts;
    for (const auto& dimension : dimensions)
        if (whole[dimension.back()] > 0 && whole[dimension.back()] < whole[all]) counts.partly_known = true;
    std::vector<std::int64_t> flat;
    for (const auto& [_, row] : years) flat.insert(flat.end(), row.begin(), row.end());
    flat.insert(flat.end(), whole.begin(), whole.end());
    auto hidden = hidden_in(flat, lines_of(years.size()));
    if (reads == Reads::by_name) hidden.assign(flat.size(), false);

    std::size_t at = 0;
    const auto add = [&](std::string name) {
        CountRow row{.year_group = std::move(name)};
        for (std::size_t column = 0; column < group_count; ++column) {
            const auto place = at * part_count + shown[column];
            if (known_of_nobody(&flat[at * part_count], shown[column])) row.unknown[column] = true;
            else if (!hidden[place]) row.counts[column] = flat[place];
            else counts.hidden = true;
        }
        counts.rows.push_back(std::move(row));
        ++at;
    };
    for (const auto& [year, _] : years) add(year == no_year ? "Not taught by year" : words(YearGroup{year}));
    add("All year groups");
    return counts;
}

} // namespace pupils
