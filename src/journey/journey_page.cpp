#include "journey/journey_page.h"

#include "basics/text.h"
#include "charts/phase_grid.h"
#include "journey/terms.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using basics::Date;

std::string address_of(basics::Urn urn) { return fmt::format("/schools/{}/journey", urn.text()); }

std::string comment_words(const JourneyStep& step) {
    if (step.comment.empty()) return {};
    return fmt::format("{} ({}, {})", step.comment, step.comment_by,
                       step.comment_on ? basics::spoken(*step.comment_on) : "");
}

charts::PhaseGrid picture_of(std::span<const SchoolNow> schools, std::span<const JourneyStep> steps,
                             std::span<const Term> terms, Date today) {
    charts::PhaseGrid grid{.naming = {.id = "journeys",
                                      .title = "Where each school was, term by term",
                                      .description =
                                          "A row a school, a column a term; the number is the phase, as it was "
                                          "decided. The table below says the same."},
                           .columns = {},
                           .steps = {},
                           .rows = {}};
    for (const auto phase : all_phases()) grid.steps.emplace_back(words(phase));
    for (const auto& term : terms) grid.columns.push_back(short_words(term));
    for (const auto& school : schools) {
        charts::PhaseRow row{.name = school.name, .steps = {}};
        for (const auto& term : terms) {
            const auto* step = step_on(steps, school.urn, std::min(last_day(term), today));
            row.steps.push_back(step ? std::optional{static_cast<int>(step->phase) + 1} : std::nullopt);
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

NowLine now_line(const SchoolNow& school, const JourneyStep* step) {
    NowLine line{.address = address_of(school.urn),
                 .name = school.name,
                 .phase = "not decided",
                 .trend = "",
                 .capacity = "",
                 .since = "",
                 .comment = "",
                 .proposed = proposal_words(school.proposal),
                 .reasons = school.proposal.reasons};
    if (!step) return line;
    line.phase = words(step->phase), line.trend = words(step->trend), line.capacity = words(step->capacity);
    line.since = basics::spoken(step->from), line.comment = comment_words(*step);
    line.differs = school.proposal.phase && *school.proposal.phase != step->phase;
    return line;
}

} // namespace

std::string proposal_words(const PhaseProposal& proposal) {
    return fmt::format("{}; trend: {}; {}", proposal.phase ? words(*proposal.phase) : "cannot tell",
                       words(proposal.trend),
                       proposal.capacity == Capacity::cannot_tell ? "giver or taker: cannot tell"
                                                                  : std::string{words(proposal.capacity)});
}

JourneyPage journey_page(std::span<const SchoolNow> schools, std::span<const JourneyStep> steps, Date today) {
    JourneyPage page;
    const auto terms = last_terms(today, terms_shown);
    const auto grid = picture_of(schools, steps, terms, today);
    page.picture = web::SafeHtml{charts::phase_grid(grid).text};
    for (const auto& term : terms) page.terms.push_back(words(term));
    for (const auto& row : grid.rows) {
        TermLine line{.name = row.name};
        for (const auto& step : row.steps)
            line.cells.push_back(step ? grid.steps[static_cast<std::size_t>(*step - 1)] : "not decided");
        page.table.push_back(std::move(line));
    }
    std::int64_t undecided = 0, differing = 0;
    for (const auto& school : schools) {
        page.now.push_back(now_line(school, step_on(steps, school.urn, today)));
        undecided += page.now.back().since.empty();
        differing += page.now.back().differs;
    }
    if (undecided > 0)
        page.sentences.push_back(
            fmt::format("{} no decided phase.", basics::counted(undecided, "school has", "schools have")));
    if (differing > 0)
        page.sentences.push_back(fmt::format("At {} Bearing proposes another phase than the decided one.",
                                             basics::counted(differing, "school", "schools")));
    page.sentences.emplace_back(
        "A phase says what to work on first; it is no mark, and not the programme. A person decides "
        "it with a reason; the head’s comment stands beside it.");
    return page;
}

SchoolJourneyPage left_journey_page(basics::Urn urn, std::span<const JourneyStep> steps, Date today, std::string left) {
    SchoolJourneyPage page;
    page.sentences.push_back(std::move(left));
    if (const auto* step = step_on(steps, urn, today))
        page.sentences.push_back(fmt::format("{} since {}: {} Trend: {}. It {}.", words(step->phase),
                                             basics::spoken(step->from), question(step->phase), words(step->trend),
                                             step->capacity == Capacity::cannot_tell
                                                 ? "cannot be told whether it gives or takes capacity"
                                                 : std::string{words(step->capacity)}));
    else page.sentences.emplace_back("Nobody has decided yet where the school is on its journey.");
    for (const auto& step : steps)
        page.steps.push_back(
            {.from = basics::spoken(step.from),
             .phase = std::string{words(step.phase)},
             .trend = std::string{words(step.trend)},
             .capacity = std::string{words(step.capacity)},
             .who = step.decider.empty() ? "a person who was removed" : step.decider,
             .reason = step.reason,
             .proposed = fmt::format("{}. {}", step.proposed ? words(*step.proposed) : "cannot tell", step.proposal),
             .comment = comment_words(step)});
    std::ranges::reverse(page.steps);
    std::erase(page.sentences, "");
    return page;
}

SchoolJourneyPage school_journey_page(const SchoolNow& school, std::span<const JourneyStep> steps, Date today) {
    auto page = left_journey_page(school.urn, steps, today, "");
    page.sentences.push_back("Bearing proposes: " + proposal_words(school.proposal) + ".");
    page.reasons = school.proposal.reasons;
    return page;
}

} // namespace journey
