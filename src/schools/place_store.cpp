#include "schools/place_store.h"

#include "schools/places_sql.h"

namespace schools {
namespace {

using basics::Result;

std::string key(std::string_view level, std::string_view code, std::string_view school_type) {
    return fmt::format("{}\n{}\n{}", level, code, school_type);
}

} // namespace

Result<PlaceBook> PlaceBook::load(storage::Reader& reader) {
    PlaceBook book;
    TRY(reader.each(sql::all_places, [&](const storage::Row& row) {
        const auto id = row.integer(0);
        book.ids_.emplace(key(row.text(1), row.text(2), row.text(3)), id);
        book.last_ = std::max(book.last_, id);
    }));
    return book;
}

std::int64_t PlaceBook::id(const Place& place) {
    const auto [found, made] = ids_.try_emplace(key(name(place.level), place.code, place.school_type), last_ + 1);
    if (made) made_.emplace_back(++last_, place);
    return found->second;
}

Result<void> PlaceBook::save(storage::Writer& writer) {
    if (made_.empty()) return {};
    auto bulk = TRY(writer.bulk("places", "id, level, code, school_type, name"));
    for (const auto& [id, place] : made_) {
        const std::array<storage::Value, 5> row{id, name(place.level), place.code, place.school_type, place.name};
        TRY(bulk->add(row));
    }
    made_.clear();
    return bulk->finish();
}

} // namespace schools
