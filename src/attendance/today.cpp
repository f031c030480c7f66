#include "attendance/today.h"

#include "attendance/school_year.h"

namespace attendance {
namespace {

using basics::Date;

// Every part of the school, and in which of them each pupil is.
struct Layout {
    std::vector<TodayDimension> dimensions{};
    std::vector<InSession> empty{};                   // by part, with those on roll; 0 is the whole school
    std::vector<std::vector<std::size_t>> of_pupil{}; // parts
    std::vector<std::optional<std::size_t>> rows{};   // in the register
};

void add_year_groups(Layout& layout, std::span<const Pupil> pupils) {
    std::map<std::optional<pupils::YearGroup>, std::size_t> cells;
    for (const auto& pupil : pupils) cells.try_emplace(pupil.year_group, 0);
    TodayDimension dimension{.name = "Year group"};
    for (auto& [year, part] : cells) {
        part = layout.empty.size();
        layout.empty.emplace_back();
        dimension.parts.push_back({.name = year_group_name(year)});
    }
    for (std::size_t i = 0; i < pupils.size(); ++i) layout.of_pupil[i].push_back(cells[pupils[i].year_group]);
    layout.dimensions.push_back(std::move(dimension));
}

// The part of a dimension in which a pupil is; the last is of those of whom nothing is known.
std::size_t part_in(const GroupDimension& dimension, Groups groups) {
    std::size_t part = 0;
    while (part < dimension.parts.size() && !(groups >> dimension.parts[part].kind & 1U)) ++part;
    return part;
}

void add_groups(Layout& layout, std::span<const Pupil> pupils, const GroupDimension& each) {
    std::vector<std::size_t> sizes(each.parts.size() + 1);
    for (const auto& pupil : pupils) ++sizes[part_in(each, groups_of(pupil))];
    if (std::ranges::count_if(sizes, [](auto size) { return size > 0; }) < 2) return;
    TodayDimension dimension{.name = std::string{each.name}};
    std::vector<std::size_t> place(sizes.size());
    for (std::size_t part = 0; part < sizes.size(); ++part) {
        if (sizes[part] == 0) continue;
        place[part] = layout.empty.size();
        layout.empty.emplace_back();
        dimension.parts.push_back(
            {.name = part < each.parts.size() ? std::string{each.parts[part].name} : "Not known"});
    }
    for (std::size_t i = 0; i < pupils.size(); ++i)
        layout.of_pupil[i].push_back(place[part_in(each, groups_of(pupils[i]))]);
    layout.dimensions.push_back(std::move(dimension));
}

Layout layout_of(const Register& held, std::span<const Pupil> pupils) {
    Layout layout{.empty = {InSession{}}, .of_pupil = {pupils.size(), {0}}};
    add_year_groups(layout, pupils);
    for (const auto& each : group_dimensions()) add_groups(layout, pupils, each);
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        layout.rows.push_back(held.row_of(pupils[i].enrolment));
        for (const auto part : layout.of_pupil[i]) ++layout.empty[part].on_roll;
    }
    return layout;
}

std::vector<InSession> counted(const Register& held, const Layout& layout, Session session) {
    auto parts = layout.empty;
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        const auto mark = layout.rows[i] ? held.at(*layout.rows[i], session) : no_mark;
        if (mark == no_mark) continue;
        for (const auto part : layout.of_pupil[i]) {
            ++parts[part].marked;
            if (mark & attended_bit) ++parts[part].attended;
            if (mark & absent_bit) ++parts[part].absent;
        }
    }
    return parts;
}

using Looked = std::vector<std::vector<InSession>>; // by day, by part

Looked comparable_days(const Register& held, const Layout& layout, Session now) {
    Looked days;
    for (Date day = std::chrono::sys_days{now.day} - std::chrono::weeks{1};
         basics::academic_year_of(day) == held.year() && std::ssize(days) < most_days_looked_back;
         day = std::chrono::sys_days{day} - std::chrono::weeks{1}) {
        auto parts = counted(held, layout, {.day = day, .half = now.half});
        if (parts[0].possible() > 0 && parts[0].possible() * 2 >= parts[0].on_roll) days.push_back(std::move(parts));
    }
    return days;
}

constexpr std::int64_t smallest_said = 6;

bool few_of(std::int64_t attended, std::int64_t absent) {
    return too_few(attended, smallest_said) || too_few(absent, smallest_said);
}

std::optional<Usual> usual_of(const Looked& days, std::size_t part) {
    Usual usual{.days = 0, .mean = 0, .lowest = 1, .highest = 0, .attended = 0, .absent = 0, .few_on_a_day = false};
    for (const auto& day : days) {
        const auto possible = day[part].possible();
        if (possible == 0) continue;
        const auto share = static_cast<double>(day[part].attended) / static_cast<double>(possible);
        ++usual.days;
        usual.attended += day[part].attended;
        usual.absent += day[part].absent;
        usual.few_on_a_day = usual.few_on_a_day || few_of(day[part].attended, day[part].absent);
        usual.mean += share;
        usual.lowest = std::min(usual.lowest, share);
        usual.highest = std::max(usual.highest, share);
    }
    if (usual.days < fewest_days) return std::nullopt;
    usual.mean /= static_cast<double>(usual.days);
    return usual;
}

TodaySession session_of(const Layout& layout, Half half, const std::vector<InSession>& now, const Looked& days) {
    TodaySession out{.half = half,
                     .all = {.name = "All pupils", .now = now[0], .usual = usual_of(days, 0)},
                     .dimensions = layout.dimensions};
    std::size_t part = 0;
    for (auto& dimension : out.dimensions)
        for (auto& each : dimension.parts) {
            each.now = now[++part];
            each.usual = usual_of(days, part);
        }
    for (const auto& each : out.dimensions.front().parts)
        if (each.now.marked * 2 < each.now.on_roll) out.waiting.push_back(each.name);
    return out;
}

// Marks parts of under `smallest`, and with them the next smallest while those are fewer than that together.
template <class Size, class Hide>
void hide_with_the_next(std::vector<TodayPart*> parts, std::int64_t smallest, Size size, Hide hide) {
    std::erase_if(parts, [&](const TodayPart* each) { return size(*each) == 0; });
    std::ranges::stable_sort(parts, {}, [&](const TodayPart* each) { return size(*each); });
    std::int64_t hidden = 0;
    for (auto* each : parts) {
        if (size(*each) >= smallest && (hidden == 0 || hidden >= smallest)) break;
        hidden += size(*each);
        hide(*each);
    }
}

bool says_too_much(const TodayPart& part, std::int64_t smallest) {
    return too_few(part.now.absent, smallest) || too_few(part.now.attended, smallest);
}

bool usual_is_few(const TodayPart& part) { return part.usual && few_of(part.usual->attended, part.usual->absent); }

void hide_small(TodayDimension& dimension, std::int64_t smallest) {
    if (std::ranges::any_of(dimension.parts, usual_is_few))
        for (auto& each : dimension.parts) each.usual_hidden = true;
    std::vector<TodayPart*> parts;
    for (auto& each : dimension.parts) parts.push_back(&each);
    hide_with_the_next(
        parts, smallest, [](const TodayPart& each) { return each.now.on_roll; },
        [](TodayPart& each) { each.hidden = true; });
    hide_with_the_next(
        parts, smallest, [](const TodayPart& each) { return each.now.possible(); },
        [](TodayPart& each) { each.share_hidden = true; });
    std::erase_if(parts, [](const TodayPart* each) { return each->hidden || each->share_hidden; });
    std::ranges::stable_sort(parts, {}, [](const TodayPart* each) { return each->now.absent; });
    std::int64_t few = 0;
    for (auto* each : parts)
        if (says_too_much(*each, smallest)) each->absent_few = true, ++few;
    if (few != 1) return;
    const auto next = std::ranges::find_if(
        parts, [](const TodayPart* each) { return !each->absent_few && each->now.possible() > 0; });
    if (next != parts.end()) (*next)->absent_hidden = true;
}

} // namespace

std::vector<TodaySession> sessions_of_day(const Register& held, std::span<const Pupil> pupils, Date today) {
    std::vector<TodaySession> out;
    if (!is_school_day(today) || basics::academic_year_of(today) != held.year()) return out;
    const auto layout = layout_of(held, pupils);
    for (const auto half : {Half::morning, Half::afternoon}) {
        const Session session{.day = today, .half = half};
        const auto now = counted(held, layout, session);
        if (now[0].marked > 0) out.push_back(session_of(layout, half, now, comparable_days(held, layout, session)));
    }
    return out;
}

void hide_small(TodaySession& session, std::int64_t smallest) {
    auto& all = session.all;
    all.share_hidden = all.now.possible() < smallest;
    all.absent_few = says_too_much(all, smallest);
    all.usual_hidden = usual_is_few(all);
    for (auto& each : session.dimensions) hide_small(each, smallest);
}

} // namespace attendance
