#include "attendance/register.h"

#include <algorithm>

namespace attendance {
namespace {

using basics::Date;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;

constexpr std::size_t word = 8, weeks_at_once = 4, first_weeks = 40;

Date first_monday(basics::AcademicYear year) {
    using namespace std::chrono;
    return monday_of(std::chrono::year{year.starts()} / September / 1);
}

std::size_t weekday_of(Date day) { return weekday{sys_days{day}}.iso_encoding() - 1; } // Monday 0

// Room by a sixteenth at a time: doubling, as vectors do, would leave as much memory idle as is used.
template <class T>
void make_room(std::vector<T>& of, std::size_t wanted) {
    if (wanted > of.capacity()) of.reserve(wanted + wanted / 16);
}

} // namespace

Date monday_of(Date day) { return sys_days{day} - days{static_cast<int>(weekday_of(day))}; }

bool is_school_day(Date day) { return day.ok() && weekday_of(day) < 5; }

std::optional<std::size_t> Register::row_of(EnrolmentNumber enrolment) const {
    const auto at = static_cast<std::size_t>(enrolment);
    if (at >= rows_.size() || rows_[at] == no_row) return std::nullopt;
    return rows_[at];
}

std::size_t Register::add(EnrolmentNumber enrolment) {
    if (stride_ == 0) widen(first_weeks);
    basics::demand(enrolment >= 0 && enrolment < no_row, "an enrolment whose number is not small");
    if (const auto held = row_of(enrolment)) return *held;
    const auto at = static_cast<std::size_t>(enrolment);
    make_room(rows_, at + 1);
    if (at >= rows_.size()) rows_.resize(at + 1, no_row);
    rows_[at] = static_cast<std::uint32_t>(rows());
    make_room(enrolments_, rows() + 1);
    enrolments_.push_back(enrolment);
    make_room(bytes_, bytes_.size() + stride_);
    bytes_.resize(bytes_.size() + stride_, no_mark);
    return rows() - 1;
}

std::optional<std::size_t> Register::place(Session session) const {
    basics::demand(is_school_day(session.day) && basics::academic_year_of(session.day) == year_,
                   "a session that is not of the register's year");
    const auto week =
        static_cast<std::size_t>((sys_days{monday_of(session.day)} - sys_days{first_monday(year_)}).count() / 7);
    if (place_of_week_[week] == no_place) return std::nullopt;
    return place_of_week_[week] * sessions_a_week + weekday_of(session.day) * 2
           + (session.half == Half::afternoon ? 1 : 0);
}

std::size_t Register::place_for(Session session) {
    if (const auto held = place(session)) return *held;
    const auto monday = monday_of(session.day);
    const auto week = static_cast<std::size_t>((sys_days{monday} - sys_days{first_monday(year_)}).count() / 7);
    if ((weeks_.size() + 1) * sessions_a_week > stride_) widen(weeks_.size() + weeks_at_once);
    place_of_week_[week] = static_cast<std::uint8_t>(weeks_.size());
    weeks_.push_back(monday);
    return *place(session);
}

// Lays every row out anew with room for so many weeks, rounded up to whole words.
void Register::widen(std::size_t weeks) {
    const std::size_t stride = (weeks * sessions_a_week + word - 1) / word * word;
    std::vector<Mark> bytes(rows() * stride, no_mark);
    for (std::size_t row = 0; row < rows(); ++row)
        std::ranges::copy(marks(row), bytes.begin() + static_cast<std::ptrdiff_t>(row * stride));
    bytes_ = std::move(bytes);
    stride_ = stride;
}

Mark Register::set(std::size_t row, Session session, Mark mark) {
    const auto at = place_for(session);
    return std::exchange(bytes_[row * stride_ + at], mark);
}

void Register::set_week(std::size_t row, Date monday, std::span<const Mark, sessions_a_week> marks) {
    const auto first = place_for({.day = monday, .half = Half::morning}); // which may lay the rows out anew
    std::ranges::copy(marks, bytes_.begin() + static_cast<std::ptrdiff_t>(row * stride_ + first));
}

Mark Register::at(std::size_t row, Session session) const {
    const auto found = place(session);
    return found ? bytes_[row * stride_ + *found] : no_mark;
}

std::int64_t Register::marks_unlike(const Register& other) const {
    std::int64_t unlike = 0;
    const auto compare = [&](const Register& one, const Register& two, auto differs) {
        const auto all = one.sessions();
        for (std::size_t row = 0; row < one.rows(); ++row) {
            const auto there = two.row_of(one.enrolment(row));
            const auto marks = one.marks(row);
            for (std::size_t i = 0; i < all.size(); ++i)
                unlike += marks[i] != no_mark && differs(marks[i], there ? two.at(*there, all[i]) : no_mark);
        }
    };
    compare(*this, other, [](Mark here, Mark there) { return here != there; });
    compare(other, *this, [](Mark, Mark there) { return there == no_mark; });
    return unlike;
}

std::vector<Session> Register::sessions() const {
    std::vector<Session> out;
    out.reserve(weeks_.size() * sessions_a_week);
    for (const auto monday : weeks_)
        for (int day = 0; day < 5; ++day)
            for (const auto half : {Half::morning, Half::afternoon})
                out.push_back({.day = sys_days{monday} + days{day}, .half = half});
    return out;
}

} // namespace attendance
