#include "basics/text.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "journal/journal.h"

#include <algorithm>

namespace committees {

using basics::Result;
using web::Reply;
using web::Request;

namespace {

Result<std::string> reason_said(const Request& asked, std::int64_t version) {
    if (asked.from.form["version"] != std::to_string(version)) return journal::changed_meanwhile();
    auto reason = basics::shortened(line_said(asked, "removal_reason"), longest_words);
    if (reason.empty()) return basics::invalid("Say why it is taken out.");
    return reason;
}

bool holds_something(const Contents& all, const ItemId& id) {
    const auto of = [&](const auto& each) { return each.item == id; };
    return std::ranges::any_of(all.papers, of) || std::ranges::any_of(all.lines, of)
           || std::ranges::any_of(all.interests, of);
}

} // namespace

Result<Reply> remove_item(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto item = TRY(item_in(asked, here));
    if (!agenda_grows(here.meeting().state))
        return basics::conflict("The agenda stands once the draft minutes are shared.");
    if (holds_something(here.view.contents, item.id))
        return basics::conflict(
            "Take out first what stands under the item. An item in which an interest was declared stays.");
    TRY(remove(writer, here.committee(), item, TRY(reason_said(asked, item.version))));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

Result<Reply> remove_paper(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto paper = TRY(paper_in(asked, here));
    if (!papers_change(here.meeting().state)) return basics::conflict("The papers are out. Take them back first.");
    TRY(remove(writer, here.committee(), paper, TRY(reason_said(asked, paper.version))));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

Result<Reply> remove_line(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto line = TRY(line_in(asked, here));
    if (!minutes_open(here.meeting().state)) return basics::conflict("These minutes stand.");
    TRY(remove(writer, here.committee(), line, TRY(reason_said(asked, line.version))));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

} // namespace committees
