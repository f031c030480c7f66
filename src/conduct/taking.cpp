#include "conduct/taking.h"

#include <algorithm>
#include <fmt/format.h>

namespace conduct {
namespace {

using attendance::Roll;
using attendance::StayOnRoll;
using basics::Date;

// The row's stay, or why it has none.
std::variant<const StayOnRoll*, std::string> placed(const RowOfFile& row, const Roll& roll, Date today) {
    const auto* stays = roll.of(row.upn, row.source_id);
    if (!stays) return std::string{pupils::row_names_a_stranger};
    if (today < row.event.day)
        return fmt::format("{} is after {}, the day of the file.", basics::spoken(row.event.day),
                           basics::spoken(today));
    const auto* stay = pupils::stay_between(*stays, row.event.day, row.event.day);
    if (!stay) return fmt::format("The pupil was not on this school's roll on {}.", basics::spoken(row.event.day));
    return stay;
}

} // namespace

Taken take_in(const std::vector<RowOfFile>& rows, const Roll& roll, Date today) {
    Taken out;
    std::map<Key, std::vector<Event>> incidents;
    const auto refuse = [&](const RowOfFile& row, std::string reason) {
        out.refused.push_back({.line = row.line, .column = {}, .reason = std::move(reason)});
    };
    for (const auto& row : rows) {
        auto where = placed(row, roll, today);
        if (auto* why = std::get_if<std::string>(&where)) {
            refuse(row, std::move(*why));
            continue;
        }
        const Key key{.enrolment = std::get<const StayOnRoll*>(where)->enrolment,
                      .kind = row.event.kind,
                      .day = row.event.day,
                      .type = row.event.type};
        if (row.event.kind == Kind::incident) {
            incidents[key].push_back(row.event);
        } else if (const auto [held, fresh] = out.events.try_emplace(key, row.event);
                   !fresh && held->second != row.event) {
            refuse(row, "An earlier row says something else of this pupil on this day.");
            continue;
        }
        ++out.rows;
    }
    for (auto& [key, same] : incidents) {
        std::ranges::stable_sort(same, {}, &Event::outcome);
        auto each = key;
        for (auto& event : same) {
            out.events.emplace(each, std::move(event));
            ++each.place;
        }
    }
    return out;
}

} // namespace conduct
