// One cell and one header: pure functions that answer whatever they are given.
#include "sources/cell.h"
#include "sources/file_kind.h"
#include "sources/xlsx_style.h"

#include <cmath>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const sources::FileKind kind{
        .code = "k",
        .name = "Kind",
        .subject = "figures",
        .tokens = {{"SUPP", basics::Reason::suppressed}, {"..", basics::Reason::not_available}}};
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    const auto cell = sources::parse_cell(text, kind);
    if (const auto* number = std::get_if<double>(&cell); number && !std::isfinite(*number)) std::abort();
    const auto folded = sources::folded_header(text);
    if (folded.size() > text.size()) std::abort();
    for (const bool from_1904 : {false, true})
        for (const auto shown : {sources::Shown::plain, sources::Shown::date, sources::Shown::time,
                                 sources::Shown::date_and_time, sources::Shown::percent})
            (void)sources::number_text(text, shown, from_1904);
    (void)sources::shown_by_format(text);
    return 0;
}
