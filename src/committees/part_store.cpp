#include "committees/part_store.h"

#include "committees/committee_row_store.h"
#include "committees/confidential_sql.h"
#include "committees/part_fields_store.h"
#include "committees/parts_sql.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace committees {
namespace {

using basics::Result;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

auto item_of(const MeetingId& meeting, Part part) {
    return [&meeting, part](const Row& row) {
        return Item{.id = row.id<Item>(0),
                    .meeting = meeting,
                    .part = part,
                    .position = row.integer(1),
                    .title = row.copy(2),
                    .purpose = known(purpose_named(row.text(3))),
                    .presenter = row.copy(4),
                    .version = row.integer(5)};
    };
}

auto paper_of(Part part) {
    return [part](const Row& row) {
        Paper out{.id = row.id<Paper>(0),
                  .item = row.id<Item>(1),
                  .part = part,
                  .title = row.copy(2),
                  .source = known(source_named(row.text(3))),
                  .words = row.copy(4),
                  .matters = matters_in(row.text(6)),
                  .version = row.integer(7)};
        if (!row.null(5)) out.frozen = row.instant(5);
        return out;
    };
}

auto lines_of_part(Part part) {
    return [part](const Row& row) { return line_of(row, part); };
}

Interest interest_of(const Row& row) {
    return {.item = row.id<Item>(0),
            .person = row.id<permissions::Person>(1),
            .person_name = row.copy(2),
            .words = row.copy(3)};
}

std::optional<std::string> iso(const std::optional<basics::Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

template <class T>
void append(std::vector<T>& to, std::vector<T> more) {
    std::ranges::move(more, std::back_inserter(to));
}

Result<void> add_confidential(Reader& reader, const Reading& reading, const MeetingId& id, Contents& to) {
    const auto& scope = reading.confidential;
    append(to.items,
           TRY(reader.list(sql::confidential_items_of, scope, item_of(id, Part::confidential), id, reading.who)));
    append(to.papers,
           TRY(reader.list(sql::confidential_papers_of, scope, paper_of(Part::confidential), id, reading.who)));
    append(to.lines,
           TRY(reader.list(sql::confidential_lines_of, scope, lines_of_part(Part::confidential), id, reading.who)));
    append(to.interests, TRY(reader.list(sql::confidential_interests_of, scope, interest_of, id, reading.who)));
    return {};
}

} // namespace

Result<Contents> contents_of(Reader& reader, const Reading& reading, const MeetingId& id) {
    const auto& scope = reading.seen;
    Contents out{.items = TRY(reader.list(sql::items_of, scope, item_of(id, Part::ordinary), id)),
                 .papers = TRY(reader.list(sql::papers_of, scope, paper_of(Part::ordinary), id)),
                 .lines = TRY(ordinary_lines(reader, scope, id)),
                 .interests = TRY(reader.list(sql::interests_of, scope, interest_of, id))};
    if (!reading.confidential.nothing()) TRY(add_confidential(reader, reading, id, out));
    return out;
}

Result<std::vector<Line>> ordinary_lines(Reader& reader, const permissions::Scope& scope, const MeetingId& id) {
    return reader.list(sql::lines_of, scope, lines_of_part(Part::ordinary), id);
}

Result<ItemId> add(Writer& writer, const Committee& committee, const Item& item) {
    auto made = item;
    made.id = storage::fresh_id<Item>(writer.author().at);
    const auto& statement = item.part == Part::confidential ? sql::add_confidential_item : sql::add_item;
    TRY(journal::changed(writer, entry_of(committee, nullptr, made), statement, made.id, made.meeting, made.position,
                         made.title, name(made.purpose), made.presenter));
    return made.id;
}

Result<void> save(Writer& writer, const Committee& committee, const Item& before, const Item& after) {
    const auto& statement = after.part == Part::confidential ? sql::update_confidential_item : sql::update_item;
    return journal::changed(writer, entry_of(committee, &before, after), statement, after.id, before.version,
                            after.position, after.title, name(after.purpose), after.presenter);
}

Result<PaperId> add(Writer& writer, const Committee& committee, const Paper& paper) {
    auto made = paper;
    made.id = storage::fresh_id<Paper>(writer.author().at);
    const auto entry = entry_of(committee, nullptr, made);
    if (paper.part == Part::confidential)
        TRY(journal::changed(writer, entry, sql::add_confidential_paper, made.id, made.item, made.title,
                             name(made.source), made.words));
    else
        TRY(journal::changed(writer, entry, sql::add_paper, made.id, made.item, made.title, name(made.source),
                             made.words, stored(made.matters)));
    return made.id;
}

Result<void> save(Writer& writer, const Committee& committee, const Paper& before, const Paper& after) {
    const auto entry = entry_of(committee, &before, after);
    const auto frozen = after.frozen ? std::optional{basics::iso(*after.frozen)} : std::nullopt;
    if (after.part == Part::confidential)
        return journal::changed(writer, entry, sql::update_confidential_paper, after.id, before.version, after.title,
                                after.words, frozen);
    return journal::changed(writer, entry, sql::update_paper, after.id, before.version, after.title, after.words,
                            frozen, stored(after.matters));
}

Result<LineId> add(Writer& writer, const Committee& committee, const Line& line) {
    auto made = line;
    made.id = storage::fresh_id<Line>(writer.author().at);
    const auto entry = entry_of(committee, nullptr, made);
    if (line.part == Part::confidential)
        TRY(journal::changed(writer, entry, sql::add_confidential_line, made.id, made.item, name(made.kind), made.words,
                             made.answer, made.owner, iso(made.due)));
    else
        TRY(journal::changed(writer, entry, sql::add_line, made.id, made.item, name(made.kind), made.words, made.answer,
                             made.owner, iso(made.due), stored(made.matters)));
    return made.id;
}

Result<void> save(Writer& writer, const Committee& committee, const Line& before, const Line& after) {
    const auto entry = entry_of(committee, &before, after);
    if (after.part == Part::confidential)
        return journal::changed(writer, entry, sql::update_confidential_line, after.id, before.version, after.words,
                                after.answer, after.owner, iso(after.due));
    return journal::changed(writer, entry, sql::update_line, after.id, before.version, after.words, after.answer,
                            after.owner, iso(after.due), stored(after.matters));
}

Result<void> finish(Writer& writer, const Committee& committee, const Line& before, const Line& after) {
    const auto& statement = after.part == Part::confidential ? sql::confidential_line_done : sql::line_done;
    return journal::changed(writer, entry_of(committee, &before, after), statement, after.id, before.version,
                            iso(after.done), after.done_words);
}

Result<void> add(Writer& writer, const Committee& committee, Part part, const Interest& interest) {
    const bool confidential = part == Part::confidential;
    const auto& statement = confidential ? sql::add_confidential_interest : sql::add_interest;
    journal::Entry entry{.kind = confidential ? "confidential interest" : "interest in an item",
                         .record = fmt::format("{}-{}", interest.item.text(), interest.person.text()),
                         .after = {{"committee", committee.name},
                                   {"person", std::string{interest.person.text()}},
                                   {"words", confidential ? "confidential" : interest.words}}};
    if (confidential) entry.sealed = {.wall = wall_of(interest.item), .after = {{"words", interest.words}}};
    return journal::changed(writer, entry, statement, interest.item, interest.person, interest.words);
}

Result<std::vector<Paper>> papers_to_make(Reader& reader, const MeetingId& id) {
    static const permissions::Scope everything{.everything = true};
    auto out = TRY(reader.list(sql::papers_of, everything, paper_of(Part::ordinary), id));
    std::erase_if(out, [](const Paper& each) { return each.source == Source::written; });
    append(out, TRY(reader.list(sql::confidential_papers_to_freeze, paper_of(Part::confidential), id)));
    return out;
}

Result<bool> decided(Reader& reader, const MeetingId& id) {
    const auto count = TRY(reader.find(
        sql::decisions, [](const Row& row) { return row.integer(0); }, id));
    return count.value_or(0) > 0;
}

Result<std::vector<Reported>> local_reports(Reader& reader, const permissions::Scope& scope, basics::Date since) {
    return reader.list(
        sql::local_reports, scope,
        [](const Row& row) {
            return Reported{.committee = row.copy(0),
                            .on = row.date(1),
                            .kind = known(line_kind_named(row.text(2))),
                            .words = row.copy(3)};
        },
        basics::iso(since));
}

Result<std::vector<Evidence>> evidence(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::evidence, scope, [](const Row& row) {
        return Evidence{.on = row.date(0),
                        .committee = row.copy(1),
                        .school = row.copy(2),
                        .kind = row.copy(3),
                        .item = row.copy(4),
                        .words = row.copy(5),
                        .matters = matters_in(row.text(6)),
                        .meeting = row.id<Meeting>(7)};
    });
}

} // namespace committees
