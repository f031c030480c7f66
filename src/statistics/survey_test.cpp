#include "statistics/survey.h"

#include <cmath>
#include <doctest/doctest.h>

using doctest::Approx;
using namespace statistics;

namespace {

constexpr double values[]{3, 4, 4, 5, 2, 3, 5, 4, 1, 2, 2, 4}, weights[]{1, 1.5, 1, 2, 1, 1, 1.2, 1, 1, 2, 1, 1};

// Two groups of six, in six forms of two.
std::vector<Respondent> twelve(bool weighted, bool in_forms) {
    std::vector<Respondent> out;
    for (std::size_t i = 0; i < 12; ++i)
        out.push_back(
            {.value = values[i], .weight = weighted ? weights[i] : 1, .group = i / 6, .cluster = in_forms ? i / 2 : i});
    return out;
}

std::vector<Respondent> answers(std::initializer_list<double> given) {
    std::vector<Respondent> out;
    for (const double value : given) out.push_back({.value = value, .weight = 1, .group = 0, .cluster = out.size()});
    return out;
}

} // namespace

// R's survey 4.1: svydesign(ids = ~1, fpc = 50), svymean(deff = TRUE), confint(df = degf()).
TEST_CASE("twelve of fifty drawn one by one") {
    const auto found = *survey(twelve(false, false), 2, {.of_all = 50}, Answers::quantities);
    CHECK(found.whole.value == 3.25);
    CHECK(*found.whole.standard_error == Approx(0.32415391032002).epsilon(1e-12));
    CHECK(found.whole.df == 11);
    CHECK(found.whole.interval.lower == Approx(2.53654205379997).epsilon(1e-12));
    CHECK(*found.whole.design_effect == Approx(1).epsilon(1e-12));
    CHECK(*found.groups[0]->standard_error == Approx(0.35590260840104).epsilon(1e-12));
    CHECK(found.groups[0]->interval.upper == Approx(4.41487678041131).epsilon(1e-12));
}

// postStratify(svydesign(ids = ~form, strata = ~group, fpc = 6/N, weights = ~w), ~group, N).
TEST_CASE("forms within groups, each group brought up to its size") {
    const auto found = *survey(twelve(true, true), 2, {.of_groups = {20, 30}}, Answers::quantities);
    CHECK(found.whole.value == Approx(3.24333333333333).epsilon(1e-13));
    CHECK(*found.whole.standard_error == Approx(0.51608218553078).epsilon(1e-12));
    CHECK(found.whole.df == 4);
    CHECK(*found.whole.design_effect == Approx(2.26212234248635).epsilon(1e-12));
    CHECK(*found.groups[1]->standard_error == Approx(0.78955208169692).epsilon(1e-12));
    CHECK(found.groups[1]->interval.lower == Approx(-0.48050175292594).epsilon(1e-11));
}

// svyciprop(method = "beta").
TEST_CASE("a share has an interval that stays within 0 and 1") {
    auto those = twelve(false, false);
    for (auto& each : those) each.value = each.value > 3;
    const auto found = *survey(those, 2, {.of_groups = {20, 30}}, Answers::yes_or_no);
    CHECK(found.whole.interval.lower == Approx(0.21303344650224).epsilon(1e-10));
    CHECK(found.whole.interval.upper == Approx(0.78696655349776).epsilon(1e-10));
    const auto all_yes = *survey(answers({1, 1, 1, 1, 1}), 1, {.of_all = 20}, Answers::yes_or_no);
    CHECK(all_yes.whole.interval.lower
          == Approx(std::pow(0.025, 0.2)).epsilon(1e-12)); // Clopper and Pearson's for 5 of 5
    CHECK(all_yes.whole.interval.upper == 1);
}

TEST_CASE("when everybody answered, nothing is left to chance") {
    const auto found = *survey(answers({1, 2, 6}), 1, {.of_all = 3}, Answers::quantities);
    CHECK(*found.whole.standard_error == 0);
    CHECK(found.whole.interval == Interval{3, 3});
    CHECK_FALSE(found.whole.design_effect);
    CHECK(*survey(answers({4}), 1, {.of_groups = {1}}, Answers::quantities)->whole.standard_error == 0);
}

TEST_CASE("one answer has no error, nor has the whole with it; no answer says nothing; all alike have no spread") {
    CHECK_FALSE(survey(answers({4}), 1, {.of_all = 9}, Answers::quantities)->whole.standard_error);
    auto lone = twelve(false, false);
    lone.resize(7);
    const auto found = *survey(lone, 3, {.of_groups = {20, 30, 10}}, Answers::quantities);
    CHECK_FALSE(found.whole.standard_error);
    CHECK(found.lone == std::vector<std::size_t>{1});
    CHECK_FALSE(found.groups[2]);
    CHECK_FALSE(survey({}, 1, {.of_all = 9}, Answers::quantities));
    const auto alike = *survey(answers({2, 2, 2}), 1, {.of_all = 9}, Answers::quantities);
    CHECK(*alike.whole.standard_error == 0);
    CHECK_FALSE(alike.whole.design_effect);
}

// svydesign(ids = ~form + person, fpc = ~M + people, weights = 50/12), confint(df = 5); with strata = ~group and postStratify.
TEST_CASE("six forms drawn of eight, and some of each answered") {
    const std::vector<double> people{3, 2, 4, 2, 2, 5};
    const auto found =
        *survey(twelve(false, true), 2, {.of_all = 50, .clusters = ClustersDrawn{{8}, people}}, Answers::quantities);
    CHECK(*found.whole.standard_error == Approx(0.272271820878409).epsilon(1e-12));
    CHECK(found.whole.interval.lower == Approx(2.55010300289434).epsilon(1e-12));
    CHECK(found.lone_answers == 0);
    const auto years = *survey(twelve(false, true), 2,
                               {.of_groups = {20, 30}, .clusters = ClustersDrawn{{4, 5}, people}}, Answers::quantities);
    CHECK(years.whole.value == Approx(3.2).epsilon(1e-13));
    CHECK(*years.whole.standard_error == Approx(0.372170809052928).epsilon(1e-12));
}

TEST_CASE("every form is drawn: what is left is who of each answered, and nothing where all did") {
    const auto error = [](std::vector<double> people) {
        const Population population{.of_all = 50, .clusters = ClustersDrawn{{6}, std::move(people)}};
        return *survey(twelve(false, true), 2, population, Answers::quantities)->whole.standard_error;
    };
    CHECK(error({2, 2, 2, 2, 2, 2}) == 0);
    CHECK(error({4, 4, 4, 4, 4, 4}) > 0.1);
    const auto lone =
        *survey(answers({1, 2, 3}), 1, {.of_all = 9, .clusters = ClustersDrawn{{6}, {1, 3, 3}}}, Answers::quantities);
    CHECK(lone.lone_answers == 2);
}
