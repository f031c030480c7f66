#include "basics/capitalised.h"
#include "committees/changes_page.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_fields_store.h"
#include "journal/journal_store.h"
#include "people/shown_entry_store.h"

#include <fmt/format.h>

namespace committees {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// "Paper changed", of an entry of kind "confidential paper".
std::string deed(const journal::Past& past) {
    constexpr std::string_view confidential = "confidential ";
    auto what = past.entry.kind.substr(past.entry.kind.starts_with(confidential) ? confidential.size() : 0);
    const bool made = past.entry.before.empty(), gone = past.entry.after.empty() && !made;
    return fmt::format("{} {}", basics::capitalised(std::move(what)),
                       gone   ? "taken out"
                       : made ? "written"
                              : "changed");
}

Result<ChangesPage::Change> change_of(people::Names& names, const journal::Past& past) {
    ChangesPage::Change out{
        .title = fmt::format("{} on {}, {}", deed(past), basics::spoken(past.at), TRY(names.of(past.person))),
        .reason = past.entry.reason,
        .fields = {}};
    for (auto& each : TRY(people::shown_differences(names, past.entry)))
        out.fields.push_back(
            {.name = std::move(each.field), .before = std::move(each.before), .after = std::move(each.after)});
    return out;
}

} // namespace

Result<Reply> show_item_changes(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(meeting_to_run(asked, reader));
    const auto item = TRY(item_in(asked, here)); // missing to whoever may not read it
    if (item.part != Part::confidential) return basics::missing("What was changed in this item stands in the journal.");
    ChangesPage page{.item = address_of(item)};
    people::Names names{reader};
    auto all = TRY(journal::sealed_behind(reader, wall_of(item.id), asked.now));
    for (auto each = all.rbegin(); each != all.rend(); ++each) page.changes.push_back(TRY(change_of(names, *each)));
    auto frame = frame_of(here, "Earlier texts");
    frame.crumbs.push_back({item.title, web::Link{page.item}});
    return web::show(asked, frame, page);
}

} // namespace committees
