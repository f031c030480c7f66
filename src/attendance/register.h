#pragma once
// The attendance register of one academic year in memory: a byte a session, a row an enrolment.
#include "attendance/code.h"
#include "basics/id.h"
#include "basics/period.h"

#include <array>

namespace attendance {

enum class Half : std::uint8_t { morning, afternoon };
struct Session {
    basics::Date day; // Monday to Friday
    Half half;
    bool operator==(const Session&) const = default;
};

using EnrolmentNumber = std::int64_t; // of pupils' enrolments: small and dense, from 0

constexpr std::size_t sessions_a_week = 10;

basics::Date monday_of(basics::Date);
bool is_school_day(basics::Date); // Monday to Friday

// Which sessions a question is about, laid out as the rows of one register are: 0xC0 for a session that counts, 0 for
// one that does not.
using Wanted = std::vector<std::uint8_t>;

// Weeks take their place in a row as their first mark comes, so that holidays cost nothing; rows begin 8 bytes apart at
// multiples, for words of eight sessions are read at once.
class Register {
public:
    explicit Register(basics::AcademicYear year) : year_{year} {}

    basics::AcademicYear year() const { return year_; }
    std::size_t rows() const { return enrolments_.size(); }
    EnrolmentNumber enrolment(std::size_t row) const { return enrolments_[row]; }
    std::optional<std::size_t> row_of(EnrolmentNumber) const;
    std::size_t add(EnrolmentNumber); // its row, made empty if it is not there

    // The mark that stood there before. The session must lie in the year, on a school day.
    Mark set(std::size_t row, Session, Mark);
    // A week from its Monday on, all of it in the year, in the place of what stood there.
    void set_week(std::size_t row, basics::Date monday, std::span<const Mark, sessions_a_week>);
    Mark at(std::size_t row, Session) const; // no_mark where nothing is held

    // How many sessions of how many rows have another mark in the one than in the other.
    std::int64_t marks_unlike(const Register&) const;

    // All the bytes of a row. Sessions that nobody has a mark in are 0.
    std::span<const Mark> marks(std::size_t row) const { return {&bytes_[row * stride_], stride_}; }
    // What all of it takes in memory: marks, room for rows to come, and whose row is which.
    std::size_t bytes() const {
        return bytes_.capacity() + enrolments_.capacity() * sizeof enrolments_[0] + rows_.capacity() * sizeof rows_[0];
    }

    // The sessions from one day to another, both included, that also `take` says yes to.
    template <class Take>
    Wanted wanted(basics::Date from, basics::Date to, Take take) const {
        return wanted_of([&](Session each) { return from <= each.day && each.day <= to && take(each); });
    }
    Wanted wanted(basics::Date from, basics::Date to) const {
        return wanted(from, to, [](Session) { return true; });
    }
    // By place in a row, in the order in which the weeks came, the session that stands there; shorter than a row where
    // places are still free.
    std::vector<Session> sessions() const;

private:
    template <class Take>
    Wanted wanted_of(Take take) const {
        Wanted out(stride_, 0);
        const auto all = sessions();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (take(all[i])) out[i] = attended_bit | absent_bit;
        return out;
    }
    std::optional<std::size_t> place(Session) const;
    std::size_t place_for(Session);
    void widen(std::size_t weeks);

    static constexpr std::size_t weeks_in_a_year = 54;
    static constexpr std::uint8_t no_place = 0xFF;
    static constexpr std::array<std::uint8_t, weeks_in_a_year> no_weeks() {
        std::array<std::uint8_t, weeks_in_a_year> none{};
        none.fill(no_place);
        return none;
    }

    basics::AcademicYear year_;
    std::array<std::uint8_t, weeks_in_a_year> place_of_week_{
        no_weeks()};                    // by week of the year, the first holds 1 September
    std::vector<basics::Date> weeks_{}; // Mondays, in the order in which they came
    std::size_t stride_{};
    std::vector<Mark> bytes_{};
    std::vector<EnrolmentNumber> enrolments_{};
    static constexpr std::uint32_t no_row = 0xFFFF'FFFF;
    std::vector<std::uint32_t> rows_{}; // by enrolment
};

} // namespace attendance
