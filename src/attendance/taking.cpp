#include "attendance/taking.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace attendance {
namespace {

using basics::Date;

bool can_be_known_before(Category category) {
    return category == Category::not_possible || category == Category::authorised;
}

// A code has one letter or two. What is longer may be anything, a name too, and is not said again.
std::string no_code(std::string_view letters, Date day) {
    constexpr std::size_t longest_code = 2;
    if (letters.size() > longest_code)
        return fmt::format("What stands here is no attendance code on {}.", basics::spoken(day));
    return fmt::format("“{}” is no attendance code on {}.", letters, basics::spoken(day));
}

// A mark with its place, or why it has none.
std::variant<Placed, std::string> placed(const Said& said, const std::vector<StayOnRoll>& stays, const Codes& codes,
                                         Date today) {
    const auto day = said.session.day;
    const auto* code = codes.find(said.letters, day);
    if (!code) return no_code(said.letters, day);
    if (day > today && !can_be_known_before(code->category))
        return fmt::format("{} is after {}, the day of the file: nobody can have been marked “{}” yet.",
                           basics::spoken(day), basics::spoken(today), code->letters);
    const auto* stay = pupils::stay_between(stays, day, day);
    if (!stay) return fmt::format("The pupil was not on this school's roll on {}.", basics::spoken(day));
    return Placed{.line = 0,
                  .week = {stay->enrolment, monday_of(day)},
                  .place = place_in_week(said.session),
                  .number = code->number};
}

// Sessions of a week before the first or after the last day on roll are left out when nothing was possible in them: systems
// write "#" or "Z" there.
bool may_be_left_out(const Said& said, const std::vector<StayOnRoll>& stays, const Codes& codes) {
    const auto* code = codes.find(said.letters, said.session.day);
    return code && code->category == Category::not_possible
           && !pupils::stay_between(stays, said.session.day, said.session.day);
}

} // namespace

Taken take_in(const std::vector<RowOfMarks>& rows, const Roll& roll, const Codes& codes, Date today,
              const Placing& placing) {
    Taken out;
    const auto refuse = [&](const RowOfMarks& row, std::string reason) {
        out.refused.push_back({.line = row.line, .column = {}, .reason = std::move(reason)});
    };
    for (const auto& row : rows) {
        const auto* stays = roll.of(row.upn, row.source_id);
        if (!stays) {
            refuse(row, std::string{pupils::row_names_a_stranger});
            continue;
        }
        std::vector<Placed> marks;
        std::string reason;
        for (const auto& said : row.marks) {
            if (may_be_left_out(said, *stays, codes)) continue;
            auto mark = placed(said, *stays, codes, today);
            if (auto* why = std::get_if<std::string>(&mark)) reason = std::move(*why);
            else marks.push_back(std::get<Placed>(mark));
        }
        if (!reason.empty()) {
            refuse(row, std::move(reason));
            continue;
        }
        for (auto& mark : marks) {
            mark.line = row.line;
            out.weeks[mark.week][mark.place] = mark.number;
            if (placing) placing(mark);
        }
        out.marks += std::ssize(marks);
    }
    return out;
}

} // namespace attendance
