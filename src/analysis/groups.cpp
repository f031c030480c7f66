#include "analysis/groups.h"

namespace analysis {
namespace {

using basics::Result;

struct Read {
    Grouping groups;
    std::vector<std::vector<double>> columns;
    bool whole(std::size_t row) const {
        return groups.of_row[row] != Grouping::none
               && std::ranges::none_of(columns, [&](const auto& column) { return std::isnan(column[row]); });
    }
};

Result<Read> read(const Question& asked, std::string_view group, std::initializer_list<std::string_view> options) {
    Read out{.groups = grouping(TRY(asked.texts(group))), .columns = {}};
    for (const auto option : options) out.columns.push_back(TRY(asked.numbers(option)));
    return out;
}

// Groups of whole rows only, in the order of their first.
Result<ByGroup> gathered(const Question& asked, const Read& from, bool once) {
    ByGroup out{.groups = {}, .columns = std::vector<std::vector<double>>(from.columns.size()), .left_out = 0};
    std::vector<std::size_t> place(from.groups.names.size(), ~std::size_t{0});
    for (std::size_t row = 0; row < from.groups.of_row.size(); ++row) {
        if (!from.whole(row)) {
            ++out.left_out;
            continue;
        }
        auto& at = place[from.groups.of_row[row]];
        const bool first = at == ~std::size_t{0};
        if (!first && once)
            return basics::invalid(fmt::format("Row {}: “{}” stands twice. Here each group has one row.",
                                               asked.frame.lines[row], from.groups.names[from.groups.of_row[row]]));
        if (first) {
            at = out.groups.size();
            out.groups.push_back(from.groups.names[from.groups.of_row[row]]);
            for (auto& column : out.columns) column.push_back(0);
        }
        for (std::size_t i = 0; i < out.columns.size(); ++i) out.columns[i][at] += from.columns[i][row];
    }
    if (out.groups.empty())
        return basics::invalid("No row has all of the values asked for, so there is nothing to say.");
    return out;
}

std::string group_named(const Grouping& groups, std::size_t row) {
    return groups.of_row[row] == Grouping::none ? std::string{} : groups.names[groups.of_row[row]];
}

std::string not_above_nought(const std::string& group, double variance) {
    return fmt::format("“{}” has a variance of {}; it must be above 0.", group, variance);
}

Result<void> above_nought(const ByGroup& values) {
    for (std::size_t i = 0; i < values.groups.size(); ++i)
        if (!(values.columns[1][i] > 0))
            return basics::invalid(not_above_nought(values.groups[i], values.columns[1][i]));
    return {};
}

} // namespace

Grouping grouping(std::span<const std::string_view> column) {
    Grouping out;
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (const auto cell : column) {
        if (cell.empty()) {
            out.of_row.push_back(Grouping::none);
            continue;
        }
        const auto [at, first] = known.try_emplace(cell, static_cast<std::uint32_t>(out.names.size()));
        if (first) out.names.emplace_back(cell);
        out.of_row.push_back(at->second);
    }
    return out;
}

Result<ByGroup> sums_by_group(const Question& asked, std::string_view group,
                              std::initializer_list<std::string_view> options) {
    return gathered(asked, TRY(read(asked, group, options)), false);
}

Result<ByGroup> one_row_a_group(const Question& asked, std::string_view group,
                                std::initializer_list<std::string_view> options) {
    return gathered(asked, TRY(read(asked, group, options)), true);
}

Result<ByGroup> counts_by_group(const Question& asked, bool rates) {
    auto sums = TRY(sums_by_group(asked, "group", {"numerator", "denominator"}));
    for (std::size_t i = 0; i < sums.groups.size(); ++i) {
        const double events = sums.columns[0][i], size = sums.columns[1][i];
        if (events < 0 || size < 0)
            return basics::invalid(
                fmt::format("“{}”: {} of {} is no count; neither may be below 0.", sums.groups[i], events, size));
        if (!rates && events > size)
            return basics::invalid(
                fmt::format("“{}”: {} of {} is no proportion. If these are events and pupils, say --rate.",
                            sums.groups[i], events, size));
    }
    return sums;
}

Result<ByGroup> values_by_group(const Question& asked) {
    auto values = TRY(one_row_a_group(asked, "group", {"value", "variance"}));
    TRY(above_nought(values));
    return values;
}

Result<ByGroup> pooled_values_by_group(const Question& asked) {
    auto from = TRY(read(asked, "group", {"value", "variance"}));
    for (std::size_t row = 0; row < from.columns[0].size(); ++row) {
        double &value = from.columns[0][row], &variance = from.columns[1][row];
        if (variance <= 0) return basics::invalid(not_above_nought(group_named(from.groups, row), variance));
        value /= variance, variance = 1 / variance; // sums of these two are what the mean is made of
    }
    auto out = TRY(gathered(asked, from, false));
    for (std::size_t i = 0; i < out.groups.size(); ++i) {
        out.columns[1][i] = 1 / out.columns[1][i];
        out.columns[0][i] *= out.columns[1][i];
    }
    return out;
}

} // namespace analysis
