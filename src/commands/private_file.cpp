#include "commands/private_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace commands {

basics::Result<void> write_private(const std::string& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return basics::conflict(fmt::format("{} cannot be made, or is there already. Give another name.", path));
    const auto written = ::write(file, text.data(), text.size());
    const bool kept = written == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    ::close(file);
    if (kept) return {};
    return basics::broken(fmt::format("{} could not be written to its end.", path));
}

} // namespace commands
