#include "commands/list.h"

#include "basics/text.h"
#include "home/measure_view_store.h"
#include "home/view_store.h"
#include "pupils/fields.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

basics::Date today() {
    return basics::london_date(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

template <class View>
void print(const Words& said, const View& view) {
    if (!said.has("json")) return fmt::print("{}", words(view));
    basics::Json json;
    write_json(json, view);
    fmt::print("{}\n", std::move(json).take());
}

Result<void> show_trust(const Words& said, storage::Reader& reader) {
    const auto uid = TRY(basics::parse_group_uid(said.rest[1]));
    print(said, TRY(home::trust_view(reader, uid, today())));
    return {};
}

Result<void> show_school(const Words& said, storage::Reader& reader) {
    const auto urn = TRY(basics::parse_urn(said.rest[1]));
    print(said, TRY(home::school_view(reader, urn, home::Figures::all, today())));
    return {};
}

Result<void> show_measure(const Words& said, storage::Reader& reader) {
    std::optional<basics::AcademicYear> year;
    if (said.has("year")) year = TRY(basics::parse_academic_year(said.option("year")));
    std::optional<basics::GroupUid> trust;
    if (said.has("trust")) trust = TRY(basics::parse_group_uid(said.option("trust")));
    print(said, TRY(home::measure_view(reader, said.rest[1], year, trust)));
    return {};
}

// What is kept of a pupil, and what for.
Result<void> show_wanted_fields(const Words& said) {
    basics::Json json;
    json.list();
    for (const auto field : pupils::all_fields()) {
        json.object().field("field", pupils::name(field)).field("words", pupils::words(field));
        json.field("why", pupils::why(field)).end();
        if (!said.has("json"))
            fmt::print("{:<14} {}\n               {}\n", pupils::name(field), pupils::words(field), pupils::why(field));
    }
    json.end();
    if (said.has("json")) fmt::print("{}\n", std::move(json).take());
    else fmt::print("\nEvery other column of a school's file is dropped before anything is written.\n");
    return {};
}

Result<void> run_show(const Words& said) {
    if (said.rest.size() == 1 && said.rest[0] == "wanted-fields") return show_wanted_fields(said);
    if (said.rest.size() != 2)
        return basics::invalid(
            "Say what to show: bearing show trust UID, show school URN, show measure CODE, or show wanted-fields.");
    const auto database = TRY(database_of(said, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    auto reader = TRY(storage::read(*connection));
    const auto& what = said.rest[0];
    if (what == "trust") return show_trust(said, reader);
    if (what == "school" || what == "academy") return show_school(said, reader);
    if (what == "measure") return show_measure(said, reader);
    return basics::invalid(fmt::format("“{}” is none of: trust, school (or academy), measure, wanted-fields.",
                                       basics::shortened(what, 40)));
}

} // namespace

Command show() {
    return {.name = "show",
            .summary = "Print what is known of a trust, a school or a measure; or which fields of pupils are kept.",
            .usage = "show trust UID | school URN | measure CODE | wanted-fields [--year 2018/19] [--trust UID]",
            .options = {"year", "trust"},
            .flags = {},
            .run = run_show};
}

} // namespace commands
