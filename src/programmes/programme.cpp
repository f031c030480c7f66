#include "programmes/programme.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::spoken;
using inspections::Category;
using inspections::Framework;
using inspections::Inspection;

constexpr int years_until_old = 4, years_inherited = 3;

struct Names {
    std::string_view name, screen, trust;
};
constexpr std::array names{
    Names{"inadequate", "intensive", "inadequate"},
    Names{"requires_improvement", "targeted", "requires improvement"},
    Names{"good_or_better", "universal", "good or better"},
    Names{"unplaced", "unplaced", "unplaced"},
};
const Names& entry(Programme programme) { return names[static_cast<std::size_t>(programme)]; }

struct Placing {
    Programme programme;
    bool open{}; // the rule leaves it to a person
};

bool in_category(const Inspection& each) { return each.category && *each.category != Category::none; }

// Report card: a category, safeguarding not met or any urgent improvement; any "needs attention"; or none of these.
Placing by_report_card(const Inspection& card) {
    constexpr int not_met = 0, urgent = 1, needs_attention = 2;
    if (in_category(card) || inspections::grade_of(card, "safeguarding") == not_met
        || inspections::any_area(card, urgent))
        return {.programme = Programme::inadequate};
    if (inspections::any_area(card, needs_attention)) return {.programme = Programme::requires_improvement};
    return {.programme = Programme::good_or_better};
}

// Old grades: a category, overall 4 or any area 4. Otherwise the overall grade decides; where Ofsted gave none (after
// 2 September 2024), a 3 for quality of education or leadership does, and a 3 elsewhere is for a person to weigh.
Placing by_grades(const Inspection& graded) {
    if (in_category(graded) || graded.overall == 4 || inspections::any_area(graded, 4))
        return {.programme = Programme::inadequate};
    if (graded.overall)
        return {.programme = *graded.overall == 3 ? Programme::requires_improvement : Programme::good_or_better};
    if (inspections::grade_of(graded, "quality_of_education") == 3
        || inspections::grade_of(graded, "leadership_and_management") == 3)
        return {.programme = Programme::requires_improvement};
    if (inspections::any_area(graded, 3)) return {.programme = Programme::requires_improvement, .open = true};
    return {.programme = Programme::good_or_better};
}

// "149999, report card: Expected standard in every area; safeguarding met, inspected on 3 March 2026 (file of 31 August
// 2026)".
std::string told(const Inspection& each) {
    const auto date = each.on ? "inspected on " + spoken(*each.on) : std::string{"date not in the file"};
    return fmt::format("URN {}, {}: {}, {} (file of {})", each.urn.text(), words(each.framework), summary(each), date,
                       spoken(each.as_of));
}

// Told, and that a newer file which gives no date says the same.
std::string told(const inspections::Latest& latest) {
    auto text = told(latest.graded);
    if (!latest.confirmed) return text;
    const auto under = latest.confirmed->urn == latest.graded.urn ? "" : " under URN " + latest.confirmed->urn.text();
    return text
           + fmt::format(", and still so{} in the file of {}, which gives no date", under,
                         spoken(latest.confirmed->as_of));
}

bool is_old(Date known, Date today) { return basics::years_after(known, years_until_old) < today; }

Proposal from_graded(const inspections::Latest& latest, Date today) {
    const auto& graded = latest.graded;
    const auto placing = graded.framework == Framework::report_card ? by_report_card(graded) : by_grades(graded);
    const bool old = is_old(known_on(latest), today);
    Proposal proposal{.programme = placing.programme,
                      .reason = fmt::format("{}{}.", old ? "On old information: " : "", told(latest)),
                      .on_old_information = old,
                      .for_a_person_to_weigh = placing.open};
    if (placing.open) proposal.reason += " Whether this area alone calls for the programme is for a person to weigh.";
    if (inspections::category_disagrees(graded))
        proposal.reason += fmt::format(" Ofsted's category ({}) is not the one that the grades imply ({}).",
                                       words(*graded.category), words(implied_category(graded)));
    if (latest.concern)
        proposal.watch = fmt::format("An ungraded inspection since then raised concerns: {}.", told(*latest.concern));
    return proposal;
}

// An ungraded inspection alone can say that a school remains good; it was only made of schools that were.
std::optional<Proposal> from_ungraded(const std::vector<Inspection>& all, Date today) {
    const Inspection* newest = nullptr;
    for (const auto& each : all)
        if (each.kind == inspections::Kind::ungraded
            && inspections::standard_of(each.outcome) != inspections::Standard::unknown
            && (!newest || stands_on(*newest) < stands_on(each)))
            newest = &each;
    if (!newest) return std::nullopt;
    const bool old = is_old(stands_on(*newest), today);
    Proposal proposal{.programme = Programme::good_or_better,
                      .reason = fmt::format("{}{}.", old ? "On old information: " : "", told(*newest)),
                      .on_old_information = old};
    if (inspections::standard_of(newest->outcome) == inspections::Standard::concerns)
        proposal.watch = fmt::format("That ungraded inspection raised concerns: {}.", told(*newest));
    return proposal;
}

std::optional<Proposal> from_inspections(const std::vector<Inspection>& all, const std::vector<Inspection>& before,
                                         Date today) {
    if (const auto latest = inspections::latest_graded(all, before)) return from_graded(*latest, today);
    return from_ungraded(all, today);
}

Proposal unplaced(const School& school, std::string_view because) {
    return {.reason = fmt::format("URN {} has no inspection in the files held; {}.", school.urn.text(), because)};
}

Proposal from_predecessor(const School& school, Date today) {
    if (school.predecessors.empty()) return unplaced(school, "nor has it a predecessor");
    if (school.predecessors.size() > 1)
        return unplaced(school,
                        fmt::format("it follows {} schools, and only a single predecessor's inspection is carried over",
                                    school.predecessors.size()));
    const auto from = school.predecessors.front().text();
    if (!school.opened)
        return unplaced(school,
                        fmt::format("the day on which it opened is not in the files, so that of its predecessor {} "
                                    "is not carried over",
                                    from));
    if (basics::years_after(*school.opened, years_inherited) < today)
        return unplaced(school,
                        fmt::format("it opened on {}, over {} years ago, so that of its predecessor {} is no longer "
                                    "carried over",
                                    spoken(*school.opened), years_inherited, from));
    auto proposal = from_inspections(school.predecessor_inspections, {}, today);
    if (!proposal) return unplaced(school, fmt::format("nor has its predecessor {}", from));
    proposal->inherited_from = school.predecessors.front();
    proposal->reason += fmt::format(" Inherited from URN {}: {} has not been inspected since it opened on {}.", from,
                                    school.urn.text(), spoken(*school.opened));
    return *proposal;
}

} // namespace

std::string_view name(Programme programme) { return entry(programme).name; }
std::string_view screen_word(Programme programme) { return entry(programme).screen; }
std::string_view trust_words(Programme programme) { return entry(programme).trust; }

std::optional<Programme> programme_named(std::string_view wanted) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].name == wanted) return static_cast<Programme>(i);
    return std::nullopt;
}

Proposal propose(const School& school, Date today) {
    const bool follows_one = school.predecessors.size() == 1;
    const auto& before = follows_one ? school.predecessor_inspections : std::vector<Inspection>{};
    if (auto own = from_inspections(school.inspections, before, today)) return *own;
    return from_predecessor(school, today);
}

} // namespace programmes
