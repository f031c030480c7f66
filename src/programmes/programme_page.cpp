#include "programmes/programme_page.h"

#include "programmes/part_lines_page.h"
#include "programmes/task_lines_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::spoken;

// The way on from each state, when all goes well.
std::string_view usual_next(PlacementState state) {
    switch (state) {
    case PlacementState::decided: return "tell_head";
    case PlacementState::told: return "begin";
    case PlacementState::delivering:
    case PlacementState::concern:
    case PlacementState::more_support:
    case PlacementState::required:
    case PlacementState::powers_withdrawn:
    case PlacementState::leadership_change:
    case PlacementState::consolidating: return "review";
    case PlacementState::exit_met: return "step_down";
    case PlacementState::watched: return "close";
    case PlacementState::closed:
    case PlacementState::replaced:
    case PlacementState::withdrawn: return {};
    }
    return {};
}

std::string whose(Party party, const Placement& placement) {
    return party == Party::lead ? lead_words(placement) : std::string{words(party)};
}

std::string move_address(const Placement& placement, const PlacementMove& move) {
    if (by_decision(move)) return address_of(placement.school) + "/decision";
    return fmt::format("{}/moves/{}?of={}", address_of(placement.school), move.verb, placement.id.text());
}

void add_next(ProgrammePage& page, const SchoolProgramme& view, const Placement& current) {
    if (current.state == PlacementState::exit_met && current.decision.programme == Programme::good_or_better) {
        page.next = "nothing: there is no weaker programme.";
        return;
    }
    for (const auto& move : placement_lifecycle().moves) {
        if (move.from != current.state || move.verb != usual_next(current.state)) continue;
        page.next = std::string{move.words};
        if (move.verb == "review") page.next += " by " + spoken(current.review_on);
        if (may(view.standing, move.right)) page.next_address = move_address(current, move);
        else page.next += fmt::format(" ({})", whose(move.right, current));
    }
}

void add_moves(ProgrammePage& page, const SchoolProgramme& view, const Placement& placement) {
    const auto open = basics::open_moves(placement_lifecycle(), placement.state,
                                         [&](Party party) { return may(view.standing, party); });
    for (const auto* move : open)
        if (!by_decision(*move))
            page.moves.push_back({.address = move_address(placement, *move), .words = std::string{move->words}});
}

void add_unplaced(ProgrammePage& page, const SchoolProgramme& view, const Proposal& proposal) {
    page.next = "Place it in a programme (who decides programmes)";
    if (view.standing.decides) {
        page.next = "Place it in a programme";
        page.next_address = address_of(view.school) + "/decision";
    }
    page.sentences.push_back("The school is not placed in a programme, as far as you may know.");
    page.sentences.push_back(
        fmt::format("Bearing proposes {}. {}", programme_words(proposal.programme), proposal.reason));
}

} // namespace

std::string address_of(basics::Urn urn) { return fmt::format("/schools/{}/programme", urn.text()); }

std::string programme_words(Programme programme) {
    if (programme == Programme::unplaced) return "nothing (unplaced)";
    return fmt::format("{} ({})", screen_word(programme), trust_words(programme));
}

std::string address_of(basics::Urn urn, Part part) { return fmt::format("{}/parts/{}", address_of(urn), name(part)); }

ProgrammePage programme_page(const SchoolProgramme& view, const Proposal& proposal) {
    ProgrammePage page{.next = ""};
    const auto* current = view.current();
    if (!current) {
        add_unplaced(page, view, proposal);
    } else {
        add_next(page, view, *current);
        add_week(page, view);
        page.tasks_address = address_of(view.school, Part::tasks);
        page.sentences.push_back(fmt::format("The placement {}.", placement_lifecycle().of(current->state).words));
        if (!current->head_told)
            page.sentences.emplace_back(
                "Until the head was told, committee, trustees and the school see nothing of this.");
        add_moves(page, view, *current);
        if (view.standing.decides) {
            page.moves.push_back(
                {.address = address_of(view.school) + "/lead",
                 .words = led_by_nobody(*current) ? "Hand it over: its lead has left" : "Give it another lead"});
            page.moves.push_back({.address = address_of(view.school) + "/decision", .words = "Decide anew"});
        }
        if (view.standing.school && current->head_told) page.comment_address = address_of(view.school) + "/comment";
    }
    if (const auto* watched = view.watched()) {
        page.sentences.push_back(fmt::format("Stepped down from {}, and watched until {}.",
                                             programme_words(watched->decision.programme),
                                             watched->watch_until ? spoken(*watched->watch_until) : "it is closed"));
        add_moves(page, view, *watched);
    }
    add_parts(page, view);
    return page;
}

} // namespace programmes
