#include "attendance/feed_folder.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace attendance {

bool being_sent(std::string_view name) {
    constexpr std::array endings{".part", ".tmp", ".filepart", ".crdownload"};
    const auto small = basics::lower(name);
    return small.starts_with('.')
           || std::ranges::any_of(endings, [&](const char* end) { return small.ends_with(end); });
}

std::vector<std::string> Looks::whole(const std::vector<Seen>& now) {
    std::vector<std::string> out;
    std::map<std::string, Seen, std::less<>> seen;
    for (const auto& each : now) {
        const auto before = before_.find(each.path);
        if (before != before_.end() && before->second.bytes == each.bytes && before->second.changed == each.changed)
            out.push_back(each.path);
        seen.emplace(each.path, each);
    }
    before_ = std::move(seen);
    return out;
}

} // namespace attendance
