#pragma once
// Body takes in what a POST carries, piece by piece: fields into memory, files onto the disk.
#include "web/multipart.h"
#include "web/request.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace web {

// A folder of its own for one request's files, gone with everything in it when the request ends.
class TemporaryFolder {
public:
    static basics::Result<TemporaryFolder> make(const std::filesystem::path& under);
    TemporaryFolder(TemporaryFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();
    const std::filesystem::path& path() const { return path_; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : path_{std::move(path)} {}
    std::filesystem::path path_;
};

class Body {
public:
    // `under` is where files are put while the request lasts; fields may hold `most_fields` bytes together.
    Body(std::filesystem::path under, std::uint64_t most_fields)
        : under_{std::move(under)}, most_fields_{most_fields} {}
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    // Takes application/x-www-form-urlencoded and multipart/form-data of a person, application/x-ndjson of a program; any
    // other type is a Problem.
    basics::Result<void> expect(std::string_view content_type, Caller = Caller::person);
    bool holds_files() const { return parts_.has_value(); }
    basics::Result<void> feed(std::string_view);
    // The fields and the uploads; call it once, when all is there.
    basics::Result<void> finish(Incoming&);

private:
    basics::Result<void> begin(const Part&);
    basics::Result<void> bytes(std::string_view);
    basics::Result<void> end();
    basics::Result<void> keep_field(std::string_view);

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::filesystem::path under_;
    std::uint64_t most_fields_;
    std::uint64_t field_bytes_{};
    std::string encoded_{}; // a form's fields, or a program's lines
    bool lines_{};
    std::optional<Multipart> parts_{};
    std::optional<TemporaryFolder> folder_{};
    std::unique_ptr<std::FILE, Close> file_{};
    std::pair<std::string, std::string> field_{};
    Fields fields_{};
    std::vector<Upload> uploads_{};
};

} // namespace web
