#include "conduct/trust_behaviour_page.h"

#include <doctest/doctest.h>

using namespace conduct;
using namespace std::chrono;
using statistics::Standing;

namespace {

// So many pupils, of whom so many were suspended once.
SchoolBehaviour school(std::int64_t urn, std::string phase, int roll, int suspended) {
    SchoolBehaviour out{.urn = basics::Urn{urn},
                        .name = fmt::format("Invented {}", urn),
                        .phase = std::move(phase),
                        .as_of = 2026y / November / 20};
    std::vector<statistics::Unit> units;
    for (int i = 0; i < roll; ++i) units.push_back({.events = i < suspended ? 1.0 : 0.0, .exposure = 1});
    out.tally = {.roll = roll, .suspended = suspended, .suspensions = suspended, .sessions = 2 * suspended};
    out.rate = statistics::clustered_rate(units);
    out.hidden = too_few(suspended, smallest_shown);
    return out;
}

} // namespace

TEST_CASE("a school stands against those of its phase together, and alone in its phase against nobody") {
    std::vector<SchoolBehaviour> all{school(900001, "Secondary", 800, 20), school(900002, "Secondary", 900, 120),
                                     school(900003, "Primary", 300, 4)};
    compare(all);
    CHECK(all[0].standing == Standing::below);
    CHECK(all[1].standing == Standing::above);
    CHECK(all[2].standing == Standing::cannot_tell);
}

TEST_CASE("schools that chance alone tells apart are about the same") {
    std::vector<SchoolBehaviour> all{school(900001, "Secondary", 800, 40), school(900002, "Secondary", 900, 52)};
    compare(all);
    for (const auto& each : all) CHECK(each.standing == Standing::about_the_same);
}

TEST_CASE("the trust's page keeps schools by name, hides small numbers and says who sent no file") {
    TrustBehaviour trust{.uid = basics::GroupUid{9}, .name = "Invented"};
    trust.span = span_to(basics::AcademicYear{2026}, 2026y / November / 20);
    trust.schools = {school(900001, "Secondary", 800, 20), school(900002, "Primary", 300, 4)};
    trust.schools.push_back({.urn = basics::Urn{900003}, .name = "Invented late", .phase = "Primary"});
    compare(trust.schools);
    const TrustBehaviourPage page = trust_behaviour_page(trust);
    REQUIRE(page.rows.size() == 3);
    CHECK(page.rows[0].suspensions == "20");
    CHECK(page.rows[1].suspensions == "hidden");
    CHECK(page.rows[1].rate == "–");
    CHECK(page.rows[2].standing == "no file of this year");
    CHECK(page.sentences.back() == "No file of suspensions of this year: Invented late.");
}
