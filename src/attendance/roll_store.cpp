#include "attendance/roll_store.h"

#include "attendance/attendance_sql.h"
#include "permissions/within.h"
#include "pupils/enrolment.h"

#include <unordered_map>

namespace attendance {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using storage::Reader;
using storage::Row;
using namespace std::chrono;

Pupil pupil_of(const Row& row, AcademicYear year) {
    const auto status = pupils::status_named(row.text(6));
    basics::demand(status.has_value(), "a stored status that is none");
    const auto said = row.maybe_integer(4);
    const pupils::Enrolment stay{.school = basics::Urn{0},
                                 .starts = row.date(2),
                                 .ends = row.maybe_date(3),
                                 .year_group = said ? std::optional{pupils::YearGroup{*said}} : std::nullopt,
                                 .year_group_from = AcademicYear{static_cast<int>(row.integer(5))},
                                 .status = *status};
    const auto sex = row.text(7);
    return {.enrolment = row.integer(0),
            .pupil = row.integer(1),
            .year_group = pupils::year_group_in(stay, year),
            .counts = pupils::counts(*status),
            .sex = sex.empty() ? char{} : sex.front(),
            .born = row.text(9).empty() ? std::nullopt : std::optional{row.date(9)}};
}

void characterise(Pupil& pupil, std::string_view what, std::string_view value) {
    if (what == "disadvantaged") pupil.disadvantaged = value == "yes";
    else if (what == "eal") pupil.eal = value == "yes";
    else if (what == "sen" && !value.empty()) pupil.sen = value.front();
    else if (what == "prior_band") pupil.prior_band = value;
}

// Where in a list each pupil's stays stand.
class Places {
public:
    explicit Places(std::vector<Stay>& stays) : stays_{stays} {
        for (std::size_t i = 0; i < stays.size(); ++i) places_[stays[i].pupil.pupil].push_back(i);
    }
    void characterise_by(const Row& row) {
        if (const auto found = places_.find(row.integer(0)); found != places_.end())
            for (const auto stay : found->second) characterise(stays_[stay].pupil, row.text(1), row.text(2));
    }

private:
    std::vector<Stay>& stays_;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> places_{};
};

Stay stay_of(const Row& row, AcademicYear year) { return {.school = row.urn(8), .pupil = pupil_of(row, year)}; }

Result<std::vector<Stay>> stays_alone(Reader& reader, const permissions::Scope& scope, Date first, Date last) {
    const auto year = basics::academic_year_of(last);
    return reader.list(
        sql::stays_of_schools, scope, [&](const Row& row) { return stay_of(row, year); }, basics::iso(first),
        basics::iso(last));
}

// Stays that hold on some day from one to another, with what holds on a day.
Result<std::vector<Stay>> stays_between(Reader& reader, const permissions::Scope& scope, Date first, Date last,
                                        Date day) {
    auto out = TRY(stays_alone(reader, scope, first, last));
    Places places{out};
    TRY(reader.each(
        sql::characteristics_at_schools, scope, [&](const Row& row) { places.characterise_by(row); },
        basics::iso(day)));
    return out;
}

std::vector<Pupil> pupils_in(const std::vector<Stay>& stays) {
    std::vector<Pupil> out;
    out.reserve(stays.size());
    for (const auto& each : stays) out.push_back(each.pupil);
    return out;
}

std::map<basics::Urn, std::vector<Pupil>> by_school(const std::vector<Stay>& stays) {
    std::map<basics::Urn, std::vector<Pupil>> out;
    for (const auto& each : stays) out[each.school].push_back(each.pupil);
    return out;
}

} // namespace

Date first_day(AcademicYear year) { return std::chrono::year{year.starts()} / September / 1; }
Date last_day(AcademicYear year) { return std::chrono::year{year.ends()} / August / 31; }
Date year_before(Date day) { return sys_days{day} - weeks{52}; }

Result<std::vector<Pupil>> pupils_of(Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                     AcademicYear year, Date day) {
    return pupils_of_all(reader, permissions::within(scope, urn), year, day);
}

Result<std::vector<Pupil>> whole_roll_of(Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                         AcademicYear year) {
    return pupils_in(TRY(stays_alone(reader, permissions::within(scope, urn), first_day(year), last_day(year))));
}

Result<std::vector<Pupil>> pupils_of_all(Reader& reader, const permissions::Scope& scope, AcademicYear year, Date day) {
    return pupils_in(TRY(stays_between(reader, scope, first_day(year), last_day(year), day)));
}

Result<std::map<basics::Urn, std::vector<Pupil>>> whole_rolls(Reader& reader, const permissions::Scope& scope,
                                                              AcademicYear year) {
    return by_school(TRY(stays_alone(reader, scope, first_day(year), last_day(year))));
}

Result<std::map<basics::Urn, std::vector<Pupil>>> pupils_on(Reader& reader, const permissions::Scope& scope, Date day) {
    return by_school(TRY(stays_between(reader, scope, day, day, day)));
}

Result<std::vector<Stay>> all_stays(Reader& reader, AcademicYear year, Date day) {
    auto out = TRY(reader.list(
        sql::all_stays, [&](const Row& row) { return stay_of(row, year); }, basics::iso(first_day(year)),
        basics::iso(last_day(year))));
    Places places{out};
    TRY(reader.each(
        sql::all_characteristics, [&](const Row& row) { places.characterise_by(row); }, basics::iso(day)));
    return out;
}

} // namespace attendance
