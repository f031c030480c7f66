#pragma once
// Pupils as wholes in and out of the database. Who reads them by name writes to the access log (journal/access.h).
#include "pupils/roll.h"
#include "storage/reader.h"

#include <functional>

namespace pupils {

// Every pupil of the trust, to match a file against; in the order of their numbers. For the program itself, never for a page.
basics::Result<std::vector<Pupil>> all_pupils(storage::Reader&);
basics::Result<std::optional<Pupil>> find_pupil(storage::Reader&, PupilNumber);
// By Bearing's own id, by UPN or by former UPN.
basics::Result<std::optional<PupilNumber>> number_of(storage::Reader&, std::string_view id_or_upn);

// Numbers for what is new: one after the largest that is or ever was.
struct NextNumbers {
    std::int64_t pupil, enrolment;
};
basics::Result<NextNumbers> next_numbers(storage::Reader&);

// Writes a pupil in the place of what stood; stays without a number get the next ones. The entry in the journal is the batch's.
basics::Result<void> save(storage::Writer&, const Pupil* before, Pupil& after, NextNumbers&);
// Takes a pupil out altogether: the row, stays and characteristics. Fails while another table speaks of the pupil.
basics::Result<void> drop(storage::Writer&, PupilNumber);

} // namespace pupils
