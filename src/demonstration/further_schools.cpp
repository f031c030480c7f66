#include "demonstration/further_schools.h"

#include "demonstration/draws.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace demonstration {
namespace {

using namespace std::chrono;

// A kind of school: what its name ends with, what it is, how large it usually is.
struct Model {
    std::string_view name, phase, maintained, academy;
    std::int64_t low_age, high_age, first_establishment, pupils;
    bool sixth_form{};
};
constexpr std::string_view converter = "Academy converter", community = "Community school", none = "Not applicable";
constexpr std::array primaries{
    Model{"Primary School", "Primary", community, converter, 3, 11, 2100, 330},
    Model{"Hill Primary School", "Primary", community, "Academy sponsor led", 4, 11, 2200, 240},
    Model{"Meadow Primary School", "Primary", "Voluntary controlled school", converter, 4, 11, 3000, 190},
    Model{"Bridge Primary School", "Primary", "Voluntary aided school", converter, 3, 11, 3300, 280},
};
constexpr Model infant{"Infant School", "Primary", community, converter, 4, 7, 2400, 200};
constexpr Model junior{"Junior School", "Primary", community, converter, 7, 11, 2450, 270};
constexpr Model high{"High School", "Secondary", community, converter, 11, 16, 4100, 950};
constexpr Model grammar_of_stories{"School", "Secondary", "Foundation school", converter, 11, 18, 4200, 1180, true};
constexpr Model through{
    "All-Through School", "All-through", "Foundation school", "Free schools", 4, 18, 4300, 1150, true};
constexpr Model special{
    "Special School", none, "Community special school", "Academy special converter", 4, 16, 7100, 130};
constexpr Model alternative{
    "Alternative School", none, "Pupil referral unit", "Academy alternative provision converter", 11, 16, 1150, 60};
constexpr Model sixth{
    "Sixth Form College", "16 plus", "Sixth form centres", "Academy 16-19 converter", 16, 19, 4400, 1400, true};

struct Planned {
    const Model* model;
    const Town* town;
};

// By its place in the list of towns each town has three or four primary schools, and one that goes on to 16 or 18.
void plan_town(std::vector<Planned>& plan, const Town& town, std::size_t place, bool even_authority) {
    for (std::size_t i = 0; i < primaries.size() - place % 2; ++i)
        if (place != 3 || i > 0) plan.push_back({&primaries[i], &town});
    if (place == 3) plan.insert(plan.end(), {Planned{&infant, &town}, Planned{&junior, &town}});
    plan.push_back({place == 9 ? &through : place % 3 == 0 ? &grammar_of_stories : &high, &town});
    if (place % 3 == 1) plan.push_back({&special, &town});
    if (place == 5) plan.push_back({&alternative, &town});
    if (place == 0 && even_authority) plan.push_back({&sixth, &town});
}

std::vector<Planned> plan_of(const Story& story, const Authority& authority) {
    std::vector<Planned> plan;
    std::size_t place = 0;
    for (const auto& town : story.towns)
        if (town.authority == authority.code) plan_town(plan, town, place++, authority.code.value() % 2 == 0);
    return plan;
}

double kept(double value, double least, double most) { return std::clamp(value, least, most); }

// Places, size and intake.
void draw_place(School& school, const Authority& authority, const Model& model, std::size_t place, Draws& draws) {
    const double angle = static_cast<double>(place) * 0.628, away = 4'000 + 2'500 * draws.uniform();
    school.easting = authority.easting + std::llround(away * std::cos(angle) + 700 * draws.normal());
    school.northing = authority.northing + std::llround(away * std::sin(angle) + 700 * draws.normal());
    school.postcode =
        fmt::format("{} {}{}{}", authority.postcode, draws.between(2, 9), static_cast<char>('A' + draws.between(0, 25)),
                    static_cast<char>('A' + draws.between(0, 25)));
    school.pupils = std::llround(static_cast<double>(model.pupils) * std::exp(0.3 * draws.normal()));
    school.capacity = std::llround(static_cast<double>(school.pupils) * (1.02 + 0.2 * draws.uniform()) / 5) * 5;
}

void draw_intake(School& school, const Authority& authority, Draws& draws) {
    school.fsm6 = kept(authority.fsm6 * std::exp(0.45 * draws.normal()), 2, 75);
    school.sen_support = kept(14 + 4 * draws.normal() + 0.08 * (school.fsm6 - 25), 4, 35);
    school.ehc_plan = kept(3.2 * std::exp(0.4 * draws.normal()), 0.4, 12);
    school.eal = kept(11 * std::exp(0.9 * draws.normal()), 0.3, 80);
    if (school.kind.find("pecial") != std::string::npos)
        school.ehc_plan = 98, school.sen_support = 1, school.fsm6 = kept(school.fsm6 + 18, 2, 80);
    if (school.low_age == 11 && school.pupils < 150 && school.ehc_plan < 90)
        school.sen_support = 65, school.fsm6 = kept(school.fsm6 + 30, 2, 85);
}

void draw_character(School& school, const Authority& authority, Draws& draws) {
    school.quality = authority.quality + 0.75 * draws.normal();
    school.trend = 0.03 * draws.normal();
    school.absence = -0.3 * school.quality + 0.8 * draws.normal();
    school.suspensions = std::exp(0.55 * draws.normal() - 0.22 - 0.3 * school.quality + 0.012 * (school.fsm6 - 26));
}

// Only schools of the other authorities belong to one of the other trusts: the story's own trust has its academies alone.
void draw_trust(School& school, const Story& story, const Model& model, Draws& draws) {
    const bool at_home = school.authority == story.authorities.front().code;
    const bool academy = draws.chance(model.high_age > 11 ? 0.75 : 0.4);
    const auto& trust =
        story.others[static_cast<std::size_t>(draws.between(0, static_cast<std::int64_t>(story.others.size()) - 1))];
    school.kind = academy && !at_home ? model.academy : model.maintained;
    school.opened = basics::Date{year{static_cast<int>(draws.between(1950, 1998))} / September / 1};
    if (!academy || at_home) return;
    school.trust = trust.uid;
    school.opened = basics::Date{
        year{static_cast<int>(std::max<std::int64_t>(static_cast<int>(trust.opened.year()), draws.between(2011, 2016)))}
        / September / 1};
}

School drawn(const Story& story, const Authority& authority, const Planned& planned, std::int64_t number,
             std::uint64_t seed) {
    const auto& model = *planned.model;
    const auto place = static_cast<std::size_t>(planned.town - story.towns.data()) % 10;
    Draws draws{seed, Subject::school, {number}};
    School school{.urn = basics::Urn{number},
                  .authority = authority.code,
                  .establishment = model.first_establishment + static_cast<std::int64_t>(place),
                  .name = fmt::format("{} {}", planned.town->name, model.name),
                  .phase = std::string{model.phase},
                  .kind = {},
                  .low_age = model.low_age,
                  .high_age = model.high_age,
                  .sixth_form = model.sixth_form,
                  .opened = {},
                  .town = planned.town->name,
                  .postcode = {},
                  .easting = 0,
                  .northing = 0,
                  .pupils = 0,
                  .capacity = 0,
                  .fsm6 = 0,
                  .sen_support = 0,
                  .ehc_plan = 0,
                  .eal = 0,
                  .quality = 0,
                  .trend = 0,
                  .absence = 0,
                  .suspensions = 1};
    draw_place(school, authority, model, place, draws);
    draw_trust(school, story, model, draws);
    draw_intake(school, authority, draws);
    draw_character(school, authority, draws);
    return school;
}

} // namespace

std::vector<School> further_schools(const Story& story, const Authority& authority, std::uint64_t seed) {
    std::vector<School> found;
    auto number = 991'000 + (999 - authority.code.value()) * 100;
    for (const auto& planned : plan_of(story, authority))
        found.push_back(drawn(story, authority, planned, ++number, seed));
    return found;
}

} // namespace demonstration
