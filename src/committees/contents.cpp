#include "committees/contents.h"

#include <algorithm>

namespace committees {

Contents readable(Contents all, const Meeting& meeting) {
    if (!meeting.papers_out) all.papers.clear();
    if (meeting.state != MeetingState::minutes_drafted && meeting.state != MeetingState::minutes_approved)
        all.lines.clear();
    return all;
}

const Item* find(const Contents& all, const ItemId& id) {
    const auto found = std::ranges::find(all.items, id, &Item::id);
    return found == all.items.end() ? nullptr : &*found;
}

} // namespace committees
