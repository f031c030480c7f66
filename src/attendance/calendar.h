#pragma once
// A school's half terms, and days that are not as usual: as a person says, with what the register suggests.
#include "basics/id.h"
#include "basics/period.h"
#include "pupils/pupil.h"

#include <span>
#include <string>
#include <vector>

namespace attendance {

struct HalfTerm {
    int part; // 1 to 6
    basics::Date starts, ends;
    bool operator==(const HalfTerm&) const = default;
};
constexpr int half_terms_a_year = 6;
std::string words(const HalfTerm&); // "2 September 2026 to 23 October 2026"

// Of a school, or of the trust: then its URN is 0 and it holds for every school without one of its own.
struct Calendar {
    basics::Urn urn;
    basics::AcademicYear year;
    std::vector<HalfTerm> half_terms{};
    std::int64_t version{}; // 0: nobody has said anything yet
};
constexpr basics::Urn whole_trust{0};

struct Calendars {
    Calendar own, of_trust;
};
// What holds for the school: its own, or the trust's where it has none.
const Calendar& in_force(const Calendars&);
// The last day of the first half term: of the calendar, or where it has none the Friday before the last full week of October.
// Before it, a tenth of the own sessions is a day or two.
basics::Date first_half_term_ends(const Calendar&);

// What is wrong with half terms as they were typed, by part; nothing: they may be kept.
struct WrongHalfTerm {
    int part;
    std::string sentence;
};
std::vector<WrongHalfTerm> wrong_with(std::span<const HalfTerm>, basics::AcademicYear);

enum class DayKind { festival, exam_leave, closure, phased_start, inset };
std::string_view name(DayKind);  // as stored
std::string_view words(DayKind); // "INSET day"
std::optional<DayKind> day_kind_named(std::string_view);
std::span<const DayKind> all_day_kinds();

struct KnownDay;
using KnownDayId = basics::Id<KnownDay>;
struct KnownDay {
    KnownDayId id;
    basics::Urn urn; // 0: every school of the trust
    DayKind kind;
    basics::Date first, last;
    std::optional<pupils::YearGroup> year_group{}; // none: all of the school
};
std::string words(const KnownDay&); // "INSET day: 4 January 2027", "Exam leave, Year 11: 10 May 2027 to 18 June 2027"

// The half terms that the days on which anybody was marked suggest: weeks without a day are holidays. The one that is still going on is
// left out, for nobody knows its last day yet. `days` need no order.
std::vector<HalfTerm> suggested(std::span<const basics::Date> days, basics::AcademicYear);
// Days from Monday to Friday inside the half terms on which nobody was marked, and which are no known days yet.
std::vector<basics::Date> unexplained(std::span<const basics::Date> days, std::span<const HalfTerm>,
                                      std::span<const KnownDay>);

} // namespace attendance
