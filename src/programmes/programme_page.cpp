#include "programmes/programme_page.h"

#include "basics/text.h"
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

void add_facts(ProgrammePage& page, const Placement& each) {
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("Programme", fmt::format("{}, since {}", programme_words(each.decision.programme), spoken(each.decision.from)));
    add("Led by", lead_words(each));
    add("Why", each.decision.reason);
    add("Decided by", fmt::format("{}, {}", each.decider_name.empty() ? "a person who was removed" : each.decider_name,
                                  spoken(each.decided_on)));
    add("Proposed by Bearing that day", fmt::format("{}: {}", programme_words(each.proposed), each.proposal));
    add("It ends when", each.decision.exit_criteria);
    add("Support becomes less when", each.decision.de_escalation);
    add("Head told", each.head_told ? spoken(*each.head_told)
                                    : "not yet: until then committee, trustees and the school see nothing of this");
    add("Next review", spoken(each.review_on));
}

// What of the escalation was gone through since the work was last without one.
void add_steps(ProgrammePage& page, const SchoolProgramme& view, const Placement& current) {
    const auto steps = escalation();
    if (std::ranges::find(steps, current.state) == steps.end()) return;
    for (const auto step : steps) {
        const auto& words = placement_lifecycle().of(step);
        StepLine line{.step = std::string{words.words.substr(words.words.find(": ") + 2)}, .words = "not taken"};
        for (const auto& each : view.happened) {
            if (each.subject != current.id.text()) continue;
            if (each.verb == "ease") break;
            if (each.to != words.name || each.from == each.to) continue;
            line.made = true;
            line.words = fmt::format("{}, {}. {}", spoken(each.on), each.by, each.said);
            break;
        }
        page.steps.push_back(std::move(line));
    }
}

void add_streams(ProgrammePage& page, const SchoolProgramme& view) {
    const bool leads = may(view.standing, Party::lead);
    if (leads) page.stream_address = address_of(view.school) + "/streams";
    for (const auto& each : view.streams) {
        StreamLine line{.kind = std::string{words(each.kind)},
                        .giver = fmt::format("{}, {}", each.giver,
                                             each.given_by == GivenBy::trust ? "inside the trust" : "from outside"),
                        .need = each.need,
                        .dose = fmt::format("{} days from {}; review on {}", basics::decimals(each.days, 0),
                                            spoken(each.begins), spoken(each.review_on)),
                        .judged = fmt::format("{}. Likely beside {}. Decided on {}: {}", each.baseline.words,
                                              words(each.comparison), spoken(each.decide_on), each.rule),
                        .state = each.state == StreamState::ended  ? "ended: " + each.conclusion
                                 : to_be_decided(each, view.today) ? "to be decided now"
                                                                   : "running; too early to tell"};
        if (leads && each.state == StreamState::running)
            line.end_address = fmt::format("{}/streams/{}/end", address_of(view.school), each.id.text());
        page.streams.push_back(std::move(line));
    }
}

void add_cases(ProgrammePage& page, const SchoolProgramme& view) {
    if (view.current() && may(view.standing, Party::lead)) page.case_address = address_of(view.school) + "/cases";
    for (const auto& each : view.cases)
        page.cases.push_back({.address = fmt::format("{}/cases/{}", address_of(each.school), each.id.text()),
                              .kind = std::string{words(each.kind)},
                              .title = each.title,
                              .state = std::string{case_lifecycle(each.kind).of(each.state).words},
                              .due = each.due_on ? fmt::format("{}: {}{}", spoken(*each.due_on), each.due_what,
                                                               *each.due_on < view.today ? " (overdue)" : "")
                                                 : ""});
}

void add_before(ProgrammePage& page, const SchoolProgramme& view) {
    for (const auto& each : view.placements) {
        if (in_force(each)) continue;
        page.before.push_back(
            {.day = fmt::format("{} to {}", spoken(each.decision.from), spoken(*each.until)),
             .what = programme_words(each.decision.programme),
             .who = each.decider_name,
             .said = fmt::format("{} It {}.", each.decision.reason, placement_lifecycle().of(each.state).words)});
    }
}

void add_history(ProgrammePage& page, const SchoolProgramme& view) {
    for (const auto& each : view.happened) {
        if (each.verb == "done") continue; // the tasks say so themselves
        auto said = each.said;
        if (each.trustees_told && said.find("trustees were told") == std::string::npos)
            said += fmt::format(" Told to the trustees on {}.", spoken(*each.trustees_told));
        page.history.push_back({.day = spoken(each.on), .what = each.words, .who = each.by, .said = std::move(said)});
    }
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

ProgrammePage programme_page(const SchoolProgramme& view, const Proposal& proposal) {
    ProgrammePage page{.next = ""};
    const auto* current = view.current();
    if (!current) {
        add_unplaced(page, view, proposal);
    } else {
        add_next(page, view, *current);
        add_week(page, view);
        page.sentences.push_back(fmt::format("The placement {}.", placement_lifecycle().of(current->state).words));
        add_facts(page, *current);
        add_moves(page, view, *current);
        add_steps(page, view, *current);
        if (view.standing.decides) {
            page.moves.push_back({.address = address_of(view.school) + "/lead", .words = "Give it another lead"});
            page.moves.push_back({.address = address_of(view.school) + "/decision", .words = "Decide anew"});
        }
        if (view.standing.school && current->head_told) page.comment_address = address_of(view.school) + "/comment";
        page.comment = current->comment;
        if (current->comment_on)
            page.comment_by = fmt::format("{}, {}", current->comment_by, spoken(*current->comment_on));
        add_streams(page, view);
        add_groups(page, view, *current);
    }
    if (const auto* watched = view.watched()) {
        page.sentences.push_back(fmt::format("Stepped down from {}, and watched until {}.",
                                             programme_words(watched->decision.programme),
                                             watched->watch_until ? spoken(*watched->watch_until) : "it is closed"));
        add_moves(page, view, *watched);
    }
    add_cases(page, view);
    add_before(page, view);
    add_history(page, view);
    return page;
}

} // namespace programmes
