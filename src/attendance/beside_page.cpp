#include "attendance/beside_page.h"

#include "attendance/attendance_view.h"
#include "basics/text.h"

#include <fmt/format.h>

namespace attendance {
namespace {

std::string pupils_shown(std::int64_t count) {
    return too_few(count, smallest_part) ? std::string{"fewer than six"} : basics::thousands(count);
}

std::string use_shown(std::int64_t sessions, std::int64_t marks) {
    if (marks == 0) return "–";
    return fmt::format("{} ({}%)", basics::thousands(sessions),
                       basics::decimals(100.0 * static_cast<double>(sessions) / static_cast<double>(marks), 2));
}

std::string points(double change) {
    return fmt::format("{}{}", change > 0 ? "+" : "", basics::decimals(100 * change, 1));
}

} // namespace

std::optional<std::string> roll_words(const Beside& beside) {
    if (!beside.roll || beside.roll->same < smallest_part) return std::nullopt;
    const auto& roll = *beside.roll;
    return fmt::format(
        "Of a change of {} points {} are of the {} pupils who were here both times, and {} come of who joined and "
        "who left.",
        points(roll.change()), points(roll.of_same()), basics::thousands(roll.same), points(roll.of_roll()));
}

std::vector<BesideRow> beside_rows(const Beside& beside, bool discreet) {
    const auto& then = beside.leavers_then;
    const auto& now = beside.leavers;
    std::vector<BesideRow> rows{
        {"Pupils who left", pupils_shown(then.all), pupils_shown(now.all)},
        {"of them to elective home education", pupils_shown(then.home), pupils_shown(now.home)},
        {"of them by a managed move", pupils_shown(then.managed_move), pupils_shown(now.managed_move)},
        {"of them permanently excluded", pupils_shown(then.excluded), pupils_shown(now.excluded)},
        {"of them from Years 10 and 11", pupils_shown(then.years_10_and_11), pupils_shown(now.years_10_and_11)}};
    for (const auto& use : beside.codes.uses)
        if (!(discreet && use.code.discreet))
            rows.push_back({fmt::format("Sessions of code {}: {}", use.code.letters, use.code.meaning),
                            use_shown(use.then, beside.codes.marks_then), use_shown(use.now, beside.codes.marks_now)});
    return rows;
}

} // namespace attendance
