#pragma once
// The invented country's files, written to a folder: the trust's own under one name, all others' under another.
#include "demonstration/country.h"

#include <filesystem>

namespace demonstration {

// The folders, whose names an import keeps: people see what is invented, and the rest of the country can be told apart.
constexpr std::string_view trust_folder = "invented trust";

enum class Which { trust_only, whole_country };
// A full disk or a folder that cannot be written is a Problem.
basics::Result<void> write_files(const Country&, const std::filesystem::path& folder, Which);

// A folder that goes with the value.
class TemporaryFolder {
public:
    static basics::Result<TemporaryFolder> make();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept { return std::swap(path_, other.path_), *this; }
    const std::filesystem::path& path() const { return path_; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : path_{std::move(path)} {}
    std::filesystem::path path_;
};

} // namespace demonstration
