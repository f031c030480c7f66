#include "assessments/roll_store.h"

#include "assessments/rolls_sql.h"
#include "permissions/within.h"
#include "pupils/enrolment.h"

#include <array>

namespace assessments {
namespace {

using basics::Result;
using storage::Row;

void characterise(PupilAt& pupil, std::string_view what, std::string_view value) {
    if (what == "disadvantaged") pupil.disadvantaged = value == "yes";
    else if (what == "eal") pupil.eal = value == "yes";
    else if (what == "sen" && !value.empty()) pupil.sen = value.front();
    else if (what == "prior_band") pupil.prior_band = value;
}

// Whether a row's first and last day, at a column and the next, are about a day; all as ISO text, which sorts as days do.
bool about(const Row& row, int starts, std::string_view day) {
    return !row.null(starts) && row.text(starts) <= day && (row.null(starts + 1) || row.text(starts + 1) >= day);
}

void add(Rolls& rolls, const Row& row, const RollDay& on, std::string_view day) {
    if (!about(row, 2, day)) return;
    const auto said = row.maybe_integer(4);
    const pupils::Enrolment stay{.school = row.urn(0),
                                 .starts = on.day,
                                 .year_group = said ? std::optional{pupils::YearGroup{*said}} : std::nullopt,
                                 .year_group_from = basics::AcademicYear{static_cast<int>(row.integer(5))}};
    const auto year_group = pupils::year_group_in(stay, on.year);
    auto& roll = rolls[row.urn(0)];
    const pupils::PupilNumber number{row.integer(1)};
    const auto sex = row.text(6);
    if (year_group)
        roll.try_emplace(number, OnRoll{.year_group = *year_group, .is = {.sex = sex.empty() ? char{} : sex.front()}});
    if (!about(row, 9, day)) return;
    if (const auto found = roll.find(number); found != roll.end())
        characterise(found->second.is, row.text(7), row.text(8));
}

} // namespace

Result<std::vector<Rolls>> rolls_on(storage::Reader& reader, const permissions::Scope& scope,
                                    std::span<const RollDay> days) {
    basics::demand(days.size() == 1 || days.size() == 2, "rolls are of one day or of two");
    std::vector<std::string> texts;
    for (const auto& each : days) texts.push_back(basics::iso(each.day));
    std::vector<Rolls> out(days.size());
    TRY(reader.each(
        sql::rolls, scope,
        [&](const Row& row) {
            for (std::size_t at = 0; at < days.size(); ++at) add(out[at], row, days[at], texts[at]);
        },
        texts.front(), texts.back()));
    return out;
}

Result<RollOnDay> roll_on_day(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                              basics::AcademicYear year, basics::Date day) {
    const std::array on{RollDay{.year = year, .day = day}};
    return std::move(TRY(rolls_on(reader, permissions::within(scope, urn), on)).front()[urn]);
}

} // namespace assessments
