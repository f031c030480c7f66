#include "schools/line_store.h"

#include "schools/place.h"
#include "schools/standing_sql.h"
#include "schools/standing_store.h"

#include <unordered_map>

namespace schools {
namespace {

using basics::Result;

struct Numbers {
    Urn urn;
    std::optional<LaEstab> laestab;
    std::optional<Date> opened, closed;
};

using Places = std::unordered_map<std::string, std::int64_t>; // by code

Result<std::vector<Numbers>> standing_numbers(storage::Reader& reader) {
    return reader.list(sql::standing_numbers, [](const storage::Row& row) {
        Numbers numbers{.urn = row.urn(0), .laestab = {}, .opened = row.maybe_date(2), .closed = row.maybe_date(3)};
        if (const auto laestab = row.maybe_integer(1)) numbers.laestab = LaEstab{*laestab};
        return numbers;
    });
}

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

Result<void> rebuild_lines(storage::Writer& writer) {
    const auto schools = TRY(standing_numbers(writer));
    const auto predecessors = by_later(TRY(published_successions(writer)));
    Places places;
    TRY(writer.each(sql::school_places, [&](const storage::Row& row) { places.emplace(row.copy(1), row.integer(0)); }));
    std::map<Urn, LaEstab> known;
    for (const auto& each : schools)
        if (each.laestab) known.emplace_hint(known.end(), each.urn, *each.laestab);

    TRY(writer.change(sql::forget_lines));
    auto bulk = TRY(writer.bulk("school_lines", "urn, place, steps, whose, from_on, to_on"));
    for (const auto& each : schools) {
        auto line = school_line(each.urn, predecessors);
        if (!line.front().from) line.front().from = each.opened;
        line.front().to = each.closed;
        TRY(write_line(*bulk, line, places, known));
    }
    return bulk->finish();
}

} // namespace schools
