#include "web/multipart.h"

#include "basics/text.h"
#include "web/form.h"

namespace web {
namespace {

constexpr size_t longest_headers = 4096;

basics::Problem malformed() { return basics::invalid("The form arrived damaged. Please send it again."); }

basics::Result<Part> parse_part(std::string_view headers) {
    for (const auto line : basics::split(headers, '\n')) {
        const auto colon = line.find(':');
        if (colon == line.npos || basics::lower(line.substr(0, colon)) != "content-disposition") continue;
        const auto value = basics::trimmed(line.substr(colon + 1));
        const auto name = header_parameter(value, "name");
        if (basics::lower(basics::trimmed(value.substr(0, value.find(';')))) != "form-data" || !name)
            return malformed();
        Part part{.field = *name, .file_name = header_parameter(value, "filename")};
        if (!is_utf8(part.field) || !is_utf8(part.file_name.value_or(""))) return malformed();
        return part;
    }
    return malformed();
}

} // namespace

Multipart::Multipart(std::string_view boundary, Sink sink)
    : delimiter_{fmt::format("\r\n--{}", boundary)}, sink_{std::move(sink)} {}

basics::Result<void> Multipart::feed(std::string_view bytes) {
    if (stage_ == Stage::after) return {}; // RFC 2046 5.1.1: what follows the last boundary is ignored
    held_ += bytes;
    while (TRY(step())) {
    }
    return {};
}

basics::Result<void> Multipart::finish() {
    if (stage_ != Stage::after) return basics::invalid("The form was cut short. Please send it again.");
    return {};
}

basics::Result<bool> Multipart::step() {
    switch (stage_) {
    case Stage::before: return skip_to_boundary();
    case Stage::boundary: return after_boundary();
    case Stage::headers: return read_headers();
    case Stage::body: return read_body();
    case Stage::after: return false;
    }
    return false;
}

// Browsers write nothing before the first boundary, so neither may anybody else.
basics::Result<bool> Multipart::skip_to_boundary() {
    if (held_.size() < delimiter_.size()) return false;
    if (!held_.starts_with(delimiter_)) return malformed();
    held_.erase(0, delimiter_.size());
    stage_ = Stage::boundary;
    return true;
}

basics::Result<bool> Multipart::after_boundary() {
    if (held_.size() < 2) return false;
    if (held_.starts_with("--")) return stage_ = Stage::after, held_.clear(), false;
    if (!held_.starts_with("\r\n")) return malformed();
    held_.erase(0, 2);
    stage_ = Stage::headers;
    return true;
}

basics::Result<bool> Multipart::read_headers() {
    const auto end = held_.find("\r\n\r\n");
    if (end == std::string::npos && held_.size() < longest_headers) return false;
    if (end == std::string::npos || end > longest_headers) return malformed();
    TRY(sink_.begin(TRY(parse_part(std::string_view{held_}.substr(0, end)))));
    held_.erase(0, end + 4);
    stage_ = Stage::body;
    return true;
}

basics::Result<bool> Multipart::read_body() {
    const auto end = held_.find(delimiter_);
    if (end == std::string::npos) {
        // The last bytes may be the beginning of a delimiter.
        const auto sure = held_.size() - std::min(held_.size(), delimiter_.size() - 1);
        if (sure > 0) TRY(sink_.bytes(std::string_view{held_}.substr(0, sure)));
        held_.erase(0, sure);
        return false;
    }
    if (end > 0) TRY(sink_.bytes(std::string_view{held_}.substr(0, end)));
    TRY(sink_.end());
    held_.erase(0, end + delimiter_.size());
    stage_ = Stage::boundary;
    return true;
}

} // namespace web
