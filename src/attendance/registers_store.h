#pragma once
// The registers of a database in memory. A cache: made from the database, brought up to it before each question by the batches
// that came since, and dropped whole when somebody was forgotten.
#include "attendance/week.h"
#include "storage/database.h"

#include <functional>
#include <map>

namespace attendance {

class Registers {
public:
    basics::Result<void> catch_up(storage::Reader&);
    const Register* of(basics::AcademicYear) const; // nullptr: nothing is marked in it
    const Codes& codes() const { return codes_; }
    std::int64_t seen() const { return seen_; } // the last batch
    std::vector<basics::AcademicYear> years() const;
    std::int64_t marks_unlike(const Registers&) const;

private:
    Register& in(basics::AcademicYear);
    // The week in which the year ends, a session in its own.
    void put_across(EnrolmentNumber, basics::Date monday, std::span<const Mark, sessions_a_week>);

    std::int64_t seen_{};
    Codes codes_{{}};
    std::map<int, Register> years_{};
};

// Asks the registers of a database, as it stands at the reader's moment or a little later. What `ask` is given is nobody's to keep.
basics::Result<void> with_registers(const storage::Database&, storage::Reader&,
                                    const std::function<void(const Registers&)>& ask);

// Makes the registers of a database anew and puts them in the place of what is held in memory; gives how many marks were not as the
// database has them, which should be none. Nothing where a batch came meanwhile: ask again.
basics::Result<std::optional<std::int64_t>> reconcile(const storage::Database&, storage::Reader&);

} // namespace attendance
