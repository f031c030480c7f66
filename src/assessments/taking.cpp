#include "assessments/taking.h"

#include <algorithm>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Date;

std::string name_of(const Asked& asked, const std::string& subject) {
    const auto found = asked.subjects.find(subject);
    return found == asked.subjects.end() ? subject : found->second;
}

std::string not_asked(const Asked& asked, const StayOnRoll& stay, const std::string& subject) {
    return stay.year_group ? fmt::format("{} is not asked of {} at this key point.", name_of(asked, subject),
                                         pupils::words(*stay.year_group))
                           : "The pupil is not taught by year, and this key point asks by year group.";
}

// A row's results, or why it has none.
struct Read {
    std::vector<std::pair<ResultOf, std::string>> results{};
    std::optional<Refusal> refused{};
};

Read read_row(const RowOfResults& row, const StayOnRoll& stay, const Asked& asked, const Taken& taken) {
    Read out;
    const auto refuse = [&](const Said& said, std::string reason) {
        out.refused = Refusal{.line = row.line, .column = said.column, .reason = std::move(reason)};
        return out;
    };
    for (const auto& said : row.results) {
        const auto* scale = stay.year_group ? scale_of(asked, *stay.year_group, said.subject) : nullptr;
        if (!scale) continue;
        const auto read = read_result(*scale, asked.no_results, said.text);
        if (!read) return refuse(said, read.problem().message);
        const ResultOf of{.pupil = stay.pupil, .subject = said.subject, .what = said.what};
        const auto before = taken.results.find(of);
        if (before != taken.results.end() && before->second != read.value().said)
            return refuse(said, "A row above says something else of the same pupil and subject.");
        out.results.emplace_back(of, read.value().said);
    }
    if (out.results.empty()) refuse(row.results.front(), not_asked(asked, stay, row.results.front().subject));
    return out;
}

} // namespace

const Scale* scale_of(const Asked& asked, const pupils::YearGroup& year_group, std::string_view subject) {
    for (const auto& each : asked.asks)
        if (each.year_group == year_group && each.subject == subject) {
            const auto found = asked.scales.find(each.scale);
            return found == asked.scales.end() ? nullptr : &found->second;
        }
    return nullptr;
}

Taken take_in(const std::vector<RowOfResults>& rows, const Roll& roll, const Asked& asked, Date today) {
    Taken out;
    const auto last = std::min(asked.point.due, today);
    for (const auto& row : rows) {
        const auto refuse = [&](std::string reason) {
            out.refused.push_back({.line = row.line, .column = {}, .reason = std::move(reason)});
        };
        const auto* stays = roll.of(row.upn, row.source_id);
        if (!stays) {
            refuse(std::string{pupils::row_names_a_stranger});
            continue;
        }
        const auto* stay = pupils::stay_between(*stays, std::min(asked.point.opens, last), last);
        if (!stay) {
            refuse("The pupil was not on this school's roll at this key point.");
            continue;
        }
        auto read = read_row(row, *stay, asked, out);
        if (read.refused) out.refused.push_back(std::move(*read.refused));
        else out.results.insert(read.results.begin(), read.results.end());
    }
    return out;
}

} // namespace assessments
