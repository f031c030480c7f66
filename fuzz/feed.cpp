// What a school's system sends by itself: whatever the bytes, marks that keep their promises, refusals, or a sentence.
#include "attendance/feed_source.h"
#include "attendance/week.h"
#include "sources/json_object.h"

#include "read_all.h"

namespace {

const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();

void promise_row(const attendance::RowOfMarks& row, std::size_t last) {
    promise(row.line > last && (!row.upn.empty() || !row.source_id.empty()) && row.marks.size() == 1);
    promise(attendance::is_school_day(row.marks[0].session.day) && !row.marks[0].letters.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = attendance::read_feed({reinterpret_cast<const char*>(bytes), size}, now);
    if (!read.ok()) return promise(!read.problem().message.empty()), 0;
    std::size_t last = 0;
    for (const auto& row : read.value().rows) {
        promise_row(row, last);
        last = row.line;
    }
    for (const auto& each : read.value().refused) promise(each.line > 0 && !each.reason.empty());
    return 0;
}
