#include "home/school_files.h"

#include "basics/result.h"

#include <algorithm>
#include <array>

namespace home {
namespace {

struct Named {
    std::string_view name, words;
};
constexpr std::array kinds{Named{"pupils", "Pupils"}, Named{"attendance", "Attendance"}, Named{"conduct", "Behaviour"},
                           Named{"results", "Results"}, Named{"surveys", "Surveys"}};

} // namespace

std::string_view name(FileKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(FileKind kind) { return kinds[static_cast<std::size_t>(kind)].words; }

std::optional<FileKind> file_kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &Named::name);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<FileKind>(found - kinds.begin());
}

std::string_view words(SchoolFile::State state) {
    switch (state) {
    case SchoolFile::State::taken: return "taken";
    case SchoolFile::State::settled: return "taken, too long ago to take back";
    case SchoolFile::State::undone: return "taken back";
    }
    throw basics::Bug{"a state of a file without words"};
}

} // namespace home
