#pragma once
// The files that came in of a school, of whatever kind, and what taking one back does.
#include "basics/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace home {

enum class FileKind { pupils, attendance, conduct, results, surveys };
std::string_view name(FileKind);  // as in addresses
std::string_view words(FileKind); // "Pupils"
std::optional<FileKind> file_kind_named(std::string_view);

struct SchoolFile {
    FileKind kind;
    std::int64_t id;
    basics::Instant at;
    std::string source;
    std::string brought;              // "60 results for Spring 2025/26: 58 new, 2 in the place of another"
    std::vector<std::string> undoing; // what taking it back does
    enum class State { taken, settled, undone } state; // settled: too long ago to be taken back
};
std::string_view words(SchoolFile::State);

} // namespace home
