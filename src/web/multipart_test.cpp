#include "web/multipart.h"

#include <doctest/doctest.h>

using namespace web;

namespace {

struct Heard {
    std::string story;
    bool ok;
};

// Feeds the text in pieces of a size and tells what the parser said of it.
Heard hear(std::string_view text, size_t piece) {
    std::string story;
    Multipart parts{"x",
                    {.begin =
                         [&](const Part& part) {
                             return story += part.field + "/" + part.file_name.value_or("-") + "[",
                                    basics::Result<void>{};
                         },
                     .bytes = [&](std::string_view bytes) { return story += bytes, basics::Result<void>{}; },
                     .end = [&] { return story += "]", basics::Result<void>{}; }}};
    for (size_t at = 0; at < text.size(); at += piece)
        if (!parts.feed(text.substr(at, piece))) return {story, false};
    return {story, parts.finish().ok()};
}

constexpr std::string_view good = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--\r\n--x\r\n"
                                  "Content-Type: text/csv\r\ncontent-disposition: form-data; name=\"f\"; "
                                  "filename=\"b.csv\"\r\n\r\n\r\n--x--\r\nignored";

} // namespace

TEST_CASE("a multipart form is the same however it is cut") {
    for (size_t piece = 1; piece < good.size() + 1; ++piece) {
        CAPTURE(piece);
        const auto heard = hear(good, piece);
        CHECK(heard.ok);
        CHECK(heard.story == "a/-[one\r\n--]f/b.csv[]");
    }
}

TEST_CASE("a damaged or shortened multipart form is refused") {
    CHECK_FALSE(hear(good.substr(0, good.size() - 12), 7).ok);
    CHECK_FALSE(hear("preamble\r\n--x--", 100).ok);
    CHECK_FALSE(hear("--x\r\nContent-Disposition: form-data\r\n\r\n--x--", 100).ok);
    CHECK_FALSE(hear("--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n\r\n--x--", 100).ok);
    CHECK_FALSE(hear("--xContent", 100).ok);
    CHECK_FALSE(hear("--x\r\n" + std::string(10'000, 'a'), 100).ok);
    CHECK_FALSE(hear("", 1).ok);
}
