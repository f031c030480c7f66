#pragma once
// Marks in: codes, headings, whom a file may speak of, and what it said, in one batch.
#include "attendance/fields.h"
#include "attendance/mark_batch.h"
#include "attendance/taking.h"
#include "pupils/held.h"
#include "pupils/pupil.h"
#include "storage/reader.h"

namespace attendance {

basics::Result<Codes> load_codes(storage::Reader&);
basics::Result<HeaderNames> load_header_names(storage::Reader&);
basics::Result<Roll> load_roll(storage::Reader&, basics::Urn);

struct FileOf {
    basics::Urn school;
    std::string source; // which system it came from, in a word
    std::string hash;
};
// What a batch did. `fresh` marks where nothing stood, `late` ones in the place of another, which is kept beside.
struct Batch {
    std::optional<BatchNumber> id{}; // none: nothing was written
    std::int64_t marks{}, fresh{}, late{}, refused{};
    std::optional<basics::Date> first{}, last{};
};

// The batch by which all of this very file was taken, if nothing came for the school since.
basics::Result<std::optional<BatchNumber>> batch_of_file(storage::Reader&, const FileOf&);
// What stands in the weeks of which a file speaks, and which batch left it so.
struct HeldWeek {
    Week week;
    BatchNumber batch;
};
using Held = std::map<WeekOf, HeldWeek>;
basics::Result<Held> held_weeks(storage::Reader&, basics::Urn, const Taken&);

// What the school's file would change.
basics::Result<Batch> tried(storage::Reader&, basics::Urn, const Taken&);
// Puts the file's weeks over what is held, with one entry in the journal that names nobody. Without a mark nothing is written.
basics::Result<Batch> save_marks(storage::Writer&, const FileOf&, const Taken&);
// The same where the writer has read already what stands.
basics::Result<Batch> save_marks(storage::Writer&, const FileOf&, const Taken&, const Held&);

// Takes out every mark of a pupil, for good; a batch of no marks tells those who read in memory.
basics::Result<void> forget_marks(storage::Writer&, pupils::PupilNumber);

// Every week that is held of a pupil, and every mark that another took the place of, to show to whoever asks.
basics::Result<std::vector<pupils::HeldPart>> marks_held(storage::Reader&, pupils::PupilNumber);

} // namespace attendance
