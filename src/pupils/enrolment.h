#pragma once
// A stay on a school's roll, and the rules of dual registration, moves between academies of the trust, and leaving.
#include "basics/period.h"
#include "pupils/pupil.h"

namespace pupils {

using EnrolmentNumber = basics::Number<struct EnrolmentNumberTag>;

// As in the school census.
enum class Status { only, main, subsidiary, guest, college, other_provider };
char code(Status);              // C M S G F O
std::string_view words(Status); // "on roll", "main of two registrations", …
// A code, or the words that schools' systems write ("Single Registration"); nothing said means the only registration.
std::optional<Status> status_named(std::string_view);

struct Enrolment {
    basics::Urn school;
    basics::Date starts;
    std::optional<basics::Date> ends{}; // the last day on roll
    std::optional<YearGroup> year_group{};
    basics::AcademicYear year_group_from; // the academic year in which the year group was said
    Status status{Status::only};
    std::string source{}, source_id{};
    std::string destination{}; // a code of leaver_destinations
    bool operator==(const Enrolment&) const = default;
};

// On roll on that day, both ends included.
bool on_roll(const Enrolment&, basics::Date);
// Counts as the pupil's own registration: the only one or the main one of two. A pupil is counted once in a trust by this.
bool counts(Status);
// The year group in another academic year: one a year, held to nursery and Year 14; nothing when not taught by year.
std::optional<YearGroup> year_group_in(const Enrolment&, basics::AcademicYear);

// What a school's file says of a pupil.
struct Said {
    basics::Urn school;
    basics::Date as_of; // the day of the file
    std::optional<basics::Date> starts{}, ends{};
    std::optional<YearGroup> year_group{};
    Status status{Status::only};
    std::string source{}, source_id{}, destination{};
};

// The enrolments of one pupil after a file spoke of them, and what that meant.
enum class Meant { nothing_new, joined, moved, corrected, left };
struct Placed {
    std::vector<Enrolment> enrolments;
    Meant meant;
};
// - A stay with the same first day at the same school is that stay: what the newer file says of it stands. A file that says no
//   first day speaks of the stay that is open there; where none is, of a new one from 1 September of its year, from the day after
//   the last stay, or from its own day when the pupil is still on roll elsewhere.
// - The only or main registration while another such stay is open elsewhere in the trust: whoever began later has the pupil, and
//   the earlier stay ends the day before, destination "trust". The earlier school's file that still holds the pupil is refused.
// - Subsidiary, guest and the like stand beside another stay. Two stays at one school may not overlap.
basics::Result<Placed> place(std::vector<Enrolment> held, const Said&);

} // namespace pupils
