#pragma once
// A folder into which schools' systems put files: which of them are whole.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attendance {

// Hidden, or named as programs name what they are still sending: .part, .tmp, .filepart, .crdownload.
bool being_sent(std::string_view name);

// A file as one look finds it.
struct Seen {
    std::string path;
    std::uintmax_t bytes;
    std::int64_t changed; // of the file system's clock
};

// Remembers the look before: a file is whole when its size and its time were the same then.
class Looks {
public:
    std::vector<std::string> whole(const std::vector<Seen>& now); // paths, in the order of `now`

private:
    std::map<std::string, Seen, std::less<>> before_{};
};

} // namespace attendance
