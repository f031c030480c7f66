#include "imports/undo_store.h"

#include "imports/undo_sql.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;

Result<std::optional<Standing>> standing(storage::Reader& reader, std::int64_t import) {
    return reader.find(
        sql::standing_of,
        [](const Row& row) {
            return Standing{.id = row.integer(0),
                            .finality = row.integer(1),
                            .as_of = row.date(2),
                            .file = row.copy(3),
                            .kind_name = row.copy(4)};
        },
        import);
}

} // namespace

Result<Effects> effects_of(storage::Reader& reader, std::int64_t import) {
    const auto own = TRY(standing(reader, import));
    if (!own) return basics::missing(fmt::format("There is no import {}.", import));
    Effects effects{.alone = TRY(reader.find(
                                     sql::figures_alone, [](const Row& row) { return row.integer(0); }, import))
                                 .value_or(0)};
    struct Said {
        std::int64_t other, figures;
    };
    const auto elsewhere = TRY(reader.list(
        sql::figures_said_elsewhere,
        [](const Row& row) {
            return Said{row.integer(0), row.integer(1)};
        },
        import));
    for (const auto& each : elsewhere) {
        const auto other = each.other == 0 ? std::optional<Standing>{} : TRY(standing(reader, each.other));
        if (!other) effects.alone += each.figures;
        else
            (stands_before(*own, *other) ? effects.behind : effects.before)
                .push_back({.import = *other, .figures = each.figures});
    }
    return effects;
}

} // namespace imports
