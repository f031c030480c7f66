#include "attendance/beside.h"

#include <set>

namespace attendance {
namespace {

std::set<std::int64_t> persons_of(const Portion& portion) {
    const auto wanted = portion.held.wanted(portion.from, portion.to);
    std::set<std::int64_t> out;
    for (const auto& pupil : portion.pupils) {
        const auto row = portion.held.row_of(pupil.enrolment);
        if (row && pupil.counts && count(portion.held.marks(*row), wanted).possible() > 0) out.insert(pupil.pupil);
    }
    return out;
}

// The share attended by those of the pupils that `take` says yes to.
template <class Take>
double share(const Portion& portion, Take take) {
    const auto wanted = portion.held.wanted(portion.from, portion.to);
    Tally tally;
    for (const auto& pupil : portion.pupils) {
        const auto row = portion.held.row_of(pupil.enrolment);
        if (row && pupil.counts && take(pupil)) tally.add(count(portion.held.marks(*row), wanted));
    }
    return static_cast<double>(tally.attended) / static_cast<double>(tally.possible());
}

CodeCounts counts_of(const Portion& portion) {
    const auto wanted = portion.held.wanted(portion.from, portion.to);
    CodeCounts counts{};
    for (const auto& pupil : portion.pupils) {
        const auto row = portion.held.row_of(pupil.enrolment);
        if (row && pupil.counts) count_codes(counts, portion.held.marks(*row), wanted);
    }
    return counts;
}

std::int64_t marks_in(const CodeCounts& counts) {
    std::int64_t sum = 0;
    for (std::size_t number = 1; number < counts.size(); ++number) sum += counts[number];
    return sum;
}

} // namespace

std::optional<RollChange> roll_change(const Portion& then, const Portion& now) {
    std::set<std::int64_t> both;
    const auto before = persons_of(then);
    for (const auto person : persons_of(now))
        if (before.contains(person)) both.insert(person);
    if (both.empty()) return std::nullopt;
    const auto everybody = [](const Pupil&) { return true; };
    const auto same = [&](const Pupil& pupil) { return both.contains(pupil.pupil); };
    return RollChange{.same = std::ssize(both),
                      .all_then = share(then, everybody),
                      .all_now = share(now, everybody),
                      .same_then = share(then, same),
                      .same_now = share(now, same)};
}

CodesBeside codes_beside(const Codes& codes, const Portion& then, const Portion& now,
                         std::span<const std::string_view> letters) {
    const auto before = counts_of(then), after = counts_of(now);
    CodesBeside out{.marks_then = marks_in(before), .marks_now = marks_in(after)};
    for (const auto each : letters) {
        const auto* code = codes.find(each, now.to);
        if (!code) continue;
        const CodeUse use{.code = *code, .then = before[code->number], .now = after[code->number]};
        if (use.then + use.now > 0) out.uses.push_back(use);
    }
    return out;
}

} // namespace attendance
