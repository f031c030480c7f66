#include "conduct/batch_store.h"
#include "conduct/conduct_sql.h"
#include "conduct/record_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace conduct {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

std::string_view said(Kind kind) {
    return kind == Kind::incident ? "Incident" : kind == Kind::suspension ? "Suspension" : "Permanent exclusion";
}

} // namespace

Result<void> forget_conduct(Writer& writer, pupils::PupilNumber pupil) {
    TRY(writer.change(sql::drop_changes_of_pupil, pupil));
    TRY(writer.change(sql::drop_records_of_pupil, pupil));
    return {};
}

Result<std::vector<pupils::HeldPart>> conduct_held(Reader& reader, pupils::PupilNumber pupil) {
    pupils::HeldPart records{.title = "Behaviour",
                             .headings = {"School", "Day", "What", "Type", "Outcome", "Sessions", "Reasons"}};
    TRY(reader.each(
        sql::records_of_pupil,
        [&](const Row& row) {
            const auto each = held_event(row, 1).event;
            records.rows.push_back({row.urn(0).text(), basics::iso(each.day), std::string{said(each.kind)}, each.type,
                                    each.kind == Kind::incident ? each.outcome : std::string{name(each.became)},
                                    each.sessions ? fmt::format("{}", each.sessions) : std::string{},
                                    fmt::format("{}", fmt::join(each.reasons, " "))});
        },
        pupil));
    pupils::HeldPart changes{.title = "Behaviour as it stood before files that can be undone",
                             .headings = {"File", "Day", "What", "Before"}};
    TRY(reader.each(
        sql::changes_of_pupil,
        [&](const Row& row) {
            const auto kind = kind_named(row.text(2)).value_or(Kind::incident);
            changes.rows.push_back(
                {fmt::format("{}", row.integer(0)), row.copy(1), std::string{said(kind)}, row.copy(3)});
        },
        pupil));
    return std::vector{std::move(records), std::move(changes)};
}

} // namespace conduct
