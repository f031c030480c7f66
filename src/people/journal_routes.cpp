#include "people/journal_routes.h"

#include "basics/text.h"
#include "journal/journal_store.h"
#include "people/journal_page.h"
#include "people/shown_entry_store.h"
#include "people/who_can_see_page.h"
#include "storage/fresh_id.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

constexpr std::size_t rows_a_page = 50;

// The first instant of the day after: ids are ordered by time, so an id of it ends the day.
Result<std::optional<basics::Instant>> end_of(std::string_view text) {
    const auto day = basics::parse_official_date(text);
    if (!day || (!day.value() && !basics::trimmed(text).empty()))
        return basics::invalid("This is not a date. Write it as 2026-09-01 or 01/09/2026.");
    if (!day.value()) return std::optional<basics::Instant>{};
    const basics::Instant midnight{std::chrono::sys_days{*day.value()}
                                   + std::chrono::days{1}}; // of UTC; summer is an hour ahead
    const auto earlier = midnight - std::chrono::hours{1};
    return std::optional{basics::london_date(earlier) == *day.value() ? midnight : earlier};
}

Result<std::string> what_changed(Names& names, const journal::Entry& entry) {
    if (entry.before.empty() && !entry.after.empty()) return std::string{"made."};
    if (entry.after.empty() && !entry.before.empty()) return std::string{"removed."};
    std::string fields;
    for (const auto& each : TRY(shown_differences(names, entry))) fields += (fields.empty() ? "" : ", ") + each.field;
    return fields.empty() ? "" : fmt::format("changed: {}.", fields);
}

journal::Sight sight_of(const Request& asked) { return {asked.scope(Verb::see_journal), asked.today()}; }

struct Wanted {
    std::string kind, person;
    journal::Before before;
};

constexpr std::string_view nobodys_words = "the program";

Result<std::vector<journal::Past>> done_by(storage::Reader& reader, const journal::Sight& sight, Names& names,
                                           const Wanted& wanted) {
    const auto persons = TRY(names.named(wanted.person));
    const auto program = basics::searchable(nobodys_words).find(basics::searchable(wanted.person)) != std::string::npos;
    if (persons.empty() && !program) return std::vector<journal::Past>{};
    if (persons.size() > journal::most_doers)
        return basics::invalid(fmt::format("{} people have “{}” in their name. Write more of it.", persons.size(),
                                           basics::shortened(wanted.person, 40)));
    return journal::entries_by(reader, sight, persons, wanted.kind, wanted.before);
}

Result<std::vector<journal::Past>> some(Request& asked, storage::Reader& reader, Names& names, const Wanted& wanted) {
    const auto sight = sight_of(asked);
    if (!wanted.person.empty()) return done_by(reader, sight, names, wanted);
    if (wanted.kind.empty()) return journal::latest(reader, sight, wanted.before);
    return journal::entries_of_kind(reader, sight, wanted.kind, wanted.before);
}

// Fills the page; the id before which there is more, or "".
Result<std::string> gather(Request& asked, storage::Reader& reader, const Wanted& wanted, JournalPage& page) {
    Names names{reader};
    std::string last;
    const auto entries = some(asked, reader, names, wanted);
    if (!entries && entries.problem().kind == basics::Problem::Kind::invalid) {
        page.trouble = entries.problem().message;
        return std::string{};
    }
    for (const auto& past : TRY(entries)) {
        if (page.rows.size() == rows_a_page) return last;
        last = past.id;
        page.rows.push_back({.at = past.at,
                             .by = TRY(names.of(past.person)),
                             .kind = past.entry.kind,
                             .record = past.entry.record,
                             .what = TRY(what_changed(names, past.entry)),
                             .reason = past.entry.reason});
    }
    return std::string{};
}

std::string older_address(const JournalPage& page, const std::string& before) {
    web::Html address;
    address.put(std::string_view{"/journal?kind="});
    address.put_part(page.kind);
    std::string text = std::move(address).take().text;
    web::Html person, id;
    person.put_part(page.person);
    id.put_part(before);
    return text + "&person=" + std::move(person).take().text + "&before=" + std::move(id).take().text;
}

Result<void> add_entries(RecordPage& page, const std::vector<journal::Past>& entries, Names& names) {
    for (const auto& past : entries) {
        const auto& entry = past.entry;
        RecordPage::Entry told{.at = past.at,
                               .by = TRY(names.of(past.person)),
                               .reason = entry.reason,
                               .title = entry.before.empty() && !entry.after.empty() ? "Made" : "Changed",
                               .differences = {}};
        if (entry.after.empty() && !entry.before.empty()) told.title = "Removed";
        for (const auto& each : TRY(shown_differences(names, entry)))
            told.differences.push_back({.field = each.field, .before = each.before, .after = each.after});
        page.entries.push_back(std::move(told));
    }
    return {};
}

Result<void> add_state(Request& asked, storage::Reader& reader, Names& names, RecordPage& page) {
    const auto end = end_of(page.day);
    if (!end) return page.trouble = end.problem().message, Result<void>{};
    const auto at = end.value() ? std::min(*end.value() - std::chrono::milliseconds{1}, asked.now) : asked.now;
    const auto fields = TRY(journal::as_it_stood(reader, sight_of(asked), page.kind, page.record, at));
    page.stood = fields ? fmt::format("As it stood on {}:", basics::spoken(at))
                        : fmt::format("On {} there was no such record.", basics::spoken(at));
    if (fields)
        for (const auto& [name, value] : TRY(shown(names, *fields)))
            page.fields.push_back({.name = name, .value = value});
    return {};
}

} // namespace

Result<Reply> show_journal(Request& asked) {
    const auto& query = asked.from.query;
    JournalPage page{.kind = std::string{basics::trimmed(query["kind"])},
                     .person = std::string{basics::trimmed(query["person"])},
                     .until = std::string{query["until"]}};
    Wanted wanted{.kind = page.kind, .person = page.person, .before = {.most = rows_a_page + 1}};
    const auto end = end_of(page.until);
    if (!end) page.trouble = end.problem().message;
    else if (end.value()) wanted.before.id = storage::sortable_id(*end.value(), {});
    if (const auto before = query["before"]; !before.empty()) wanted.before.id = std::string{before};
    auto reader = TRY(asked.reader());
    const auto next = TRY(gather(asked, reader, wanted, page));
    if (!next.empty()) page.older = older_address(page, next);
    return web::show(asked, {.title = "Journal", .section = "journal"}, page);
}

Result<Reply> show_record(Request& asked) {
    RecordPage page{.kind = std::string{asked.parameter("kind")},
                    .record = std::string{asked.parameter("record")},
                    .day = std::string{asked.from.query["day"]}};
    auto reader = TRY(asked.reader());
    const auto entries = TRY(journal::entries(reader, sight_of(asked), page.kind, page.record));
    if (entries.empty()) return basics::missing("The journal knows no such record, or none that you may see.");
    Names names{reader};
    TRY(add_entries(page, entries, names));
    TRY(add_state(asked, reader, names, page));
    return web::show(asked,
                     {.title = "What was done to this " + page.kind,
                      .crumbs = {{.words = "Journal", .link = web::Link{"/journal"}}},
                      .section = "journal"},
                     page);
}

Result<Reply> show_who_can_see(Request& asked) {
    return web::show(asked, {.title = "Who can see what"}, who_can_see(asked.person(), asked.today()));
}

} // namespace people
