#include "programmes/programmes_page.h"

#include "basics/text.h"
#include "programmes/handover_page.h"
#include "programmes/programme_page.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace programmes {
namespace {

// "Escalated: a concern was raised", of the words that elsewhere follow "The placement".
std::string where_it_stands(PlacementState state) {
    std::string words{placement_lifecycle().of(state).words};
    for (const std::string_view verb : {"is ", "was "})
        if (words.starts_with(verb)) words.erase(0, verb.size());
    words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
    return words;
}

// "gives 3.0, takes 1.5"
std::string time_words(std::span<const TimeServing> all, basics::Urn school) {
    const auto at = std::ranges::find(all, school, &TimeServing::school);
    if (at == all.end()) return "none";
    std::string out;
    if (at->gives > 0) out = fmt::format("gives {}", basics::decimals(at->gives, 1));
    if (at->takes > 0) out += fmt::format("{}takes {}", out.empty() ? "" : ", ", basics::decimals(at->takes, 1));
    return out;
}

} // namespace

ProgrammesPage programmes_page(std::span<const Academy> academies, std::span<const Placement> placed,
                               std::span<const DueTask> due, std::span<const TimeServing> serving, basics::Date today) {
    ProgrammesPage page;
    std::int64_t late = 0, reviews = 0, unplaced = 0;
    for (const auto& academy : academies) {
        AcademyLine line{.address = address_of(academy.urn), .name = academy.name};
        const auto at = std::ranges::find(placed, academy.urn, &Placement::school);
        if (at == placed.end()) {
            ++unplaced;
            line.programme = "not placed";
            if (!academy.proposed.empty()) line.state = "Bearing proposes " + academy.proposed;
            page.rows.push_back(std::move(line));
            continue;
        }
        line.programme = programme_words(at->decision.programme);
        line.since = basics::spoken(at->decision.from);
        line.lead = lead_words(*at);
        line.review = basics::spoken(at->review_on);
        line.state = where_it_stands(at->state);
        line.time = time_words(serving, academy.urn);
        reviews += at->review_on < today;
        line.overdue = std::ranges::count_if(
            due, [&](const DueTask& each) { return each.task.school == academy.urn && each.overdue; });
        line.overdue_words = line.overdue == 0 ? "none" : std::to_string(line.overdue);
        late += line.overdue;
        page.rows.push_back(std::move(line));
    }
    page.sentences.push_back(late == 0 ? "No task is overdue."
                                       : fmt::format("{} overdue.", basics::counted(late, "task is", "tasks are")));
    if (reviews > 0)
        page.sentences.push_back(fmt::format("{} past its day.", basics::counted(reviews, "review is", "reviews are")));
    if (unplaced > 0)
        page.sentences.push_back(fmt::format("{} not placed, as far as you may know.",
                                             basics::counted(unplaced, "academy is", "academies are")));
    page.sentences.emplace_back("A programme says how much a school is helped, not how good its staff are. A named "
                                "person decides it; the school’s own head is told first.");
    return page;
}

void add_left_leads(ProgrammesPage& page, std::span<const Academy> academies, std::span<const Placement> placed) {
    std::vector<Placement> ours{placed.begin(), placed.end()};
    std::erase_if(ours, [&](const Placement& each) {
        return std::ranges::find(academies, each.school, &Academy::urn) == academies.end();
    });
    for (const auto& each : left_leads(ours))
        page.left.push_back(
            {.address = handover_address(each.who.id),
             .words = fmt::format("{} has left: hand over {}", each.who.name.empty() ? "A lead" : each.who.name,
                                  basics::counted(each.holds, "programme", "programmes"))});
}

} // namespace programmes
