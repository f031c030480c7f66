#include "assessments/comment_store.h"

#include "assessments/comments_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using storage::Row;

std::string record_of(KeyPointNumber point, basics::Urn urn) { return fmt::format("{}-{}", point.text(), urn.text()); }

} // namespace

Result<Comment> find_comment(storage::Reader& reader, const permissions::Scope& scope, KeyPointNumber point,
                             basics::Urn urn) {
    auto found = TRY(reader.list(
        sql::comment, scope,
        [](const Row& row) {
            return Comment{
                .words = row.copy(0), .person = row.copy(1), .at = row.instant(2), .version = row.integer(3)};
        },
        point, urn));
    return found.empty() ? Comment{.words = {}, .person = {}} : found.front();
}

Result<void> save_comment(storage::Writer& writer, KeyPointNumber point, basics::Urn urn, const Comment& before,
                          const std::string& words) {
    const journal::Entry entry{.kind = "key point comment",
                               .record = record_of(point, urn),
                               .before = {{"comment", before.words}},
                               .after = {{"comment", words}},
                               .school = urn};
    const auto at = basics::iso(writer.author().at);
    if (before.version == 0)
        return journal::changed(writer, entry, sql::add_comment, point, urn, words, writer.author().person, at);
    return journal::changed(writer, entry, sql::change_comment, point, urn, before.version, words,
                            writer.author().person, at);
}

Result<Teachers> teachers(storage::Reader& reader, const permissions::Scope& scope, KeyPointNumber point,
                          basics::Urn urn) {
    Teachers out;
    TRY(reader.each(
        sql::teachers, scope,
        [&](const Row& row) {
            out.emplace(TaughtIn{pupils::YearGroup{row.integer(0)}, row.copy(1)}, row.integer(2));
        },
        point, urn));
    return out;
}

Result<std::vector<Taught>> taught_at(storage::Reader& reader, const permissions::Scope& scope, KeyPointNumber point,
                                      basics::Urn urn) {
    return reader.list(
        sql::taught, scope,
        [](const Row& row) {
            return Taught{
                .ask = {.year_group = pupils::YearGroup{row.integer(0)}, .subject = row.copy(1), .scale = row.copy(2)},
                .subject = row.copy(3),
                .teachers = row.maybe_integer(4)};
        },
        point, urn);
}

Result<void> save_teachers(storage::Writer& writer, KeyPointNumber point, basics::Urn urn, const Teachers& all) {
    std::string said;
    for (const auto& [of, number] : all) {
        TRY(writer.change(sql::save_teachers, point, urn, of.first, of.second, number));
        said += fmt::format("{}{} {}: {}", said.empty() ? "" : "; ", pupils::words(of.first), of.second, number);
    }
    return journal::record(writer, {.kind = "key point teachers",
                                    .record = record_of(point, urn),
                                    .after = {{"how many teach", said}},
                                    .school = urn});
}

} // namespace assessments
