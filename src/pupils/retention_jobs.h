#pragma once
// What the retention rules ask for today, done; and one pupil forgotten because somebody asked. Both leave nothing behind in the
// file of the database.
#include "pupils/forget_store.h"
#include "storage/database.h"

namespace pupils {

struct Retained {
    std::int64_t unnamed{}, erased{}; // pupils
    std::int64_t undo{}, accesses{};  // rows
    bool tried{};
};
std::string sentence(const Retained&, const std::vector<RetentionRule>&);

basics::Result<Retained> retain(storage::Connection&, const storage::Author&, Dry, std::span<const Eraser>,
                                std::span<const UndoEnder> = {});

basics::Result<void> forget_pupil(storage::Connection&, const storage::Author&, PupilNumber, std::string_view why,
                                  std::span<const Eraser>);

// A school that left the trust: forgets everybody with whom nobody else of the trust works (leaving.h), and the school's own records, in one
// transaction with an entry in the journal, or says how many that would be.
struct SchoolForgotten {
    std::int64_t forgotten{}, stay{}; // who stay are on roll at another academy, or were there last
    std::vector<SchoolRecords> records{};
};
basics::Result<SchoolForgotten> forget_school(storage::Connection&, const storage::Author&, basics::Urn,
                                              std::string_view why, Dry, std::span<const Eraser>,
                                              std::span<const SchoolEraser> = {});

} // namespace pupils
