// Headers of a mail and the address of its server: whatever is in them, a header is one line, and no header is added.
#include "mail/message.h"
#include "mail/server.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(bytes), size};
    const mail::Message plain{.id = "a@example.org",
                              .from = "b@example.org",
                              .to = "c@example.org",
                              .subject = "One",
                              .text = {},
                              .html = {},
                              .stop = "https://example.org/",
                              .at = {}};
    const auto usual = mail::header_lines(plain);
    if (!usual) std::abort();
    for (const auto which : {&mail::Message::id, &mail::Message::from, &mail::Message::to, &mail::Message::subject,
                             &mail::Message::stop}) {
        auto message = plain;
        message.*which = text;
        const auto lines = mail::header_lines(message);
        if (!lines) continue;
        const auto fewer = which == &mail::Message::stop && text.empty() ? 2U : 0U;
        if (lines.value().size() + fewer != usual.value().size()) std::abort();
        for (const auto& line : lines.value())
            for (const char c : line)
                if (static_cast<unsigned char>(c) < 32 || static_cast<unsigned char>(c) > 126) std::abort();
    }
    const auto server = mail::parse_server(text);
    if (server && (server.value().host.empty() || server.value().port < 1 || server.value().port > 65535)) std::abort();
    return 0;
}
