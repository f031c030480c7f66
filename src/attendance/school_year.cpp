#include "attendance/school_year.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace attendance {
namespace {

using basics::Date;
using namespace groups;

// The rows of this school alone, laid beside the register's own.
struct Rows {
    Grouping grouping;
    std::vector<std::optional<pupils::YearGroup>> years; // by cell
    std::vector<std::size_t> own;                        // rows of pupils who count
};

Rows rows_of(const Register& held, std::span<const Pupil> pupils) {
    std::map<std::optional<pupils::YearGroup>, std::uint32_t> cells;
    for (const auto& pupil : pupils) cells.try_emplace(pupil.year_group, 0);
    Rows out{.grouping = {held.rows(), cells.size(), kinds}, .years = {}, .own = {}};
    for (auto& [year, cell] : cells) {
        cell = static_cast<std::uint32_t>(out.years.size());
        out.years.push_back(year);
    }
    for (const auto& pupil : pupils) {
        const auto row = held.row_of(pupil.enrolment);
        if (!row) continue;
        out.grouping.put(*row, cells[pupil.year_group], groups_of(pupil));
        if (pupil.counts) out.own.push_back(*row);
    }
    return out;
}

Tally sum_of(const Register& held, const Rows& rows, const Wanted& wanted) {
    Tally sum;
    for (const auto row : rows.own)
        if (const auto sessions = count(held.marks(row), wanted); sessions.possible() > 0) sum.add(sessions);
    return sum;
}

// The pupils of whom the dimension says nothing, so that its parts are all of the school.
Tally rest_of(const Tally& all, const Dimension& dimension) {
    Tally rest = all;
    for (const auto& part : dimension.parts) {
        rest.pupils -= part.tally.pupils;
        rest.attended -= part.tally.attended;
        rest.absent -= part.tally.absent;
        rest.persistent -= part.tally.persistent;
        rest.severe -= part.tally.severe;
    }
    return rest;
}

void add_dimensions(SchoolYear& year, const Rows& rows, const std::vector<Tally>& cells) {
    Dimension by_year{.name = "Year group", .parts = {}};
    std::array<Tally, kinds> sums{};
    for (std::size_t cell = 0; cell < rows.grouping.cells(); ++cell) {
        by_year.parts.push_back({.name = year_group_name(rows.years[cell]), .tally = cells[cell * kinds]});
        for (std::size_t kind = 0; kind < kinds; ++kind) sums[kind] += cells[cell * kinds + kind];
    }
    year.all = sums[counted];
    year.dimensions.push_back(std::move(by_year));
    for (const auto& each : group_dimensions()) {
        Dimension dimension{.name = std::string{each.name}, .parts = {}};
        for (const auto& part : each.parts)
            if (sums[part.kind].pupils > 0)
                dimension.parts.push_back({.name = std::string{part.name}, .tally = sums[part.kind]});
        if (const auto rest = rest_of(year.all, dimension); rest.pupils > 0 && !dimension.parts.empty())
            dimension.parts.push_back({.name = "Not known", .tally = rest});
        if (dimension.parts.size() > 1) year.dimensions.push_back(std::move(dimension));
    }
}

void add_days(SchoolYear& year, const Register& held, const Rows& rows, Date from, Date to) {
    for (unsigned day = 0; day < 5; ++day)
        year.weekdays[day] = sum_of(held, rows, held.wanted(from, to, [&](Session each) {
            return std::chrono::weekday{std::chrono::sys_days{each.day}}.iso_encoding() == day + 1;
        }));
    std::vector<Date> mondays;
    for (const auto& session : held.sessions())
        if (session.half == Half::morning && monday_of(session.day) == session.day) mondays.push_back(session.day);
    std::ranges::sort(mondays);
    for (const auto monday : mondays) {
        const auto tally =
            sum_of(held, rows, held.wanted(from, to, [&](Session each) { return monday_of(each.day) == monday; }));
        if (tally.pupils > 0) year.weeks.emplace_back(monday, tally);
    }
}

void add_codes(SchoolYear& year, const Register& held, const Codes& codes, const Rows& rows, const Wanted& wanted) {
    CodeCounts counts{};
    for (const auto row : rows.own) count_codes(counts, held.marks(row), wanted);
    for (const auto& code : codes.all()) {
        const auto sessions = counts[code.number];
        if (sessions == 0) continue;
        year.codes.push_back({.code = code, .sessions = sessions});
        if (code.category == Category::present) year.present += sessions;
        if (code.letters == "L") year.late += sessions;
        if (code.letters == "N") year.unresolved += sessions;
    }
}

} // namespace

SchoolYear school_year(const Register& held, const Codes& codes, std::span<const Pupil> pupils, Date from, Date to) {
    SchoolYear year;
    const auto rows = rows_of(held, pupils);
    const auto wanted = held.wanted(from, to);
    add_dimensions(year, rows, tallies(held, wanted, rows.grouping));
    add_days(year, held, rows, from, to);
    add_codes(year, held, codes, rows, wanted);
    return year;
}

Tally everybody(const Register& held, std::span<const Pupil> pupils, Date from, Date to) {
    return sum_of(held, rows_of(held, pupils), held.wanted(from, to));
}

bool too_few(std::int64_t count, std::int64_t smallest) { return count > 0 && count < smallest; }

void hide_small_counts(Dimension& dimension, std::int64_t smallest) {
    for (const auto& [count, hidden] :
         {std::pair{&Tally::persistent, &Part::persistent_hidden}, std::pair{&Tally::severe, &Part::severe_hidden}}) {
        const auto number = count; // clang++-14 lets no lambda take a part of a pair
        std::vector<Part*> by_count;
        for (auto& part : dimension.parts)
            if (!part.hidden && part.tally.*count > 0) by_count.push_back(&part);
        std::ranges::stable_sort(by_count, {}, [number](const Part* part) { return part->tally.*number; });
        const auto small =
            std::ranges::count_if(by_count, [&](const Part* part) { return too_few(part->tally.*number, smallest); });
        const auto hide = small == 1 ? std::min<std::ptrdiff_t>(2, std::ssize(by_count)) : small;
        for (std::ptrdiff_t i = 0; i < hide; ++i) by_count[static_cast<std::size_t>(i)]->*hidden = true;
    }
}

void hide_small_parts(Dimension& dimension, std::int64_t smallest) {
    std::vector<Part*> by_size;
    for (auto& part : dimension.parts) by_size.push_back(&part);
    std::ranges::stable_sort(by_size, {}, [](const Part* part) { return part->tally.pupils; });
    std::int64_t hidden = 0;
    for (auto* part : by_size) {
        if (part->tally.pupils == 0) continue;
        const bool small = part->tally.pupils<smallest, gives_away = hidden> 0 && hidden < smallest;
        if (!small && !gives_away) break;
        hidden += part->tally.pupils;
        part->hidden = true;
        part->tally = {};
    }
}

} // namespace attendance
