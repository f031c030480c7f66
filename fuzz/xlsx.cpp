// Bytes as a workbook: its archive, its parts, its sheets.
// The parsers beneath are named so that a change to them is fuzzed too.
#include "sources/xlsx_rows.h"
#include "sources/xlsx_style.h"
#include "sources/xlsx_table.h"
#include "sources/xlsx_workbook.h"
#include "sources/xml.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto tables = sources::open_xlsx(file.path(), "fuzz", fuzz_limits);
    if (tables.ok())
        for (auto& table : tables.value()) read_all(*table);
    return 0;
}
