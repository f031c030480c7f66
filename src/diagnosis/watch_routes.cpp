#include "diagnosis/watch_routes.h"

#include "basics/text.h"
#include "diagnosis/alarms_store.h"
#include "diagnosis/watch_page.h"
#include "journal/journal.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

namespace diagnosis {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// Which of the watches the page or the form is about; a word that says nothing is the trust's.
std::string_view watch_in(const web::Fields& fields) {
    return fields["of"] == good_schools ? good_schools : every_school;
}

Result<std::vector<WatchedSchool>> schools_of(storage::Reader& reader) {
    std::vector<WatchedSchool> out;
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return out;
    for (const auto& school : TRY(schools::members(reader, *here.trust)))
        out.push_back({.urn = school.facts.urn, .name = school.facts.name});
    return out;
}

Result<std::optional<WatchStanding>> standing_of(storage::Reader& reader, std::string_view name, basics::Date today) {
    const auto look = TRY(latest_look(reader, name));
    if (!look) return std::optional<WatchStanding>{};
    const auto counts = TRY(counts_of(reader, name, look->year, today));
    return std::optional{WatchStanding{.through = look->through,
                                       .series = look->series,
                                       .unwatched = look->unwatched,
                                       .schools = look->schools,
                                       .expected = look->expected,
                                       .alarms = counts.alarms,
                                       .nothing = counts.nothing}};
}

Result<Reply> watch_reply(Request& asked, storage::Reader& reader, const Watch& watch,
                          const web::ErrorSummary& errors) {
    auto page = watch_page(watch, TRY(standing_of(reader, watch.name, asked.today())), TRY(schools_of(reader)));
    page.form_token = asked.form_token;
    page.errors = errors;
    for (const auto& line : errors.lines) {
        if (line.field == page.false_alarms.name)
            page.false_alarms.error = line.sentence,
            page.false_alarms.value = std::string{asked.from.form["false_alarms"]};
        if (line.field == page.measures.name) page.measures.error = line.sentence;
        if (line.field == page.groups.name) page.groups.error = line.sentence;
    }
    return web::show(asked,
                     {.title = "What is watched: " + words_of_watch(watch.name),
                      .crumbs = {{"Alarms", web::Link{"/alarms"}}},
                      .section = "alarms"},
                     page, errors.lines.empty() ? 200 : 400);
}

// What was typed, into the watch; and what is wrong with it.
web::ErrorSummary take_typed(const Request& asked, Watch& watch) {
    web::ErrorSummary errors;
    const auto& form = asked.from.form;
    watch.measures.clear(), watch.kinds.clear(), watch.left_out.clear();
    for (const auto text : form.all("measure"))
        if (const auto measure = measure_named(text)) watch.measures.push_back(*measure);
    for (const auto text : form.all("group"))
        if (const auto kind = kind_named(text)) watch.kinds.push_back(*kind);
    for (const auto text : form.all("left_out"))
        if (const auto urn = basics::parse_urn(text)) watch.left_out.push_back(urn.value());
    if (watch.measures.empty()) errors.lines.push_back({.field = "measure", .sentence = "Choose something to watch."});
    if (watch.kinds.empty()) errors.lines.push_back({.field = "group", .sentence = "Choose whom to watch."});
    const auto number = basics::real_number(basics::trimmed(form["false_alarms"]));
    if (number && *number > 0 && *number <= most_false_alarms) watch.false_alarms = *number;
    else
        errors.lines.push_back(
            {.field = "false_alarms",
             .sentence = "Give a number above 0: how many in a year you can follow up. One a month is 12."});
    return errors;
}

} // namespace

Result<Reply> show_watch(Request& asked) {
    auto reader = TRY(asked.reader());
    return watch_reply(asked, reader, TRY(watch_named(reader, watch_in(asked.from.query))), {});
}

Result<Reply> save_watch(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(watch_named(writer, watch_in(asked.from.form)));
    auto after = before;
    if (const auto errors = take_typed(asked, after); !errors.lines.empty())
        return watch_reply(asked, writer, after, errors);
    if (asked.from.form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    TRY(save(writer, before, after));
    TRY(writer.commit());
    return web::redirect(fmt::format("/watch?of={}", after.name));
}

} // namespace diagnosis
