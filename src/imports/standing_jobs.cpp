#include "imports/standing_jobs.h"

#include "alike/alike_jobs.h"
#include "imports/imports_sql.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "people/installation_store.h"
#include "schools/place.h"
#include "schools/search_store.h"
#include "schools/standing_store.h"
#include "storage/database.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

constexpr auto refreshed_at = "stands_since";
constexpr auto alike_for = "alike_for"; // the trust for whose academies like schools were looked for

Result<std::optional<std::string>> setting(storage::Reader& reader, std::string_view name) {
    return reader.find(
        sql::setting, [](const Row& row) { return row.copy(0); }, name);
}

// Everything that follows from the imports in force, worked out without keeping anybody from writing.
struct Refreshed {
    std::string newest; // the latest change of an import that it knows of
    std::string trust;  // whose database it is
    schools::Stand stand;
    std::vector<measures::MadeDistribution> distributions;
    std::vector<alike::FoundWithCharacteristics> alike; // of the academies of the trust whose database this is
};

Result<std::string> newest_change(storage::Reader& reader) {
    return TRY(reader.find(sql::newest_change, [](const Row& row) { return row.copy(0); })).value_or("");
}

// The schools by URN and by "laestab:…"; a number that passed from one school to the next is the one's that opened last.
std::unordered_map<std::string, const schools::SchoolRecord*> by_code(const schools::Stand& stand) {
    std::unordered_map<std::string, const schools::SchoolRecord*> found;
    for (const auto& school : stand.schools) {
        const auto& facts = school.facts;
        found[facts.urn.text()] = &facts;
        if (!facts.laestab) continue;
        auto& holder = found[fmt::format("laestab:{}", facts.laestab->value())];
        if (!holder || !(facts.opened < holder->opened)) holder = &facts;
    }
    return found;
}

// The schools by the number of their places; nothing for a place that is no school.
Result<std::vector<std::optional<measures::PlacedSchool>>> schools_at_places(storage::Reader& reader,
                                                                             const schools::Stand& stand) {
    const auto known = by_code(stand);
    std::vector<std::optional<measures::PlacedSchool>> found;
    TRY(reader.each(sql::places_of_schools, [&](const Row& row) {
        const auto at = static_cast<std::size_t>(row.integer(0));
        if (found.size() <= at) found.resize(at + 1);
        found[at] = measures::PlacedSchool{.invented = schools::is_invented(row.text(1))};
        if (const auto school = known.find(row.copy(1)); school != known.end())
            found[at]->urn = school->second->urn, found[at]->phase = school->second->phase;
    }));
    return found;
}

// Nothing where nothing changed since the last time.
Result<std::optional<Refreshed>> worked_out(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    const auto since = TRY(setting(reader, refreshed_at)).value_or("1970-01-01T00:00:00.000Z");
    auto newest = TRY(newest_change(reader));
    const auto trust = TRY(people::installation(reader)).trust;
    auto whose = trust ? trust->text() : std::string{};
    const bool the_same = newest <= since && whose == TRY(setting(reader, alike_for)).value_or("");
    if (newest.empty() || the_same) return std::optional<Refreshed>{};
    auto stand = TRY(schools::what_stands(reader));
    const auto known = TRY(schools_at_places(reader, stand));
    const auto school_at = [&](std::int64_t place) -> const measures::PlacedSchool* {
        const auto at = static_cast<std::size_t>(place);
        return at < known.size() && known[at] ? &*known[at] : nullptr;
    };
    auto distributions = TRY(measures::made_distributions(reader, TRY(measures::load_catalogue(reader)),
                                                          TRY(basics::parse_iso_instant(since)), school_at));
    auto alike = TRY(alike::found_for(reader, trust, stand, school_at));
    return std::optional{Refreshed{.newest = std::move(newest),
                                   .trust = std::move(whose),
                                   .stand = std::move(stand),
                                   .distributions = std::move(distributions),
                                   .alike = std::move(alike)}};
}

// One step of writing, if no import was published, hidden or shown meanwhile: false where one was.
template <class Write>
Result<bool> step(storage::Connection& connection, const storage::Author& author, const Refreshed& made, Write write) {
    auto writer = TRY(storage::write(connection, author));
    if (TRY(newest_change(writer)) != made.newest) return false;
    TRY(write(writer));
    TRY(writer.commit());
    return true;
}

Result<bool> written(storage::Connection& connection, const storage::Author& author, const Refreshed& made) {
    if (!TRY(step(connection, author, made, [&](Writer& writer) { return schools::write_stand(writer, made.stand); })))
        return false;
    const auto words = TRY([&]() -> Result<schools::Words> {
        auto reader = TRY(storage::read(connection));
        return schools::words_that_stand(reader);
    }());
    if (!TRY(step(connection, author, made, [&](Writer& writer) { return schools::write_search(writer, words); })))
        return false;
    if (!TRY(step(connection, author, made, [&](Writer& writer) { return alike::write_found(writer, made.alike); })))
        return false;
    const auto results = TRY([&]() -> Result<std::vector<alike::Reached>> {
        auto reader = TRY(storage::read(connection));
        return alike::reached(reader);
    }());
    return step(connection, author, made, [&](Writer& writer) -> Result<void> {
        TRY(measures::write_distributions(writer, made.distributions));
        TRY(alike::write_reached(writer, results));
        TRY(writer.change(sql::save_setting, refreshed_at, made.newest));
        TRY(writer.change(sql::save_setting, alike_for, made.trust));
        return {};
    });
}

} // namespace

Result<void> refresh_what_stands(storage::Connection& connection, const storage::Author& author) {
    for (;;) {
        const auto made = TRY(worked_out(connection));
        if (!made) return {};
        if (!TRY(written(connection, author, *made))) continue;
        // PostgreSQL plans by what it knows of a table's size, and would learn of these only minutes later.
        if (connection.engine() == storage::Engine::postgres)
            return connection.script(
                "analyze(skip_locked) schools, trusts, school_lines, search_terms, search_places, search_typos");
        return {};
    }
}

} // namespace imports
