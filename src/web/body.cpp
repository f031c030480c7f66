#include "web/body.h"

#include "basics/text.h"
#include "web/form.h"

#include <unistd.h>

namespace web {
namespace {

constexpr size_t most_parts = 2000;
constexpr size_t most_files = 100;

basics::Problem no_room() {
    return basics::broken("The server could not store the file: its disk may be full. Nothing was changed.");
}

} // namespace

basics::Result<TemporaryFolder> TemporaryFolder::make(const std::filesystem::path& under) {
    std::string name = (under / "bearing-upload-XXXXXX").string();
    if (!mkdtemp(name.data())) return no_room();
    return TemporaryFolder{name};
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

basics::Result<void> Body::expect(std::string_view content_type, Caller caller) {
    const auto type = TRY(parse_content_type(content_type));
    lines_ = caller == Caller::program;
    if (lines_ && type.type != "application/x-ndjson")
        return basics::invalid("Send lines of JSON, with the header Content-Type: application/x-ndjson.");
    if (lines_) return {};
    if (type.type == "application/x-www-form-urlencoded") return {};
    if (type.type != "multipart/form-data")
        return basics::invalid("A form is sent as application/x-www-form-urlencoded or multipart/form-data.");
    parts_.emplace(type.boundary, Multipart::Sink{.begin = [this](const Part& part) { return begin(part); },
                                                  .bytes = [this](std::string_view piece) { return bytes(piece); },
                                                  .end = [this] { return end(); }});
    return {};
}

basics::Result<void> Body::feed(std::string_view bytes) {
    if (parts_) return parts_->feed(bytes);
    if (!lines_) TRY(keep_field(bytes));
    encoded_ += bytes;
    return {};
}

basics::Result<void> Body::keep_field(std::string_view bytes) {
    field_bytes_ += bytes.size();
    if (field_bytes_ > most_fields_)
        return basics::invalid("The form holds more text than this page takes. Shorten it.");
    return {};
}

basics::Result<void> Body::begin(const Part& part) {
    TRY(keep_field(part.field));
    if (fields_.pairs().size() + uploads_.size() == most_parts)
        return basics::invalid("The form has more than 2,000 fields.");
    field_ = {part.field, {}};
    if (!part.file_name) return {};
    if (uploads_.size() == most_files) return basics::invalid("Send at most 100 files at a time.");
    if (!folder_) folder_.emplace(TRY(TemporaryFolder::make(under_)));
    const auto path = folder_->path() / fmt::format("{}", uploads_.size());
    file_.reset(std::fopen(path.c_str(), "wbx"));
    if (!file_) return no_room();
    uploads_.push_back({.field = part.field, .name = *part.file_name, .path = path.string(), .bytes = 0});
    return {};
}

basics::Result<void> Body::bytes(std::string_view bytes) {
    if (!file_) {
        TRY(keep_field(bytes));
        field_.second += bytes;
        return {};
    }
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) return no_room();
    uploads_.back().bytes += static_cast<std::int64_t>(bytes.size());
    return {};
}

basics::Result<void> Body::end() {
    if (file_) return std::fclose(file_.release()) == 0 ? basics::Result<void>{} : no_room();
    if (!is_utf8(field_.second) || field_.second.find('\0') != std::string::npos)
        return basics::invalid("The form holds bytes that are not text. Check where they were copied from.");
    fields_.add(std::move(field_.first), std::move(field_.second));
    return {};
}

basics::Result<void> Body::finish(Incoming& incoming) {
    if (lines_) return incoming.lines = std::move(encoded_), basics::Result<void>{};
    if (parts_) TRY(parts_->finish());
    incoming.form = parts_ ? std::move(fields_) : TRY(parse_fields(encoded_));
    // A browser sends an empty part for a file field that was left empty.
    std::erase_if(uploads_, [](const Upload& upload) { return upload.name.empty() && upload.bytes == 0; });
    incoming.uploads = std::move(uploads_);
    return {};
}

} // namespace web
