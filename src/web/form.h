#pragma once
// What a browser sends, taken apart: addresses, queries, forms, cookies. Pure, strict, and safe on any bytes.
#include "basics/result.h"
#include "web/request.h"

#include <string>
#include <string_view>

namespace web {

bool is_utf8(std::string_view); // well formed, no overlong forms, no surrogates

// %41 is A; in forms + is a space. A broken % sign, a NUL or bytes that are not UTF-8 are a Problem.
enum class Plus { stays, is_space };
basics::Result<std::string> percent_decoded(std::string_view, Plus);

// "a=1&b=two+words", of a query or of a form: at most 2,000 fields. Problems never repeat a value.
basics::Result<Fields> parse_fields(std::string_view);

// "/schools?town=Leeds" as path (still encoded) and query. Only a path that starts with one slash.
struct Target {
    std::string path;
    Fields query;
};
basics::Result<Target> parse_target(std::string_view);

// The Cookie header. What is not name=value is passed over, as other programs' cookies may be odd.
Fields parse_cookies(std::string_view header);

// "multipart/form-data; boundary=…" in lower case without its parameters, and the boundary if there is one.
struct ContentType {
    std::string type;
    std::string boundary{};
};
basics::Result<ContentType> parse_content_type(std::string_view header);

// The value of one parameter of a header: header_parameter("form-data; name=\"file\"", "name") is file.
std::optional<std::string> header_parameter(std::string_view header, std::string_view name);

} // namespace web
