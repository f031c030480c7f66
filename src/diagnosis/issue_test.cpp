#include "diagnosis/area.h"

#include "testing/app.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace diagnosis;
using namespace std::chrono;
using permissions::Verb;

namespace {

const basics::Urn oakfield{990001};

inspections::Latest judged(std::vector<inspections::AreaGrade> areas,
                           inspections::Framework framework = inspections::Framework::report_card) {
    return {.graded = {.urn = oakfield,
                       .framework = framework,
                       .on = 2026y / March / 12,
                       .as_of = 2026y / May / 1,
                       .areas = std::move(areas)}};
}

Finding of_figure(std::string key, double pupils, bool concern = true) {
    return {.key = std::move(key),
            .from = From::like_schools,
            .area = inspections::Theme::achievement,
            .concern = concern,
            .words = "Maths",
            .pupils = pupils};
}

std::vector<std::string> keys(const std::vector<Finding>& all) {
    std::vector<std::string> out;
    for (const auto& each : all) out.push_back(each.key);
    return out;
}

Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

const basics::Move<IssueState, Verb>& move_by(IssueState from, std::string_view verb) {
    return *basics::move_of(issue_lifecycle(), from, verb, [](Verb) { return true; }).value();
}

} // namespace

TEST_CASE("every path of an issue can be walked, and the diagram in the docs is that of the table") {
    testing::walk(issue_lifecycle());
    testing::check_golden("docs/lifecycles/issue.md", basics::diagram("An issue", issue_lifecycle(), [](Verb verb) {
                              return permissions::words(verb);
                          }));
}

TEST_CASE("areas below what is expected are concerns, those above it were found well, the rest is neither") {
    const auto found = of_inspection(judged({{"attendance_and_behaviour", 2},
                                             {"achievement", 1},
                                             {"inclusion", 3},
                                             {"leadership_and_governance", 4},
                                             {"safeguarding", 0}}));
    REQUIRE(found.size() == 4);
    CHECK(found[0].words == "Inspectors judged attendance and behaviour: needs attention");
    CHECK(found[0].stands == "the inspection of 12 March 2026, under the report card");
    CHECK(found[0].concern);
    CHECK_FALSE(found[0].urgent);
    CHECK(found[1].urgent);
    CHECK_FALSE(found[2].concern);
    CHECK(found[3].area == inspections::Theme::safeguarding);
    CHECK(found[3].urgent);
    const auto old =
        of_inspection(judged({{"quality_of_education", 3}, {"behaviour_and_attitudes", 1}, {"personal_development", 2}},
                             inspections::Framework::overall));
    REQUIRE(old.size() == 2);
    CHECK(old[0].area == inspections::Theme::achievement);
    CHECK_FALSE(old[1].concern);
}

TEST_CASE("what cannot wait comes first, then what inspectors judged, then by how many pupils stand behind it") {
    auto all = of_inspection(judged({{"attendance_and_behaviour", 2}, {"achievement", 1}}));
    all.push_back(of_figure("few", 2.5)), all.push_back(of_figure("many", 20));
    all.push_back(of_figure("well", 40, false)), all.push_back(of_figure("unknown", 0));
    all.back().pupils.reset();
    rank(all);
    CHECK(keys(all)
          == std::vector<std::string>{"inspection:achievement:2026-03-12",
                                      "inspection:attendance_and_behaviour:2026-03-12", "many", "few", "unknown",
                                      "well"});
}

TEST_CASE("where one source is concerned and another found it well, both are said") {
    auto all = of_inspection(judged({{"achievement", 4}}));
    all.push_back(of_figure("figure", 10));
    using inspections::Theme;
    CHECK(where_sources_differ(all, Theme::achievement)
          == "A concern by: results beside schools like it. Found well by: the inspection.");
    CHECK(where_sources_differ(all, Theme::teaching).empty());
    all.push_back(of_figure("another", 5));
    CHECK(where_sources_differ(all, Theme::achievement)
          == "A concern by: results beside schools like it. Found well by: the inspection.");
    for (auto& each : all) each.concern = false;
    CHECK(where_sources_differ(all, Theme::achievement).empty());
}

TEST_CASE("by area: the most pressing first, what was decided is shown no more, what was only found well last") {
    using inspections::Theme;
    auto all = of_inspection(judged({{"inclusion", 5}, {"attendance_and_behaviour", 2}, {"achievement", 1}}));
    all.push_back(of_figure("maths", 10));
    rank(all);
    const auto areas = by_area(all, {});
    REQUIRE(areas.size() == 3);
    CHECK(areas[0].area == Theme::achievement);
    CHECK(keys(areas[0].concerns) == std::vector<std::string>{"inspection:achievement:2026-03-12", "maths"});
    CHECK(areas[1].area == Theme::attendance_and_behaviour);
    CHECK(areas[2].area == Theme::inclusion);
    CHECK(areas[2].concerns.empty());
    CHECK(areas[2].well.size() == 1);
    const std::vector decided{issue_of(IssueId{"i1"}, oakfield, all[0], 2026y / May / 4)};
    CHECK(by_area(all, decided)[0].area == Theme::attendance_and_behaviour);
}

TEST_CASE("a finding is proposed until somebody decides, in precise words") {
    const auto all = of_inspection(judged({{"attendance_and_behaviour", 2}}));
    CHECK(undecided(all, {}).size() == 1);
    const auto issue = issue_of(IssueId{"i1"}, oakfield, all[0], 2026y / May / 4);
    CHECK(issue.evidence
          == "Inspectors judged attendance and behaviour: needs attention (the inspection of 12 March 2026, under the "
             "report card)");
    const auto confirmed =
        moved(issue, move_by(IssueState::proposed, "confirm"), said({{"words", " Year 10 girls  miss Fridays "}}), {});
    REQUIRE(confirmed.ok());
    CHECK(confirmed.value().words == "Year 10 girls miss Fridays");
    CHECK(undecided(all, std::vector{confirmed.value()}).empty());
    auto rejected = moved(issue, move_by(IssueState::proposed, "reject"), said({{"reason", "Put right since"}}), {});
    CHECK(rejected.value().state == IssueState::rejected);
    CHECK(undecided(all, std::vector{rejected.value()}).empty());
}

TEST_CASE("of several findings that are one issue the first bears the words and the others become part of it") {
    const auto all = of_inspection(judged({{"attendance_and_behaviour", 2}, {"achievement", 1}}));
    const auto proposed = [&] {
        return std::vector{issue_of(IssueId{"i1"}, oakfield, all[0], 2026y / May / 4),
                           issue_of(IssueId{"i2"}, oakfield, all[1], 2026y / May / 4)};
    };
    const auto from = IssueState::proposed;
    const auto confirmed = decided_together(proposed(), move_by(from, "confirm"), said({{"words", "Both"}}), {});
    REQUIRE(confirmed.ok());
    CHECK(confirmed.value()[0].state == IssueState::confirmed);
    CHECK(confirmed.value()[0].words == "Both");
    CHECK(confirmed.value()[1].state == IssueState::merged);
    CHECK(confirmed.value()[1].into == IssueId{"i1"});
    const auto rejected = decided_together(proposed(), move_by(from, "reject"), said({{"reason", "Old"}}), {});
    for (const auto& each : rejected.value()) CHECK(each.state == IssueState::rejected);
    auto standing = confirmed.value()[0];
    standing.id = IssueId{"i0"};
    const auto taken =
        decided_together(proposed(), move_by(from, "merge"), said({{"into", "i0"}}), std::vector{standing});
    for (const auto& each : taken.value()) CHECK(each.into == IssueId{"i0"});
    CHECK_FALSE(decided_together(proposed(), move_by(from, "merge"), said({{"into", "i0"}}), {}).ok());
}

TEST_CASE("an issue is merged into another that stands, never into itself, one that was rejected or nothing") {
    Issue one{.id = IssueId{"i1"},
              .school = oakfield,
              .area = inspections::Theme::achievement,
              .words = "Boys read little",
              .state = IssueState::confirmed,
              .decided = 2026y / May / 4};
    auto two = one, three = one;
    two.id = IssueId{"i2"}, three.id = IssueId{"i3"}, three.state = IssueState::rejected;
    const std::vector others{one, two, three};
    const auto& merge = move_by(IssueState::confirmed, "merge");
    CHECK(moved(one, merge, said({{"into", "i2"}}), others).value().into == IssueId{"i2"});
    for (const auto* into : {"i1", "i3", "i9", ""}) CHECK_FALSE(moved(one, merge, said({{"into", into}}), others).ok());
    const auto merged = moved(one, merge, said({{"into", "i2"}}), others).value();
    const auto apart =
        moved(merged, move_by(IssueState::merged, "separate"), said({{"reason", "Another cause"}}), others);
    CHECK_FALSE(apart.value().into);
}
