#include "programmes/part_lines_page.h"

#include "basics/text.h"
#include "programmes/task_lines_page.h"
#include "programmes/team.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::counted;
using basics::spoken;

constexpr std::string_view nothing = "Nothing yet.";

std::vector<const ProgrammeCase*> of_kind(const SchoolProgramme& view, CaseKind kind) {
    std::vector<const ProgrammeCase*> out;
    for (const auto& each : view.cases)
        if (each.kind == kind) out.push_back(&each);
    return out;
}

std::int64_t in_state(std::span<const ProgrammeCase* const> all, std::string_view state) {
    return std::ranges::count_if(all, [&](const auto* each) { return each->state == state; });
}

bool late(const ProgrammeCase& of, basics::Date today) { return of.due_on && *of.due_on < today; }

std::string time_words(const SchoolProgramme& view, CaseKind kind, std::span<const ProgrammeCase* const> all) {
    const auto serving = in_state(all, "serving"), planned = in_state(all, "planned");
    std::string out;
    if (serving > 0)
        out = fmt::format("{} serving, {} days a week", serving,
                          basics::decimals(days_a_week(view.cases, kind, view.today), 1));
    else out = "nobody serving";
    if (planned > 0) out += fmt::format(", {} planned", planned);
    if (const auto soon = std::ranges::count_if(all, [&](const auto* each) { return ends_soon(*each, view.today); }))
        out += fmt::format("; {} within four weeks", counted(soon, "ends", "end"));
    return out;
}

std::string look_words(const SchoolProgramme& view, std::span<const ProgrammeCase* const> all) {
    const auto behind = std::ranges::count_if(all, [&](const auto* each) { return late(*each, view.today); });
    auto out = fmt::format("{} done, {} planned", counted(in_state(all, "seen"), "look", "looks"),
                           in_state(all, "planned") - behind);
    if (behind > 0) out += fmt::format(", {} late", behind);
    return out;
}

std::string performance_words(const ProgrammeCase& newest) {
    const auto staff = said_of(newest.fields, "staff");
    for (const auto& [field, words] :
         {std::pair{"end", "had their review at the end"}, std::pair{"mid", "had their mid-year review"},
          std::pair{"set", "have objectives"}})
        if (newest.fields.contains(field))
            return fmt::format("{}: {} of {} staff {}", newest.title, said_of(newest.fields, field), staff, words);
    return fmt::format("{}: {} staff in the cycle, objectives not counted yet", newest.title, staff);
}

std::string development_words(std::span<const ProgrammeCase* const> all) {
    double places = 0, attended = 0;
    for (const auto* each : all)
        if (each->fields.contains("attended"))
            places += number_of(each->fields, "places"), attended += number_of(each->fields, "attended");
    auto out = fmt::format("{} planned, {} held", in_state(all, "planned"),
                           in_state(all, "held") + in_state(all, "followed_up"));
    if (places > 0) out += fmt::format(", {:.0f} of {:.0f} places taken", attended, places);
    return out;
}

std::string succession_words(std::span<const ProgrammeCase* const> all) {
    double posts = 0, ready = 0, within = 0;
    for (const auto* each : all) {
        if (each->state != "standing") continue;
        posts += number_of(each->fields, "posts");
        ready += number_of(each->fields, "ready_now");
        within += number_of(each->fields, "within_year");
    }
    return fmt::format("{:.0f} posts: {:.0f} ready now, {:.0f} within a year, {:.0f} with nobody yet", posts, ready,
                       within, posts - ready - within);
}

std::string offer_words(std::span<const ProgrammeCase* const> all) {
    const auto taken = in_state(all, "taken_up");
    return fmt::format("{} offered, {} taken up", taken + in_state(all, "offered"), taken);
}

// One: where it stands; several: how many go on.
std::string usual_words(const SchoolProgramme& view, CaseKind kind, std::span<const ProgrammeCase* const> all) {
    std::vector<const ProgrammeCase*> open;
    for (const auto* each : all)
        if (!ended(*each)) open.push_back(each);
    if (open.empty()) return "none under way";
    if (open.size() > 1) return fmt::format("{} under way", open.size());
    const auto& one = *open.front();
    auto out = fmt::format("{} {}", one.title, case_lifecycle(kind).of(one.state).words);
    if (late(one, view.today)) out += "; overdue";
    return out;
}

std::string placement_words(const SchoolProgramme& view) {
    if (const auto* current = view.current())
        return fmt::format("{}, since {}, led by {}; next review {}.",
                           capital(programme_words(current->decision.programme)), spoken(current->decision.from),
                           lead_words(*current), spoken(current->review_on));
    return view.placements.empty() ? "" : "None is in force; what was before.";
}

std::string tasks_words(const SchoolProgramme& view) {
    if (view.tasks.empty()) return {};
    const auto open = std::ranges::count_if(view.tasks, [](const Task& each) { return each.state == TaskState::open; });
    const auto behind = std::ranges::count_if(view.tasks, [&](const Task& each) { return overdue(each, view.today); });
    auto out = fmt::format("{} open, {} overdue", open, behind);
    for (const auto& each : hours_asked(view.tasks, view.days))
        if (each.half_term.first <= view.today && view.today <= each.half_term.last)
            out += fmt::format("; {} hours asked of the school’s leaders this half term, the limit is {}",
                               basics::decimals(each.hours, 1), basics::decimals(view.hours.limit, 0));
    return out + ".";
}

std::string support_words(const SchoolProgramme& view) {
    if (!view.current()) return {};
    if (view.streams.empty()) return "None is agreed yet.";
    const auto running =
        std::ranges::count_if(view.streams, [](const auto& each) { return each.state == StreamState::running; });
    const auto now =
        std::ranges::count_if(view.streams, [&](const auto& each) { return to_be_decided(each, view.today); });
    auto out = fmt::format("{} running, {} ended", running, view.streams.size() - static_cast<std::size_t>(running));
    if (now > 0) out += fmt::format("; {} to be decided now", now);
    return out + ".";
}

std::string cases_words(const SchoolProgramme& view, Part part) {
    std::string out;
    bool begins = false;
    for (const auto& row : all_case_rows()) {
        if (row.part != part) continue;
        begins |= may_begin(view, row);
        if (const auto words = kind_standing(view, row.kind); !words.empty())
            out += (out.empty() ? "" : " ") + fmt::format("{}: {}.", row.words, words);
    }
    return out.empty() && begins ? std::string{nothing} : out;
}

// In words that stand above its members.
std::string team_standing(const SchoolProgramme& view) {
    if (const auto words = team_words(view); !words.empty()) return words + ".";
    return may_begin(view, row_of(CaseKind::team)) ? std::string{nothing} : "";
}

std::string standing(const SchoolProgramme& view, Part part) {
    switch (part) {
    case Part::placement: return placement_words(view);
    case Part::tasks: return tasks_words(view);
    case Part::team: return team_standing(view);
    case Part::support: return support_words(view);
    case Part::leadership:
    case Part::curriculum:
    case Part::staff:
    case Part::governance:
    case Part::outside:
    case Part::sustaining: return cases_words(view, part);
    case Part::history:
        return view.happened.empty()
                   ? ""
                   : fmt::format("Last, {}: {}.", spoken(view.happened.front().on), view.happened.front().words);
    }
    return {};
}

} // namespace

bool may_begin(const SchoolProgramme& view, const CaseKindRow& row) {
    const auto* current = view.current();
    return current && may(view.standing, row.begun_by) && (!row.only || row.only == current->decision.programme);
}

std::string capital(std::string words) {
    if (!words.empty()) words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

bool summed(CaseKind kind) {
    switch (kind) {
    case CaseKind::capacity:
    case CaseKind::alongside:
    case CaseKind::system_leader:
    case CaseKind::look:
    case CaseKind::performance:
    case CaseKind::development:
    case CaseKind::succession:
    case CaseKind::offer:
    case CaseKind::team: return true;
    case CaseKind::interim:
    case CaseKind::transfer:
    case CaseKind::governance:
    case CaseKind::rise:
    case CaseKind::notice:
    case CaseKind::monitoring:
    case CaseKind::curriculum:
    case CaseKind::sustainability:
    case CaseKind::network:
    case CaseKind::enquiry: return false;
    }
    return false;
}

std::string kind_standing(const SchoolProgramme& view, CaseKind kind) {
    const auto all = of_kind(view, kind);
    if (all.empty()) return {};
    switch (kind) {
    case CaseKind::capacity:
    case CaseKind::alongside:
    case CaseKind::system_leader: return time_words(view, kind, all);
    case CaseKind::look: return look_words(view, all);
    case CaseKind::performance: return performance_words(*all.front());
    case CaseKind::development: return development_words(all);
    case CaseKind::succession: return succession_words(all);
    case CaseKind::offer: return offer_words(all);
    case CaseKind::team: return team_words(view);
    case CaseKind::interim:
    case CaseKind::transfer:
    case CaseKind::governance:
    case CaseKind::rise:
    case CaseKind::notice:
    case CaseKind::monitoring:
    case CaseKind::curriculum:
    case CaseKind::sustainability:
    case CaseKind::network:
    case CaseKind::enquiry: return usual_words(view, kind, all);
    }
    return {};
}

void add_parts(ProgrammePage& page, const SchoolProgramme& view) {
    for (const auto part : all_parts()) {
        auto words_of = standing(view, part);
        if (words_of.empty()) continue;
        auto& to = words_of == nothing ? page.nothing_yet : page.parts;
        to.push_back({.address = address_of(view.school, part),
                      .words = std::string{words(part)},
                      .standing = std::move(words_of),
                      .lines = part == Part::team ? team_lines(view) : std::vector<std::string>{}});
    }
}

} // namespace programmes
