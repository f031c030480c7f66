#pragma once
// A school cut into pieces: some pupils' sessions, one weekday's, one code's; each taken from what the pieces before it left.
#include "statistics/driver_parts.h"

namespace statistics {

struct DriverLevel {
    std::size_t dimension;             // the caller's; past the dimensions those that lie within pupils
    std::vector<std::uint32_t> levels; // the caller's; several where they were pooled
};

struct DriverPiece {
    std::vector<DriverLevel> where;  // all hold
    GapPupils school;                // its pupils, with what is of it alone
    std::vector<std::size_t> pupils; // which those are
    bool done = false;               // a kind of what was done: its sessions are those of what is left too
    double beyond = 0;               // its change less what it would have been had it changed as what is left, in rates
};

// The piece, which `from` loses. Cutting off a kind leaves nothing to tell of the others that lie within pupils, since a table has no crossing
// of weekdays and codes.
DriverPiece cut_part(DriverPiece& from, const DriverTable&, std::size_t cell);
DriverPiece cut_kind(DriverPiece& from, const DriverKind&);

// Takes out the candidates of which a few pupils lie in a piece of pupils cut off before: a level's figures less those of the part of it that
// is left would tell of these few.
void drop_telling(DriverParts&, const DriverPiece& left, std::span<const DriverPiece> cut, std::size_t least);

// How far one piece moved beyond another. Pupils beside pupils: the change less what the others' odds ratio makes of it, pupil by pupil
// where they are the same then and now; other pieces by the odds ratio of their sums; kinds of what was done by the ratio. Where
// the others' change is not finite, the whole change.
double beyond(const DriverPiece&, const DriverPiece& others);
struct GapTotals {
    GapCount then, now;
};
double beyond(const GapTotals&, const GapTotals& others, bool done);

} // namespace statistics
