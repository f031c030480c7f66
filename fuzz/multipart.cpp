// Multipart bodies: the same story however they are cut, and never more bytes than were sent.
#include "web/multipart.h"

#include <cstdlib>

namespace {

std::string story(std::string_view text, std::size_t piece) {
    std::string told;
    web::Multipart parts{
        "x",
        {.begin = [&](const web::Part& part) { return told += "[" + part.field, basics::Result<void>{}; },
         .bytes = [&](std::string_view bytes) { return told += bytes, basics::Result<void>{}; },
         .end = [&] { return told += "]", basics::Result<void>{}; }}};
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (!parts.feed(text.substr(at, piece))) return "refused";
    return parts.finish() ? told : "refused";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto whole = story(text, size + 1);
    if (whole.size() > 2 * size + 16) std::abort();
    if (story(text, 1) != whole || story(text, 7) != whole) std::abort();
    return 0;
}
