// A text as JSON: whatever the bytes, records or a sentence.
// The parsers beneath are named so that a change to them is fuzzed too.
#include "sources/json_rows.h"
#include "sources/json_table.h"
#include "sources/text_file.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto table = sources::open_json(file.path(), "fuzz", fuzz_limits);
    if (table.ok()) read_all(*table.value());
    return 0;
}
