#include "pupils/forget_store.h"

#include "journal/journal.h"
#include "pupils/forget_sql.h"

namespace pupils {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

Tombstone tombstone_of(const Row& row) {
    return {.id = row.id<Pupil>(0),
            .number = PupilNumber{row.integer(1)},
            .at = row.instant(2),
            .person = row.copy(3),
            .why = row.copy(4)};
}

std::optional<basics::Urn> last_school(const Pupil& pupil) {
    return pupil.stays.empty() ? std::nullopt : std::optional{pupil.stays.back().is.school};
}

Result<void> add_tombstone(Writer& writer, const Tombstone& stone) {
    TRY(writer.change(sql::add_tombstone, stone.id, stone.number, basics::iso(stone.at), stone.person, stone.why));
    return {};
}

Result<void> erase(Writer& writer, const Pupil& pupil, std::span<const Eraser> erasers) {
    for (const auto eraser : erasers) TRY(eraser(writer, pupil.number));
    TRY(writer.change(sql::drop_changes_of_pupil, pupil.number));
    TRY(writer.change(sql::drop_accesses_of_pupil, pupil.id));
    return drop(writer, pupil.number);
}

} // namespace

Result<std::vector<RetentionRule>> retention_rules(storage::Reader& reader) {
    return reader.list(sql::retention_rules, [](const Row& row) {
        return RetentionRule{.code = row.copy(0), .what = row.copy(1), .months = row.integer(2), .basis = row.copy(3)};
    });
}

Result<std::vector<Tombstone>> tombstones(storage::Reader& reader) {
    return reader.list(sql::tombstones, tombstone_of);
}

Result<void> forget(Writer& writer, const Pupil& pupil, std::string_view why, std::span<const Eraser> erasers) {
    TRY(erase(writer, pupil, erasers));
    TRY(add_tombstone(writer, {.id = pupil.id,
                               .number = pupil.number,
                               .at = writer.author().at,
                               .person = std::string{writer.author().person.text()},
                               .why = std::string{why}}));
    return journal::record(writer, {.kind = "pupil",
                                    .record = std::string{pupil.id.text()},
                                    .before = {{"held", "yes"}},
                                    .after = {{"held", "forgotten"}},
                                    .reason = std::string{why},
                                    .school = last_school(pupil)});
}

Result<void> unname(Writer& writer, const Pupil& pupil) {
    auto after = pupil;
    after.identity.reset();
    for (auto& stay : after.stays) stay.is.source_id.clear();
    TRY(writer.change(sql::drop_changes_of_pupil, pupil.number));
    auto next = TRY(next_numbers(writer));
    return save(writer, &pupil, after, next);
}

Result<std::int64_t> forget_again(Writer& writer, std::span<const Tombstone> stones, std::span<const Eraser> erasers) {
    std::int64_t forgotten = 0;
    for (const auto& stone : stones) {
        const auto number = TRY(number_of(writer, stone.id.text()));
        if (number) {
            TRY(erase(writer, TRY(find_pupil(writer, *number)).value(), erasers));
            ++forgotten;
        }
        TRY(add_tombstone(writer, stone));
    }
    return forgotten;
}

} // namespace pupils
