#include "attendance/marked_days.h"

#include <set>

namespace attendance {

std::vector<basics::Date> marked_days(const Register& held, std::span<const Pupil> pupils) {
    const auto sessions = held.sessions();
    std::vector<bool> marked(sessions.size());
    for (const auto& pupil : pupils) {
        const auto row = held.row_of(pupil.enrolment);
        if (!row) continue;
        const auto marks = held.marks(*row);
        for (std::size_t i = 0; i < sessions.size(); ++i)
            if (marks[i] & (attended_bit | absent_bit)) marked[i] = true;
    }
    std::set<basics::Date> days;
    for (std::size_t i = 0; i < sessions.size(); ++i)
        if (marked[i]) days.insert(sessions[i].day);
    return {days.begin(), days.end()};
}

} // namespace attendance
