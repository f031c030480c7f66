#pragma once
// Multipart takes a multipart/form-data body apart as it arrives, however it is cut (RFC 7578).
#include "basics/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct Part {
    std::string field;
    std::optional<std::string> file_name{}; // none: a plain field
};

class Multipart {
public:
    // Told of each part in order: begin, its bytes in any number of pieces, end.
    struct Sink {
        std::function<basics::Result<void>(const Part&)> begin;
        std::function<basics::Result<void>(std::string_view)> bytes;
        std::function<basics::Result<void>()> end;
    };
    Multipart(std::string_view boundary, Sink);

    basics::Result<void> feed(std::string_view);
    basics::Result<void> finish(); // a body that ends before its last boundary is a Problem

private:
    enum class Stage { before, boundary, headers, body, after };
    // Moves one step on; false when more bytes are needed.
    basics::Result<bool> step();
    basics::Result<bool> skip_to_boundary();
    basics::Result<bool> after_boundary();
    basics::Result<bool> read_headers();
    basics::Result<bool> read_body();

    std::string delimiter_;
    Sink sink_;
    Stage stage_{Stage::before};
    std::string held_{"\r\n"}; // so that the first boundary looks like all the others
};

} // namespace web
