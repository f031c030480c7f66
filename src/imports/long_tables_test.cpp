// Files in the layout of the department's statistics service: one row a place, year, subject and group of pupils.
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "testing/a_file.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using imports::Outcome;

namespace {

storage::Author author(int minute) {
    return {.person = permissions::PersonId{"the-tester"},
            .at = sys_days{2026y / September / 1} + 8h + minutes{minute}};
}

imports::Report import(testing::FreshDatabase& database, std::string_view header,
                       const std::vector<std::string>& rows) {
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    const auto file = testing::a_file(fmt::format("{}\n{}\n", header, fmt::join(rows, "\n")));
    const std::vector paths{std::filesystem::path{file.path()}};
    const auto reports = imports::import_paths(database.connection(), author(1), paths, {});
    REQUIRE(reports.ok());
    REQUIRE(reports.value().size() == 1);
    CAPTURE(reports.value()[0].why);
    REQUIRE(reports.value()[0].outcome == Outcome::taken);
    return reports.value()[0];
}

// Every figure as "level code type period group measure = value or reason", in order.
std::vector<std::string> held(testing::FreshDatabase& database, std::string_view measures) {
    std::vector<std::string> found;
    const auto sql = fmt::format("select p.level, p.code, p.school_type, f.period, g.code, m.code, f.value, f.lower, "
                                 "f.upper, f.n, f.reason from figures f "
                                 "join places p on p.id = f.place join measures m on m.id = f.measure join "
                                 "pupil_groups g on g.id = f.pupil_group "
                                 "where m.code in ({}) order by p.level, p.code, m.id, f.period, g.id",
                                 measures);
    REQUIRE(database.connection()
                .run(sql, {},
                     [&](const storage::Row& row) {
                         auto text = fmt::format("{} {}{} {} {} {}", row.text(0), row.text(1), row.text(2),
                                                 row.integer(3), row.text(4), row.text(5));
                         if (const auto value = row.maybe_real(6)) text += fmt::format(" = {:.2f}", *value);
                         if (const auto lower = row.maybe_real(7))
                             text += fmt::format(" ({:.2f} to {:.2f})", *lower, row.real(8));
                         if (const auto n = row.maybe_real(9)) text += fmt::format(" of {}", *n);
                         if (const auto reason = row.maybe_integer(10))
                             text += fmt::format(" {}", basics::name(static_cast<basics::Reason>(*reason)));
                         found.push_back(text);
                     })
                .ok());
    return found;
}

// As ks2_school_attainment_data.csv has them.
constexpr auto ks2_columns =
    "time_period,time_identifier,geographic_level,country_code,country_name,version,school_urn,school_laestab,school_"
    "name,"
    "breakdown_topic,breakdown,subject,expected_standard_pupil_percent,higher_standard_pupil_percent,average_scaled_"
    "score,"
    "progress_measure_score,progress_measure_lower_conf_interval,progress_measure_upper_conf_interval,"
    "absent_or_not_able_to_access_percent,working_towards_expected_standard_pupil_percent,absent_or_disapplied_percent,"
    "progress_measure_unadjusted,progress_measure_description";

std::string ks2_row(std::string_view year, std::string_view breakdown, std::string_view subject,
                    std::string_view cells) {
    return fmt::format(
        "{},Academic year,School,E92000001,England,Revised,990001,9994001,Invented Oakfield,All pupils,{},{},{}", year,
        breakdown, subject, cells);
}

// Some of the columns of the key stage 4 performance tables of schools.
constexpr auto ks4_columns =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_"
    "code,"
    "la_name,school_laestab,school_urn,school_name,establishment_type_group,version,breakdown_topic,breakdown,sex,"
    "disadvantage_status,first_language,prior_attainment,mobility,pupil_count,attainment8_average,engmath_95_percent,"
    "engmath_94_percent,progress8_pupil_count,progress8_average,progress8_lower_95_ci,progress8_upper_95_ci";

std::string ks4_school(std::string_view filters, std::string_view cells) {
    return fmt::format(
        "202425,Academic year,School,E92000001,England,E12000099,Invented region,999,E08000999,Invented Borough,"
        "9994002,990002,Invented Rowan,Converter academies,Provisional,{},{}",
        filters, cells);
}
std::string ks4_area(std::string_view level, std::string_view la, std::string_view type, std::string_view cells) {
    return fmt::format(
        "202425,Academic "
        "year,{},E92000001,England,,,{},,,,,,{},Provisional,Total,Total,Total,Total,Total,Total,Total,{}",
        level, la, type, cells);
}
constexpr auto everybody = "Total,Total,Total,Total,Total,Total,Total";

} // namespace

TEST_CASE("key stage 2 by school, one row a subject and group of pupils, is read by the catalogue's rows") {
    testing::each_database([](testing::FreshDatabase& database) {
        const auto report =
            import(database, ks2_columns,
                   {ks2_row("202425", "Total", "\"Reading, writing and maths\"", "62,8,z,z,z,z,z,z,z,z,z"),
                    ks2_row("202425", "Disadvantaged", "\"Reading, writing and maths\"", "c,c,z,z,z,z,z,z,z,z,z"),
                    ks2_row("202425", "Total", "Reading", "75,33,106,z,z,z,2,z,z,z,z"),
                    ks2_row("202223", "Total", "Reading", "73,29,105,0.5,-0.9,1.9,x,z,z,0.4,Average"),
                    ks2_row("202425", "Total", "Writing", "72,13,z,z,z,z,z,20,low,z,z"),
                    ks2_row("202425", "3 year average", "\"Reading, writing and maths\"", "60,7,z,z,z,z,z,z,z,z,z"),
                    ks2_row("202425", "Total", "\"Grammar, punctuation and spelling\"", "73,31,105,z,z,z,u,z,z,z,z")});
        CHECK(report.kind == "ks2-schools-long");
        CHECK(report.rows_taken == 7);
        CHECK(report.rows_refused == 0);
        CHECK(report.cells.refused == 0);
        CHECK(report.cells.all() == 7 * 11);
        CHECK(report.cells.tokens.at("c").cells == 2);
        CHECK(report.unknown_headers.empty());
        CHECK(held(database, "'ks2_rwm_expected', 'ks2_rwm_expected_3yr', 'ks2_reading_score', 'ks2_reading_progress', "
                             "'ks2_reading_progress_band', 'ks2_writing_not_assessed', 'ks2_gps_not_tested'")
              == std::vector<std::string>{"school 990001 202400 all ks2_rwm_expected = 62.00",
                                          "school 990001 202400 disadvantaged ks2_rwm_expected suppressed",
                                          "school 990001 202200 all ks2_reading_score = 105.00",
                                          "school 990001 202400 all ks2_reading_score = 106.00",
                                          "school 990001 202400 all ks2_gps_not_tested low_reliability",
                                          "school 990001 202400 all ks2_writing_not_assessed rounds_to_zero",
                                          "school 990001 202200 all ks2_reading_progress = 0.50 (-0.90 to 1.90)",
                                          "school 990001 202400 all ks2_reading_progress not_applicable",
                                          "school 990001 202200 all ks2_reading_progress_band = 3.00",
                                          "school 990001 202400 all ks2_reading_progress_band not_applicable",
                                          "school 990001 202400 all ks2_rwm_expected_3yr = 60.00"});
    });
}

TEST_CASE("key stage 4 by school holds England and the authority at their own level, and a provisional file says so") {
    testing::each_database([](testing::FreshDatabase& database) {
        const auto report =
            import(database, ks4_columns,
                   {ks4_area("National", "", "All state-funded", "600000,46.1,45.4,64.8,z,z,z,z"),
                    ks4_area("National", "", "All independent schools", "50000,c,c,c,z,z,z,z"),
                    ks4_area("Local authority", "999", "All state-funded", "3000,44.2,41.0,60.3,z,z,z,z"),
                    ks4_school(everybody, "180,48.9,51.7,70.6,171,0.21,-0.01,0.43"),
                    ks4_school("Sex,Boys,Boys,Total,Total,Total,Total", "90,46.2,48.1,66.0,85,0.05,-0.26,0.36"),
                    ks4_school("Disadvantage status,Disadvantaged,Total,Disadvantaged,Total,Total,Total",
                               "30,38.0,c,c,29,x,x,x"),
                    ks4_school("Prior attainment,Low prior attainment,Total,Total,Total,Low prior attainment,Total",
                               "20,z,c,c,low,u,u,u"),
                    ks4_school("Shoe size,Large,Total,Total,Total,Total,Total", "9,9,9,9,9,9,9,9")});
        CHECK(report.kind == "ks4-schools-long");
        CHECK(report.rows_taken == 6);
        CHECK(report.rows_skipped == 1); // independent schools
        CHECK(report.rows_refused == 1);
        REQUIRE(report.refusals.size() == 1);
        CHECK(report.refusals[0].value == "Large");
        CHECK(held(database, "'attainment8', 'progress8'")
              == std::vector<std::string>{"authority 999 202400 all progress8 not_applicable",
                                          "authority 999 202400 all attainment8 = 44.20 of 3000",
                                          "country E92000001 202400 all progress8 not_applicable",
                                          "country E92000001 202400 all attainment8 = 46.10 of 600000",
                                          "school 990002 202400 all progress8 = 0.21 (-0.01 to 0.43) of 171",
                                          "school 990002 202400 boys progress8 = 0.05 (-0.26 to 0.36) of 85",
                                          "school 990002 202400 disadvantaged progress8 of 29 not_available",
                                          "school 990002 202400 prior_low progress8 low_reliability",
                                          "school 990002 202400 all attainment8 = 48.90 of 180",
                                          "school 990002 202400 boys attainment8 = 46.20 of 90",
                                          "school 990002 202400 disadvantaged attainment8 = 38.00 of 30",
                                          "school 990002 202400 prior_low attainment8 of 20 not_applicable"});
        std::int64_t finality = 0;
        REQUIRE(
            database.connection()
                .run("select finality from imports", {}, [&](const storage::Row& row) { finality = row.integer(0); })
                .ok());
        CHECK(finality == 1);
    });
}

TEST_CASE("absence and suspensions by school come in the service's present columns too") {
    testing::each_database([](testing::FreshDatabase& database) {
        const auto absence = import(
            database,
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_"
            "code,"
            "new_la_code,la_name,school_laestab,school_urn,school_name,education_phase,enrolments,sess_overall_percent,"
            "enrolments_pa_10_exact,enrolments_pa_10_exact_percent",
            {"202425,Academic year,National,E92000001,England,,,,,,,,,Total,7500000,6.9,1350000,18.0",
             "202425,Academic year,National,E92000001,England,,,,,,,,,State-funded primary,4500000,5.2,600000,13.3",
             "202425,Academic year,School,E92000001,England,E12000099,Invented region,999,E08000999,Invented "
             "Borough,9994001,990001,"
             "Invented Oakfield,State-funded primary,210,c,c,c"});
        CHECK(absence.kind == "absence-by-school");
        CHECK(absence.rows_refused == 0);
        CHECK(absence.unknown_headers.empty());
        CHECK(held(database, "'absence_overall'")
              == std::vector<std::string>{"country E92000001 202400 all absence_overall = 6.90 of 7500000",
                                          "country E92000001primary 202400 all absence_overall = 5.20 of 4500000",
                                          "school 990001 202400 all absence_overall of 210 suppressed"});
        const auto suspensions = import(database,
                                        "time_period,time_identifier,geographic_level,country_code,country_name,region_"
                                        "code,region_name,old_la_code,"
                                        "new_la_code,la_name,school_laestab,school_urn,school_name,education_phase,"
                                        "headcount,perm_excl,perm_excl_rate,"
                                        "suspension,susp_rate,one_plus_susp,one_plus_susp_rate",
                                        {"202324,Academic year,School,E92000001,England,E12000099,Invented "
                                         "region,999,E08000999,Invented Borough,9994002,990002,"
                                         "Invented Rowan,State-funded secondary,900,1,0.11,45,5.00,30,3.33"});
        CHECK(suspensions.kind == "exclusions");
        CHECK(suspensions.rows_refused == 0);
        CHECK(held(database, "'suspension_rate'")
              == std::vector<std::string>{"school 990002 202300 all suspension_rate = 5.00"});
    });
}
