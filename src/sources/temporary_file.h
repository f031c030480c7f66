#pragma once
// A file in a folder of its own that nobody else may enter, gone with the value that owns it.
#include "basics/result.h"

namespace sources {

class TemporaryFile {
public:
    static basics::Result<TemporaryFile> make();
    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept : folder_{std::exchange(other.folder_, {})} {}
    TemporaryFile& operator=(TemporaryFile&& other) noexcept { return std::swap(folder_, other.folder_), *this; }

    std::string path() const { return folder_ + "/table"; }
    basics::Result<void> write(std::string_view bytes); // appends; a full disk is a Problem

private:
    explicit TemporaryFile(std::string folder) : folder_{std::move(folder)} {}
    std::string folder_;
};

} // namespace sources
