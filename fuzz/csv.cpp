// A text as CSV: whatever the bytes, rows or a sentence.
// The parsers beneath are named so that a change to them is fuzzed too.
#include "sources/csv_rows.h"
#include "sources/csv_table.h"
#include "sources/header_row.h"
#include "sources/text_file.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (table.ok()) read_all(*table.value());
    return 0;
}
