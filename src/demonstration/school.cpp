#include "demonstration/school.h"

namespace demonstration {

using schools::Phase;

Phase phase(const School& school) {
    return schools::phase_of(
        {.phase = school.phase, .kind = school.kind, .low_age = school.low_age, .high_age = school.high_age});
}

bool has_key_stage_2(const School& school) {
    return school.low_age <= 10 && school.high_age >= 11 && phase(school) != Phase::alternative_provision;
}
bool has_key_stage_4(const School& school) { return school.low_age <= 15 && school.high_age >= 16; }
bool has_key_stage_5(const School& school) { return school.sixth_form && phase(school) != Phase::special; }

std::string_view school_type(const School& school) {
    switch (phase(school)) {
    case Phase::nursery:
    case Phase::primary: return "State-funded primary";
    case Phase::secondary:
    case Phase::all_through: return "State-funded secondary";
    case Phase::special: return "Special";
    case Phase::alternative_provision: return "Pupil referral unit";
    case Phase::post_16:
    case Phase::other: return "";
    }
    return "";
}

} // namespace demonstration
