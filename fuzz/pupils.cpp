// A text as a school's list of pupils: whatever the bytes, pupils or sentences, and no sentence that says what stood in a row.
#include "pupils/pupil_source.h"
#include "pupils/row_source.h"
#include "sources/csv_table.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (!table.ok()) return 0;
    std::vector<pupils::HeaderName> names;
    for (const auto field : pupils::all_fields())
        names.push_back({.header = pupils::folded(pupils::name(field)), .field = field, .place = 1});
    const auto sample = pupils::first_rows(*table.value());
    if (!sample.ok()) return 0;
    const auto columns = pupils::guess(table.value()->headers(), sample.value(), names, {});
    const pupils::FileOf of{.school = basics::Urn{900001}, .as_of = std::chrono::year{2026} / 10 / 1, .source = "fuzz"};
    const auto read = pupils::read_pupils(*table.value(), columns, {}, of);
    if (!read.ok()) return 0;
    for (const auto& row : read.value().rows) {
        promise(!row.named.surname.empty() && !row.named.forename.empty());
        promise(row.named.upn || row.named.born || !row.named.source_id.empty());
        (void)pupils::place({}, row.stay);
    }
    return 0;
}
