#include "attendance/compulsory_age.h"

#include "attendance/school_year.h"

namespace attendance {

bool of_compulsory_age(const Pupil& pupil, basics::AcademicYear year) {
    using namespace std::chrono;
    if (pupil.born) {
        const auto started_at = [&](int age) {
            return basics::Date{std::chrono::year{year.starts() - age} / August / 31};
        };
        return *pupil.born <= started_at(5) && *pupil.born > started_at(16);
    }
    return pupil.year_group && pupil.year_group->value() >= 1 && pupil.year_group->value() <= 11;
}

OfAge of_age(const Register& held, std::span<const Pupil> pupils, basics::AcademicYear year, basics::Date from,
             basics::Date to, std::int64_t smallest) {
    std::vector<Pupil> aged;
    for (const auto& each : pupils)
        if (of_compulsory_age(each, year)) aged.push_back(each);
    const auto all = everybody(held, pupils, from, to);
    OfAge out{.tally = everybody(held, aged, from, to)};
    const auto few = [&](std::int64_t count) { return too_few(count, smallest); };
    const auto told = [&](std::int64_t Tally::*count) {
        return !few(out.tally.*count) && !few(all.*count - out.tally.*count);
    };
    out.hidden = out.tally.pupils == 0 || !told(&Tally::pupils);
    out.persistent_hidden = out.hidden || !told(&Tally::persistent);
    return out;
}

} // namespace attendance
