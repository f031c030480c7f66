#include "sources/temporary_file.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace sources {

using basics::Result;

Result<TemporaryFile> TemporaryFile::make() {
    std::error_code error;
    auto folder = (std::filesystem::temp_directory_path(error) / "bearing-XXXXXX").string();
    if (error || !::mkdtemp(folder.data())) // makes it 0700
        return basics::broken(
            "No folder for temporary files could be made. Ask whoever runs the server to look at its disk.");
    return TemporaryFile{std::move(folder)};
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

Result<void> TemporaryFile::write(std::string_view bytes) {
    auto* file = std::fopen(path().c_str(), "abe");
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = file && std::fclose(file) == 0;
    if (written && closed) return {};
    return basics::broken("The file could not be unpacked: the disk for temporary files may be full.");
}

} // namespace sources
