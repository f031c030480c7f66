#include "attendance/attendance_table_routes.h"

namespace attendance {
namespace {

using sources::OutCell;
using Kind = sources::OutColumn::Kind;

OutCell share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<OutCell> row_of(const std::string& group, const Part& part, bool persistence) {
    std::vector<OutCell> row{group, part.name};
    if (part.hidden) {
        row.emplace_back("too few to show");
        row.resize(9);
        return row;
    }
    const auto& tally = part.tally;
    for (const auto number : {tally.pupils, tally.attended, tally.possible()})
        row.emplace_back(static_cast<double>(number));
    row.push_back(share(tally.attended, tally.possible()));
    row.push_back(share(tally.absent, tally.possible()));
    const auto cell = [&](std::int64_t number, bool hidden) {
        return !persistence ? OutCell{"too early"} : hidden ? OutCell{"hidden"} : share(number, tally.pupils);
    };
    row.push_back(cell(tally.persistent, part.persistent_hidden));
    row.push_back(cell(tally.severe, part.severe_hidden));
    return row;
}

} // namespace

sources::TableOut attendance_table(const AttendanceView& view, basics::Date today) {
    sources::TableOut table{.title = fmt::format("Attendance at {}, {}", view.name, view.year.text()),
                            .columns = {{.name = "Grouped by"},
                                        {.name = "Group"},
                                        {.name = "Pupils", .kind = Kind::number},
                                        {.name = "Sessions attended", .kind = Kind::number},
                                        {.name = "Possible sessions", .kind = Kind::number},
                                        {.name = "Attended", .kind = Kind::percent, .places = 1},
                                        {.name = "Absent", .kind = Kind::percent, .places = 1},
                                        {.name = "Persistently absent", .kind = Kind::percent, .places = 1},
                                        {.name = "Severely absent", .kind = Kind::percent, .places = 1}}};
    if (!view.held) return table;
    const bool persistence = !too_early(view);
    table.rows.push_back(row_of("All", everybody_of(view), persistence));
    for (const auto& dimension : view.held->dimensions)
        for (const auto& part : dimension.parts) table.rows.push_back(row_of(dimension.name, part, persistence));
    table.notes = {{"From", basics::spoken(*view.from)},
                   {"To", basics::spoken(*view.to)},
                   {"Not shown", std::string{pupils::hidden_note(view.reads)}},
                   {"Made on", basics::spoken(today)}};
    return table;
}

} // namespace attendance
