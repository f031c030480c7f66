#include "imports/edition.h"

#include <doctest/doctest.h>

using basics::AcademicYear;
using namespace std::chrono;
using basics::Date;

TEST_CASE("a file's name tells its year in every form that the files of data/ use") {
    const std::pair<const char*, int> cases[] = {
        {"england_ks4final_trimmed_2018-19.csv", 2018},
        {"2018-2019_936_ks2final.csv", 2018},
        {"ks4_perf_2016.csv", 2015},
        {"pupil-premium-2019-2020.csv", 2019},
        {"england_ks5final_2017.csv", 2016},
        {"england_swf_2017-18.csv", 2017},
        {"ks4_information_about_schools_2023-24.csv", 2023},
        {"la_performance_2022-2025.json", 2024},
    };
    for (const auto& [name, starts] : cases) {
        CAPTURE(name);
        const auto edition = imports::edition_of(name);
        REQUIRE(edition.year);
        CHECK(edition.year->starts() == starts);
        CHECK(*edition.as_of == Date{year{starts + 1}, August, 31d});
    }
}

TEST_CASE("a month in a file's name is the last day of it, and a day is itself") {
    CHECK(*imports::edition_of("group_links_2022-07.csv").as_of == Date{2022y, July, 31d});
    CHECK(*imports::edition_of("edubasealldata20260831.csv").as_of == Date{2026y, August, 31d});
    CHECK(*imports::edition_of("ofsted_mi_latest_inspections_2026-08-31_sample46.csv").as_of
          == Date{2026y, August, 31d});
}

TEST_CASE("a name without a year says nothing, and folders are not part of it") {
    CHECK_FALSE(imports::edition_of("census.csv").year);
    CHECK_FALSE(imports::edition_of("2018-19/census.csv").year);
    CHECK_FALSE(imports::edition_of("similar_secondary_values_1608.json").year);
}
