#include "schools/line_store.h"

#include "schools/place.h"
#include "schools/standing_sql.h"

#include <unordered_map>

namespace schools {
namespace {

using basics::Result;

using Places = std::unordered_map<std::string, std::int64_t>; // by code

Result<void> write_line(storage::Bulk& bulk, std::span<const Step> line, const Places& places,
                        const std::map<Urn, LaEstab>& known) {
    const auto school = line.front().urn;
    const auto put = [&](const Place& place, Urn whose, int steps, const std::optional<Date>& from,
                         const std::optional<Date>& to) -> Result<void> {
        const auto found = places.find(place.code);
        if (found == places.end() && place.code != whose.text()) return {};
        const auto from_text = from ? std::optional{basics::iso(*from)} : std::nullopt;
        const auto to_text = to ? std::optional{basics::iso(*to)} : std::nullopt;
        const std::array<storage::Value, 6> row{
            school, found == places.end() ? 0 : found->second, steps, whose, from_text, to_text};
        return bulk.add(row);
    };
    for (const auto& step : line)
        if (step.own) TRY(put(place_of(step.urn), step.urn, step.steps, {}, {}));
    for (const auto& each : holdings(line, known))
        TRY(put(place_of(each.laestab), each.whose, each.steps, each.from, each.to));
    return {};
}

} // namespace

Result<std::vector<Succession>> published_successions(storage::Reader& reader) {
    const auto links = TRY(reader.list(sql::published_links, [](const storage::Row& row) {
        return LinkRecord{
            .urn = row.urn(0), .other_urn = row.urn(1), .kind = row.copy(2), .established = row.maybe_date(3)};
    }));
    return successions(links);
}

Result<void> write_lines(storage::Writer& writer, std::span<const StandingSchool> schools,
                         std::span<const Succession> successions) {
    const auto predecessors = by_later(successions);
    Places places;
    TRY(writer.each(sql::school_places, [&](const storage::Row& row) { places.emplace(row.copy(1), row.integer(0)); }));
    std::map<Urn, LaEstab> known;
    for (const auto& school : schools)
        if (school.facts.laestab) known.emplace_hint(known.end(), school.facts.urn, *school.facts.laestab);

    TRY(writer.change(sql::forget_lines));
    auto bulk = TRY(writer.bulk("school_lines", "urn, place, steps, whose, from_on, to_on"));
    for (const auto& school : schools) {
        auto line = school_line(school.facts.urn, predecessors);
        if (!line.front().from) line.front().from = school.facts.opened;
        line.front().to = school.facts.closed;
        TRY(write_line(*bulk, line, places, known));
    }
    return bulk->finish();
}

} // namespace schools
