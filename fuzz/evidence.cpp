// What a file of evidence is, told by its bytes: whatever is sent, it is one of the known kinds or none.
#include "plans/evidence.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    for (const auto* file : {"x.csv", "x.docx", ""}) {
        const auto kind = plans::evidence_kind(text, file);
        if (kind && plans::evidence_kind_named(plans::name(*kind)) != kind) std::abort();
        if (kind && text.empty()) std::abort();
    }
    return 0;
}
