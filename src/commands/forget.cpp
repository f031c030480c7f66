// bearing retain, forget, subject-access: how long what is kept of pupils, and what one of them may ask for.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/erasers.h"
#include "commands/list.h"
#include "commands/private_file.h"
#include "journal/access.h"
#include "pupils/retention_jobs.h"
#include "pupils/subject_access_page.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<std::unique_ptr<storage::Connection>> connected(const Words& words) {
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    return connection;
}

Result<void> run_retain(const Words& words) {
    const auto connection = TRY(connected(words));
    const auto dry = words.has("dry-run") ? pupils::Dry::yes : pupils::Dry::no;
    const auto done = TRY(pupils::retain(*connection, command_line_author(), dry, erasers(), undo_enders()));
    auto reader = TRY(storage::read(*connection));
    if (!words.has("json")) {
        fmt::print("{}", pupils::sentence(done, TRY(pupils::retention_rules(reader))));
        return {};
    }
    basics::Json json;
    json.object().key("tried").boolean(done.tried).field("unnamed", done.unnamed).field("forgotten", done.erased);
    json.field("undo_rows", done.undo).field("access_rows", done.accesses).end();
    fmt::print("{}\n", std::move(json).take());
    return {};
}

// By Bearing's id or by UPN; what was given is not repeated.
Result<pupils::PupilNumber> pupil_of(storage::Reader& reader, const std::string& given) {
    const auto upn = pupils::parse_upn(given);
    const auto number = TRY(pupils::number_of(reader, upn ? upn.value().text() : given));
    if (number) return *number;
    return basics::missing(
        "No pupil is held with that UPN or id. It may have been forgotten: bearing forget --list says whom.");
}

Result<void> list_tombstones(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto stones = TRY(pupils::tombstones(reader));
    if (stones.empty()) fmt::print("Nobody has been forgotten.\n");
    for (const auto& each : stones)
        fmt::print("{}  {}  {}  {}\n", each.id.text(), basics::iso(each.at).substr(0, 16), each.person, each.why);
    return {};
}

// A school that left the trust, when it has been told how many and --yes was said.
Result<void> forget_school(storage::Connection& connection, const Words& words) {
    const auto school = TRY(basics::parse_urn(words.option("school")));
    if (basics::trimmed(words.option("why")).empty() || !words.rest.empty())
        return basics::invalid(
            "Say why: bearing forget --school URN --why \"The school left the trust on 31 August\".");
    const auto dry = words.has("yes") ? pupils::Dry::no : pupils::Dry::yes;
    const auto done = TRY(pupils::forget_school(connection, command_line_author(), school, words.option("why"), dry,
                                                erasers(), school_erasers()));
    auto forgotten = basics::counted(done.forgotten, "pupil", "pupils");
    for (const auto& each : done.records)
        if (each.rows > 0) forgotten += ", " + basics::counted(each.rows, each.one, each.many);
    fmt::print(
        "{} forgotten{}. {}{}\n", forgotten, dry == pupils::Dry::yes ? " if you add --yes; nothing has changed" : "",
        done.stay == 1 ? "1 is of another academy of the trust and stays."
                       : fmt::format("{} are of another academy of the trust and stay.", basics::thousands(done.stay)),
        dry == pupils::Dry::yes ? " Export them first: bearing export --school URN FOLDER." : "");
    return {};
}

Result<void> run_forget(const Words& words) {
    const auto connection = TRY(connected(words));
    if (words.has("list")) return list_tombstones(*connection);
    if (words.has("school")) return forget_school(*connection, words);
    if (words.rest.size() != 1 || basics::trimmed(words.option("why")).empty())
        return basics::invalid(
            "Say whom and why, without a name: bearing forget UPN --why \"The parents asked, and we agreed\".");
    const auto number = TRY([&]() -> Result<pupils::PupilNumber> {
        auto reader = TRY(storage::read(*connection));
        return pupil_of(reader, words.rest[0]);
    }());
    TRY(pupils::forget_pupil(*connection, command_line_author(), number, words.option("why"), erasers()));
    fmt::print("Forgotten. Who did it, when and why remain: bearing forget --list. A backup that is restored later "
               "forgets again; "
               "backups that lie elsewhere still hold the pupil until they are deleted.\n");
    return {};
}

Result<std::vector<pupils::HeldPart>> all_parts(storage::Reader& reader, const pupils::Pupil& pupil) {
    auto parts = TRY(pupils::held_parts(reader, pupil));
    for (const auto holder : holders())
        for (auto& part : TRY(holder(reader, pupil.number))) parts.push_back(std::move(part));
    return parts;
}

std::string as_json(const std::vector<pupils::HeldPart>& parts) {
    basics::Json json;
    json.list();
    for (const auto& part : parts) {
        json.object().field("title", part.title).key("rows").list();
        for (const auto& row : part.rows) {
            json.object();
            for (std::size_t at = 0; at < row.size(); ++at) json.field(part.headings[at], row[at]);
            json.end();
        }
        json.end().end();
    }
    json.end();
    return std::move(json).take();
}

Result<std::string> answer(storage::Reader& reader, const pupils::Pupil& pupil, const Words& words,
                           basics::Date today) {
    auto parts = TRY(all_parts(reader, pupil));
    if (words.has("json")) return as_json(parts);
    pupils::SubjectAccessPage page{.title = pupil.identity ? pupil.identity->forename + " " + pupil.identity->surname
                                                           : "a pupil whose name is no longer held",
                                   .made = basics::spoken(today),
                                   .parts = std::move(parts),
                                   .rules = {}};
    for (const auto& rule : TRY(pupils::retention_rules(reader)))
        page.rules.push_back(
            fmt::format("{}: {}. {}", rule.what, basics::counted(rule.months, "month", "months"), rule.basis));
    web::Html html;
    write(html, page);
    return std::move(html).take().text;
}

Result<void> run_subject_access(const Words& words) {
    if (words.rest.size() != 2)
        return basics::invalid("Say whose, and into which file: bearing subject-access UPN FILE.html.");
    const auto connection = TRY(connected(words));
    auto writer = TRY(storage::write(*connection, command_line_author()));
    const auto pupil = TRY(pupils::find_pupil(writer, TRY(pupil_of(writer, words.rest[0])))).value();
    const auto text = TRY(answer(writer, pupil, words, basics::london_date(writer.author().at)));
    TRY(journal::record(writer, journal::Access{.place = "subject-access",
                                                .pupil = std::string{pupil.id.text()},
                                                .pupils = 1,
                                                .purpose = "a request for access"}));
    TRY(write_private(words.rest[1], text));
    TRY(writer.commit());
    fmt::print("{} holds everything that is held of the pupil. Read it before it goes out: what it says of other "
               "people is not "
               "theirs to read.\n",
               words.rest[1]);
    return {};
}

} // namespace

Command retain() {
    return {.name = "retain",
            .summary = "Do what the rules say of how long pupils are kept: for every night.",
            .usage = "retain [--dry-run] [--json]",
            .options = {},
            .flags = {"dry-run"},
            .run = run_retain};
}

Command forget() {
    return {.name = "forget",
            .summary =
                "Forget a pupil, or all of a school that left the trust; or list who was forgotten, when and why.",
            .usage = "forget UPN|ID --why WORDS | --school URN --why WORDS [--yes] | --list",
            .options = {"why", "school"},
            .flags = {"list", "yes"},
            .run = run_forget};
}

Command subject_access() {
    return {.name = "subject-access",
            .summary = "Write all that is held of a pupil into one file that a parent can read.",
            .usage = "subject-access UPN|ID FILE [--json]",
            .options = {},
            .flags = {},
            .run = run_subject_access};
}

} // namespace commands
