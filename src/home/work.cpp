#include "home/work.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::Date;
using Kind = WorkLine::Kind;
using namespace std::chrono;

bool overdue(const WorkLine& line, Date today) { return line.kind == Kind::due && line.on && *line.on < today; }
bool this_week(const WorkLine& line, Date today) {
    return line.kind == Kind::due && line.on && *line.on >= today && *line.on <= end_of_week(today);
}

int place(const WorkLine& line, Date today) {
    if (overdue(line, today) || this_week(line, today)) return 0;
    if (line.kind == Kind::waits) return 1;
    return line.kind == Kind::due ? 2 : 3;
}

std::string_view day_name(Date day) {
    constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return names[weekday{sys_days{day}}.iso_encoding() - 1];
}

std::string many(std::int64_t number, std::string_view is, std::string_view are) {
    return fmt::format("{} {}", number, number == 1 ? is : are);
}

} // namespace

Date end_of_week(Date day) { return sys_days{day} + days{7 - static_cast<int>(weekday{sys_days{day}}.iso_encoding())}; }

void sort_work(std::vector<WorkLine>& all, Date today) {
    std::ranges::stable_sort(all, [today](const WorkLine& a, const WorkLine& b) {
        const auto at = place(a, today), other = place(b, today);
        if (at != other) return at < other;
        if (a.on.has_value() != b.on.has_value()) return a.on.has_value();
        if (!a.on) return false;
        return a.kind == Kind::decided ? *a.on > *b.on : *a.on < *b.on;
    });
}

std::string said_outside(std::string_view what, std::string_view where) {
    return where.empty() ? std::string{what} : fmt::format("{}: {}", what, where);
}

std::string said_of(std::span<const WorkLine> all, Date today) {
    const auto late = std::ranges::count_if(all, [&](const auto&each) { return overdue(each, today); }),
               soon = std::ranges::count_if(all, [&](const auto&each) { return this_week(each, today); }),
               waits = std::ranges::count(all, Kind::waits, &WorkLine::kind);
    std::vector<std::string> parts;
    if (late > 0) parts.push_back(many(late, "is overdue", "are overdue"));
    if (soon > 0) parts.push_back(many(soon, "is due this week", "are due this week"));
    if (waits > 0) parts.push_back(many(waits, "waits for you", "wait for you"));
    if (parts.empty()) return "Nothing is due this week, and nothing waits for you.";
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out + ".";
}

std::string when_words(const WorkLine& line, Date today) {
    if (!line.on) return "Waits";
    const auto day = basics::spoken(*line.on);
    if (line.kind == Kind::decided) return fmt::format("Decided on {}", day);
    if (overdue(line, today)) return fmt::format("Overdue since {}", day);
    if (*line.on == today) return "Today";
    if (*line.on == Date{sys_days{today} + days{1}}) return "Tomorrow";
    return *line.on <= end_of_week(today) ? std::string{day_name(*line.on)} : day;
}

} // namespace home
