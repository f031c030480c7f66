#include "attendance/registers_store.h"

#include "attendance/attendance_sql.h"
#include "attendance/mark_store.h"

#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace attendance {
namespace {

using basics::Result;
using storage::Row;

struct News {
    std::int64_t last, forgotten; // the last batch, and how many since spoke of somebody forgotten
};

struct Shelf {
    std::shared_mutex turn;
    Registers registers;
};

// One for each database that this program reads.
Shelf& shelf_of(const storage::Database& database) {
    static std::mutex turn;
    static std::map<std::string, Shelf, std::less<>> shelves;
    const std::scoped_lock lock{turn};
    return shelves[database.url()];
}

// A week of the calendar: rows are many and weeks are few, so that each is read once.
struct CalendarWeek {
    basics::Date monday;
    basics::AcademicYear year; // of its Monday
    bool ends_the_year;        // its Friday lies in the next
};

class CalendarWeeks {
public:
    const CalendarWeek& of(std::string_view monday) {
        if (const auto found = weeks_.find(monday); found != weeks_.end()) return found->second;
        const auto day = basics::parse_iso_date(monday);
        basics::demand(day.ok(), "a stored Monday that is no day");
        const auto friday = session_in_week(day.value(), sessions_a_week - 1).day;
        const auto year = basics::academic_year_of(day.value());
        return weeks_.emplace(monday, CalendarWeek{day.value(), year, basics::academic_year_of(friday) != year})
            .first->second;
    }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, CalendarWeek, Hash, std::equal_to<>> weeks_{};
};

Result<News> news_since(storage::Reader& reader, std::int64_t seen) {
    const auto found = TRY(reader.find(
        sql::batches_since,
        [](const Row& row) {
            return News{row.integer(0), row.integer(1)};
        },
        seen));
    return found.value_or(News{seen, 0});
}

} // namespace

const Register* Registers::of(basics::AcademicYear year) const {
    const auto found = years_.find(year.starts());
    return found == years_.end() ? nullptr : &found->second;
}

std::vector<basics::AcademicYear> Registers::years() const {
    std::vector<basics::AcademicYear> out;
    for (const auto& [starts, held] : years_) out.emplace_back(starts);
    return out;
}

std::int64_t Registers::marks_unlike(const Registers& other) const {
    std::int64_t unlike = 0;
    for (const auto& [starts, held] : other.years_)
        if (!years_.contains(starts)) unlike += held.marks_unlike(Register{held.year()});
    for (const auto& [starts, held] : years_) {
        const auto* theirs = other.of(held.year());
        unlike += held.marks_unlike(theirs ? *theirs : Register{held.year()});
    }
    return unlike;
}

Result<void> Registers::catch_up(storage::Reader& reader) {
    const auto news = TRY(news_since(reader, seen_));
    if (news.last <= seen_) return {};
    if (news.forgotten > 0) *this = {};
    if (codes_.all().empty()) codes_ = TRY(load_codes(reader));
    std::array<Mark, number_bits + 1> mark_of{};
    for (std::uint8_t number = 0; number < mark_of.size(); ++number) mark_of[number] = codes_.mark_of_number(number);
    CalendarWeeks weeks;
    TRY(reader.each(
        sql::weeks_since,
        [&](const Row& row) {
            std::array<Mark, sessions_a_week> marks{};
            std::ranges::transform(week_of_text(row.text(2)), marks.begin(),
                                   [&](auto number) { return mark_of[number]; });
            const auto& week = weeks.of(row.text(1));
            if (week.ends_the_year) return put_across(row.integer(0), week.monday, marks);
            auto& held = in(week.year);
            held.set_week(held.add(row.integer(0)), week.monday, marks);
        },
        seen_));
    seen_ = news.last;
    return {};
}

Register& Registers::in(basics::AcademicYear year) { return years_.try_emplace(year.starts(), year).first->second; }

void Registers::put_across(EnrolmentNumber enrolment, basics::Date monday,
                           std::span<const Mark, sessions_a_week> marks) {
    for (std::size_t place = 0; place < marks.size(); ++place) {
        const auto session = session_in_week(monday, place);
        const auto its = basics::academic_year_of(session.day);
        if (marks[place] == no_mark && !years_.contains(its.starts())) continue;
        auto& held = in(its);
        held.set(held.add(enrolment), session, marks[place]);
    }
}

Result<void> with_registers(const storage::Database& database, storage::Reader& reader,
                            const std::function<void(const Registers&)>& ask) {
    auto& shelf = shelf_of(database);
    {
        const std::unique_lock alone{shelf.turn};
        TRY(shelf.registers.catch_up(reader));
    }
    const std::shared_lock together{shelf.turn};
    ask(shelf.registers);
    return {};
}

Result<std::optional<std::int64_t>> reconcile(const storage::Database& database, storage::Reader& reader) {
    Registers anew;
    TRY(anew.catch_up(reader)); // while others ask what is held
    auto& shelf = shelf_of(database);
    const std::unique_lock alone{shelf.turn};
    TRY(shelf.registers.catch_up(reader));
    if (shelf.registers.seen() != anew.seen()) return std::optional<std::int64_t>{};
    const auto unlike = shelf.registers.marks_unlike(anew);
    shelf.registers = std::move(anew);
    return std::optional{unlike};
}

} // namespace attendance
