#include "demonstration/official_file.h"
#include "demonstration/school_life.h"

#include <map>

namespace demonstration {
namespace {

using Cells = std::vector<TextTable::Cell>;

// Whom a row of these files is about; all three empty for England, all types together.
struct Whom {
    const School* school{};
    const Authority* authority{};
    std::string_view type{};
};

// The columns with which every file of explore education statistics begins.
Cells whom_cells(const Country& country, const Whom& whom, basics::AcademicYear year) {
    const auto* authority = whom.school ? &country.authority(whom.school->authority) : whom.authority;
    return {{"time_identifier", "Academic year"},
            {"time_period", six_digits(year)},
            {"geographic_level", whom.school ? "School"
                                 : authority ? "Local authority"
                                             : "National"},
            {"country_code", "E92000001"},
            {"country_name", "England"},
            {"old_la_code", authority ? authority->code.text() : ""},
            {"la_name", authority ? authority->name : ""},
            {"school_type", whom.type.empty() ? "Total" : std::string{whom.type}}};
}

// The sums by type of school, and of all types, for each authority and for England (which has no authority).
template <class Counts>
using SumsByType = std::map<std::pair<const Authority*, std::string_view>, Counts>;

template <class Counts>
void add_sums(SumsByType<Counts>& sums, const Country& country, const School& school, const Counts& counts) {
    const auto* authority = &country.authority(school.authority);
    for (const auto* place : {static_cast<const Authority*>(nullptr), authority})
        for (const auto type : {std::string_view{}, school_type(school)}) sums[{place, type}] += counts;
}

Cells absence_cells(const Absence& absence) {
    const auto n = [](std::int64_t number) { return std::to_string(number); };
    const auto missed = absence.authorised + absence.unauthorised;
    return {{"sess_possible", n(absence.possible)},
            {"sess_overall", n(missed)},
            {"sess_authorised", n(absence.authorised)},
            {"sess_unauthorised", n(absence.unauthorised)},
            {"sess_overall_percent", percent_of(missed, absence.possible, 5)},
            {"sess_authorised_percent", percent_of(absence.authorised, absence.possible, 5)},
            {"sess_unauthorised_percent", percent_of(absence.unauthorised, absence.possible, 5)},
            {"sess_auth_illness", n(absence.illness)},
            {"sess_unauth_holiday", n(absence.holiday)},
            {"enrolments", n(absence.enrolments)},
            {"enrolments_pa_10_exact", n(absence.persistent)},
            {"enrolments_pa_10_exact_percent", percent_of(absence.persistent, absence.enrolments, 5)},
            {"enrolments_pa_50_exact", n(absence.severe)},
            {"enrolments_pa_50_exact_percent", percent_of(absence.severe, absence.enrolments, 5)}};
}

Cells absence_of_place(const Country& country, const Whom& whom, const Absence& absence, basics::AcademicYear year) {
    auto cells = whom_cells(country, whom, year);
    cells.push_back({"school_urn", whom.school ? urn_in(*whom.school, year)->text() : ""});
    cells.push_back({"school_laestab",
                     whom.school ? basics::laestab(whom.school->authority, whom.school->establishment).text() : ""});
    cells.push_back({"school_name", whom.school ? whom.school->name : ""});
    for (auto& cell : absence_cells(absence)) cells.push_back(std::move(cell));
    return cells;
}

Cells suspension_cells(const Country& country, const Whom& whom, const Suspensions& counts, basics::AcademicYear year) {
    auto cells = whom_cells(country, whom, year);
    const auto n = [](std::int64_t number) { return std::to_string(number); };
    cells.push_back(
        {"laestab", whom.school ? basics::laestab(whom.school->authority, whom.school->establishment).text() : ""});
    cells.insert(cells.end(), {{"num_schools", n(counts.schools)},
                               {"headcount", n(counts.headcount)},
                               {"perm_excl", n(counts.permanent)},
                               {"perm_excl_rate", percent_of(counts.permanent, counts.headcount, 4)},
                               {"suspension", n(counts.suspensions)},
                               {"susp_rate", percent_of(counts.suspensions, counts.headcount, 4)},
                               {"one_plus_susp", n(counts.suspended_once)},
                               {"one_plus_susp_rate", percent_of(counts.suspended_once, counts.headcount, 4)}});
    return cells;
}

// Own schools, other schools, and the sums, of every year in one file, as these publications are.
struct Years {
    TextTable own{}, schools{}, sums{};
};

template <class CountsOf, class Make>
Years every_year(const Country& country, CountsOf counts_of, Make make) {
    Years out;
    for (const auto& level : country.story.levels) {
        using Counts = typename std::invoke_result_t<CountsOf, const School&, const Level&>::value_type;
        SumsByType<Counts> sums;
        for (const auto& school : country.schools)
            if (const auto counts = counts_of(school, level)) {
                (school.own ? out.own : out.schools)
                    .add(make(Whom{.school = &school, .type = school_type(school)}, *counts, level.year));
                add_sums(sums, country, school, *counts);
            }
        for (const auto& [key, counts] : sums)
            out.sums.add(make(Whom{.authority = key.first, .type = key.second}, counts, level.year));
    }
    return out;
}

} // namespace

OfficialFiles attendance_files(const Country& country) {
    const auto absence = every_year(
        country, [&](const School& school, const Level& level) { return absence_of(school, level, country.seed); },
        [&](const Whom& whom, const Absence& counts, basics::AcademicYear year) {
            return absence_of_place(country, whom, counts, year);
        });
    const auto suspensions = every_year(
        country, [&](const School& school, const Level& level) { return suspensions_of(school, level, country.seed); },
        [&](const Whom& whom, const Suspensions& counts, basics::AcademicYear year) {
            return suspension_cells(country, whom, counts, year);
        });
    OfficialFiles files;
    add_files(files, "1a_absence_3term_school_2024-25.csv", absence.own, absence.schools);
    add_files(files, "1_absence_3term_nat_reg_la_2024-25.csv", {}, absence.sums);
    add_files(files, "exc_school_2024-25.csv", suspensions.own, suspensions.schools);
    add_files(files, "exc_nat_region_la_2024-25.csv", {}, suspensions.sums);
    return files;
}

} // namespace demonstration
