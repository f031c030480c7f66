#pragma once
// A folder for one test, gone after it.
#include <filesystem>
#include <string>

namespace testing {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "bearing_test_XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace testing
