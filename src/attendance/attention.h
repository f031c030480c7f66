#pragma once
// Who needs somebody's attention now: pupils near or past a tenth, or half, of their own sessions, reasons that nobody has found out,
// and marks that were changed afterwards.
#include "attendance/calendar.h"
#include "attendance/school_year.h"

namespace attendance {

// How much of the own possible sessions at this school was missed this year: under 8%; from there to a tenth; a tenth or more; half
// or more.
enum class Band { below, near, persistent, severe };
Band band_of(const Sessions&);
std::string_view words(Band); // "8% to 10%"

// How many sessions without an absence bring a pupil back under a tenth; 0 where it is under already.
std::int64_t to_come_back(const Sessions&);
// How many of the next sessions may still be missed before a tenth is reached.
std::int64_t may_still_miss(const Sessions&);

struct PupilAttention {
    Pupil pupil; // on roll
    Sessions year{};
    Band band{Band::below};
    std::int64_t unresolved{};            // sessions whose reason was not known after five school days
    std::optional<basics::Date> oldest{}; // of these
};

// Of those of these pupils who are counted here and have sessions in the time; `days` are the school's days with marks, in order.
std::vector<PupilAttention> attention(const Register&, const Codes&, std::span<const Pupil>, basics::Date from,
                                      std::span<const basics::Date> days);

constexpr std::size_t days_to_find_out = 5; // a reason is to be found out within five school days

// Sessions that the half terms still hold after a day, known closures and INSET days taken out; none where they do not reach the
// year's end.
std::optional<std::int64_t> sessions_left(std::span<const HalfTerm>, std::span<const KnownDay>, basics::Date after);

// Counts of pupils by year group, with all of them last. Without a number: hidden.
struct AttentionRow {
    std::string name;
    std::int64_t pupils{};
    std::optional<std::int64_t> near{};       // 8% to 10%
    std::optional<std::int64_t> tenth{};      // a tenth or more
    std::optional<std::int64_t> half{};       // of these half or more
    std::optional<std::int64_t> unresolved{}; // pupils with an unresolved absence
};
struct AttentionCounts {
    std::vector<AttentionRow> rows{};
    bool hidden{};
};
// Numbers of one to `smallest` − 1 pupils, and the year group's by which they would follow from the whole, are hidden; 0 hides nothing.
AttentionCounts attention_counts(std::span<const PupilAttention>, std::int64_t smallest);

} // namespace attendance
