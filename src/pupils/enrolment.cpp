#include "pupils/enrolment.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace pupils {
namespace {

using basics::Date;
using basics::Problem;
using basics::Result;

struct StatusWords {
    char code;
    std::string_view words, header_words;
};
constexpr std::array<StatusWords, 6> statuses{{{'C', "on roll", "single registration"},
                                               {'M', "main of two registrations", "main dual registration"},
                                               {'S', "subsidiary of two registrations", "subsidiary dual registration"},
                                               {'G', "guest", "guest pupil"},
                                               {'F', "further education college", "fe college"},
                                               {'O', "other provider", "other provider"}}};

Date day_before(Date day) { return std::chrono::sys_days{day} - std::chrono::days{1}; }
Date day_after(Date day) { return std::chrono::sys_days{day} + std::chrono::days{1}; }

bool overlap(const Enrolment& one, const Enrolment& other) {
    return (!one.ends || other.starts <= *one.ends) && (!other.ends || one.starts <= *other.ends);
}

// The stay of which the file speaks, if it is held.
std::vector<Enrolment>::iterator stay_of(std::vector<Enrolment>& held, const Said& said) {
    return std::ranges::find_if(held, [&](const Enrolment& each) {
        if (each.school != said.school) return false;
        if (said.starts) return each.starts == *said.starts;
        return !each.ends || each.ends == said.ends;
    });
}

Date first_day(const std::vector<Enrolment>& held, const Said& said) {
    if (said.starts) return *said.starts;
    Date day{std::chrono::year{basics::academic_year_of(said.as_of).starts()} / std::chrono::September / 1};
    for (const auto& each : held) {
        if (!counts(each.status) || !counts(said.status)) continue;
        day = std::max(day, each.ends ? day_after(*each.ends) : said.as_of);
    }
    return said.ends ? std::min(day, *said.ends) : day;
}

Enrolment stay(const Said& said, Date starts) {
    return {.school = said.school,
            .starts = starts,
            .ends = said.ends,
            .year_group = said.year_group,
            .year_group_from = basics::academic_year_of(said.as_of),
            .status = said.status,
            .source = said.source,
            .source_id = said.source_id,
            .destination = said.ends && said.destination.empty() ? "not_known"
                           : said.ends                           ? said.destination
                                                                 : ""};
}

// What a newer file does not say of a stay stays as it was.
Enrolment kept_where_silent(const Enrolment& before, Enrolment after) {
    if (!after.year_group && before.year_group)
        after.year_group = before.year_group, after.year_group_from = before.year_group_from;
    else if (after.year_group == year_group_in(before, after.year_group_from)) {
        after.year_group = before.year_group, after.year_group_from = before.year_group_from;
    }
    if (after.source_id.empty()) after.source_id = before.source_id, after.source = before.source;
    if (after.destination == "not_known" && !before.destination.empty()) after.destination = before.destination;
    return after;
}

Problem on_roll_elsewhere() {
    return basics::conflict(
        "The pupil is on roll at another academy of the trust at that time. Where both schools teach the "
        "pupil, one says M (main) and the other S (subsidiary).");
}

// Ends what another school holds open, or refuses: one pupil has one registration of their own. Says whether one was ended.
Result<bool> end_elsewhere(std::vector<Enrolment>& held, const Enrolment& joined) {
    bool moved = false;
    for (auto& each : held) {
        if (each.school == joined.school || !counts(each.status) || !overlap(each, joined)) continue;
        const bool goes_on_after = joined.ends && (!each.ends || *each.ends > *joined.ends);
        if (each.starts >= joined.starts || goes_on_after) return on_roll_elsewhere();
        each.ends = day_before(joined.starts);
        each.destination = "trust";
        moved = true;
    }
    return moved;
}

// The stays of one school follow one another.
bool overlaps_another(const std::vector<Enrolment>& held, const Enrolment& next) {
    return std::ranges::any_of(held, [&](const Enrolment& each) {
        return each.school == next.school && each.starts != next.starts && overlap(each, next);
    });
}

Result<void> check_days(const Said& said) {
    if (said.starts && said.ends && *said.ends < *said.starts)
        return basics::invalid("The last day on roll is before the first.");
    if (!said.destination.empty() && !said.ends)
        return basics::invalid("There is a destination, but no day on which the pupil left.");
    return {};
}

} // namespace

char code(Status status) { return statuses[static_cast<std::size_t>(status)].code; }
std::string_view words(Status status) { return statuses[static_cast<std::size_t>(status)].words; }

std::optional<Status> status_named(std::string_view text) {
    const auto word = basics::lower(basics::collapsed(text));
    if (word.empty() || word == "single" || word == "current" || word.find("single registration") != std::string::npos)
        return Status::only;
    for (std::size_t at = 0; at < statuses.size(); ++at) {
        const auto& each = statuses[at];
        if ((word.size() == 1 && word[0] == basics::lower(std::string_view{&each.code, 1})[0])
            || word == each.header_words)
            return static_cast<Status>(at);
    }
    if (word.find("subsidiary") != std::string::npos) return Status::subsidiary;
    if (word.find("main") != std::string::npos) return Status::main;
    if (word.starts_with("guest")) return Status::guest;
    return {};
}

bool on_roll(const Enrolment& each, Date day) { return each.starts <= day && (!each.ends || day <= *each.ends); }

bool counts(Status status) { return status == Status::only || status == Status::main; }

std::optional<YearGroup> year_group_in(const Enrolment& each, basics::AcademicYear year) {
    if (!each.year_group) return {};
    return YearGroup{
        std::clamp<std::int64_t>(each.year_group->value() + year.starts() - each.year_group_from.starts(), -2, 14)};
}

Result<Placed> place(std::vector<Enrolment> held, const Said& said) {
    TRY(check_days(said));
    const auto found = stay_of(held, said);
    const bool known = found != held.end();
    auto next = stay(said, known ? found->starts : first_day(held, said));
    if (known) {
        next = kept_where_silent(*found, std::move(next));
        if (*found == next) return Placed{.enrolments = std::move(held), .meant = Meant::nothing_new};
        if (found->destination == "trust" && !next.ends && counts(next.status)) return on_roll_elsewhere();
    }
    if (overlaps_another(held, next))
        return basics::conflict(
            "The days on roll overlap another stay of this pupil at the school. Correct the first or the "
            "last day in the school's system.");
    const bool left = next.ends && !(known && found->ends);
    if (known) held.erase(found);
    const bool moved = counts(next.status) && TRY(end_elsewhere(held, next));
    held.push_back(std::move(next));
    std::ranges::sort(held, {}, &Enrolment::starts);
    const auto meant = left ? Meant::left : moved ? Meant::moved : known ? Meant::corrected : Meant::joined;
    return Placed{.enrolments = std::move(held), .meant = meant};
}

} // namespace pupils
