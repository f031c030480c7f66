#include "assessments/catalogue_store.h"
#include "assessments/stage_store.h"
#include "basics/text.h"
#include "statistics/progress.h"
#include "testing/databases.h"
#include "testing/examples.h"

#include <doctest/doctest.h>

using namespace assessments;

namespace {

// The rules, scales and words as the program comes with them.
struct Held {
    StageRules rules;
    std::map<std::string, Scale> scales;
    NoResultWords words;
};
const Held& held() {
    static const Held all = [] {
        auto fresh = testing::fresh_database();
        auto reader = fresh.reader();
        const auto known = load_catalogue(reader).value();
        Held out{.rules = load_stage_rules(reader).value(), .scales = {}, .words = known.no_results};
        for (const auto& each : known.scales) out.scales.emplace(each.code, each);
        return out;
    }();
    return all;
}

constexpr basics::AcademicYear this_year{2025};

Attained read(const std::string& scale, const std::string& text) {
    const auto found = read_result(held().scales.at(scale), held().words, text == "below" ? "below the test" : text);
    REQUIRE_MESSAGE(found.ok(), text);
    return found.value();
}

void put(PupilResults& results, const testing::Cells& row, const std::string& column, const std::string& subject,
         const std::string& scale) {
    if (const auto cell = row.find(column); cell != row.end() && !cell->second.empty())
        results.emplace(subject, read(scale, cell->second));
}

bool yes(const testing::Cells& row, const std::string& column) { return row.at(column) == "yes"; }

const testing::Example& example(std::string_view begins) {
    static const auto all = testing::examples("assessments/stage_results.txt");
    const auto found = std::ranges::find_if(all, [&](const auto& each) { return each.name.starts_with(begins); });
    REQUIRE(found != all.end());
    return *found;
}

double number(const testing::Cells& row, const std::string& column) {
    return basics::real_number(row.at(column)).value();
}

} // namespace

TEST_CASE("key stage 2 counts reading, writing and maths together, as the examples say") {
    for (const auto& row : example("Key stage 2").rows("given")) {
        PupilResults results;
        put(results, row, "reading", "reading", "ks2_scaled");
        put(results, row, "writing", "writing", "expected");
        put(results, row, "maths", "maths", "ks2_scaled");
        CAPTURE(row.at("pupil"));
        CHECK(ks2_combined(held().rules, this_year, results, Ks2Standard::expected) == yes(row, "rwm expected"));
        CHECK(ks2_combined(held().rules, this_year, results, Ks2Standard::higher) == yes(row, "rwm higher"));
    }
    CHECK_FALSE(ks2_combined(held().rules, this_year, {}, Ks2Standard::expected));
}

TEST_CASE("the phonics and the tables check count by the threshold of the year, as the examples say") {
    for (const auto& row : example("Phonics").rows("given")) {
        PupilResults results;
        put(results, row, "mark", "phonics", "phonics");
        CHECK(phonics_met(held().rules, basics::parse_academic_year(row.at("year")).value(), results)
              == yes(row, "met"));
    }
    for (const auto& row : example("Multiplication").rows("given")) {
        PupilResults results;
        put(results, row, "tables", "tables", "tables");
        CHECK(tables_full(held().rules, this_year, results) == yes(row, "full"));
    }
    PupilResults early;
    early.emplace("phonics", read("phonics", "40"));
    CHECK_FALSE(phonics_met(held().rules, basics::AcademicYear{2009}, early)); // there was no check
}

TEST_CASE("a good level of development is every goal of the year") {
    PupilResults results;
    std::size_t goals = 0;
    for (const auto& slot : held().rules.slots)
        if (slot.rule == "gld") results.emplace(slot.subject, read("goal", "Expected")), ++goals;
    CHECK(goals == 12);
    CHECK(good_level_of_development(held().rules, this_year, results) == true);
    results.at("elg_writing") = read("goal", "1");
    CHECK(good_level_of_development(held().rules, this_year, results) == false);
    results.erase("elg_writing");
    CHECK(good_level_of_development(held().rules, this_year, results) == false); // not said is not reached
    CHECK_FALSE(good_level_of_development(held().rules, this_year, {}));
}

TEST_CASE("Attainment 8 fills its slots as the examples say") {
    for (const auto& row : example("Attainment 8").rows("given")) {
        PupilResults results;
        for (const auto& [column, subject] : {std::pair{"language", "english_language"},
                                              {"literature", "english_literature"},
                                              {"maths", "maths"},
                                              {"biology", "biology"},
                                              {"history", "history"},
                                              {"geography", "geography"},
                                              {"french", "french"},
                                              {"art", "art"},
                                              {"music", "music"},
                                              {"re", "religious_studies"}})
            put(results, row, column, subject, "gcse");
        put(results, row, "combined", "combined_science", "gcse_double");
        CAPTURE(row.at("pupil"));
        const auto found = attainment8(held().rules, this_year, results);
        REQUIRE(found);
        CHECK(found->total() == doctest::Approx(number(row, "total")));
        CHECK(average_grade(*found) == doctest::Approx(number(row, "total") / 10));
    }
    CHECK_FALSE(attainment8(held().rules, this_year, {}));
}

TEST_CASE("the points of 2017 stand for letters") {
    for (const auto& [letter, points] : {std::pair{"A*", 8.5},
                                         {"A", 7.0},
                                         {"B", 5.5},
                                         {"C", 4.0},
                                         {"D", 3.0},
                                         {"E", 2.0},
                                         {"F", 1.5},
                                         {"G", 1.0},
                                         {"U", 0.0}})
        CHECK(read("gcse_letters", letter).value == points);
}

TEST_CASE("progress is what was reached less what those of the same prior attainment reached, a grade a slot") {
    for (const auto& row : example("A pupil's progress").rows("given")) {
        const auto expected = expected_attainment8(held().rules, this_year, number(row, "ks2 average"));
        REQUIRE(expected);
        CHECK(expected->year == basics::AcademicYear{2023});
        CHECK(expected->value == doctest::Approx(number(row, "expected")));
        const Attainment8 all{.english = number(row, "attainment8")};
        CHECK(value_added(all, *expected) == doctest::Approx(number(row, "value added")).epsilon(0.002));
    }
    CHECK_FALSE(expected_attainment8(held().rules, this_year, 121));
    CHECK_FALSE(expected_attainment8(held().rules, basics::AcademicYear{2020}, 100)); // no table so early
    CHECK(held().rules.expected.size() == 34);
    // the elements of prior attainment group 20 sum to its whole: 10.28 + 9.45 + 13.74 + 13.98
    CHECK(10.28 + 9.45 + 13.74 + 13.98 == doctest::Approx(expected_attainment8(held().rules, this_year, 105.5)->value));
}

TEST_CASE("progress has an interval by one spread for England, and none is made of a gap year") {
    const auto sd = statistics::progress8_pupil_sd(basics::AcademicYear{2023});
    REQUIRE(sd);
    for (const auto& [pupils, half] :
         {std::pair{30, 0.507}, {60, 0.358}, {100, 0.278}, {150, 0.227}, {200, 0.196}, {250, 0.176}})
        CHECK(statistics::half_width(*statistics::progress_interval(0, *sd, pupils))
              == doctest::Approx(half).epsilon(0.003));
    CHECK(gap_year(held().rules, "progress8", basics::AcademicYear{2024}));
    CHECK(gap_year(held().rules, "progress8", basics::AcademicYear{2025}));
    CHECK_FALSE(gap_year(held().rules, "progress8", basics::AcademicYear{2026}));
}

TEST_CASE("A levels have their points an entry and the best three") {
    for (const auto& row : example("A levels").rows("given")) {
        std::vector<double> points;
        for (const auto grade : basics::split(row.at("grades"), ' '))
            points.push_back(read("a_level", std::string{grade}).value.value());
        CHECK(points_an_entry(points).value() == doctest::Approx(number(row, "an entry")));
        const auto best = best_three(points);
        CHECK(best.has_value() == !row.at("best three").empty());
        if (best) CHECK(*best == doctest::Approx(number(row, "best three")));
    }
}
