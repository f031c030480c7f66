// Bytes as a Common Transfer File: pupils or a sentence.
#include "pupils/ctf_source.h"
#include "sources/xml.h"

#include "a_memory_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    (void)pupils::looks_like_xml(file.path());
    const pupils::FileOf of{.school = basics::Urn{900001}, .as_of = std::chrono::year{2026} / 7 / 10, .source = "fuzz"};
    const auto read = pupils::read_ctf(file.path(), {}, of, basics::LaEstab{9994001});
    if (!read.ok()) return 0;
    for (const auto& row : read.value().pupils.rows) {
        promise(!row.named.surname.empty() && !row.named.forename.empty());
        promise(row.named.upn || row.named.born || !row.named.source_id.empty());
    }
    return 0;
}
