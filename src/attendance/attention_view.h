#pragma once
// What the pages of who needs attention are made of.
#include "attendance/attention.h"
#include "attendance/code.h"

namespace attendance {

// A mark that took the place of another.
struct LateChange {
    EnrolmentNumber enrolment;
    Session session;
    Code before, after;
};
// From absent to attended, or the other way about: it moves the rates.
bool moves_rates(const LateChange&);

struct AttentionView {
    basics::Urn urn;
    std::optional<basics::Date> to{}; // the last day marked; none: nothing is
    bool early{};                     // the first half term has not ended
    std::optional<basics::Date> first_half_term_ends{};
    std::vector<PupilAttention> pupils{};
    std::vector<LateChange> changes{}; // of the last four weeks, of those on roll, newest first
    std::optional<std::int64_t> sessions_left{};
    std::vector<std::pair<EnrolmentNumber, std::string>> names{}; // by name; only where names were asked for
};
constexpr std::int64_t weeks_of_changes = 4;

} // namespace attendance
