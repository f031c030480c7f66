// Bytes as people's own file: told by its first bytes, unpacked if it is a zip, every table read to its end.
// The parsers beneath are named so that a change to them is fuzzed too.
#include "sources/archive.h"
#include "sources/table.h"
#include "sources/temporary_file.h"
#include "sources/zip_table.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto tables = sources::open_tables(file.path(), fuzz_limits);
    if (tables.ok())
        for (auto& table : tables.value()) read_all(*table);
    return 0;
}
