#pragma once
// Who did what, to which record, from what, to what, and why: written in the same transaction as the change itself.
#include "storage/reader.h"

namespace journal {

// A record as the journal sees it: its fields by name, in words a person can read.
using Fields = std::vector<std::pair<std::string, std::string>>;

// What fewer people may read than may read the journal: kept beside the entry, and shown by no page of the journal. `wall` names what
// somebody must be allowed to read first, such as the confidential item to which it belongs.
struct Sealed {
    std::string wall{}; // "": nothing is sealed
    Fields before{}, after{};
    std::string reason{};
};

struct Entry {
    std::string kind;   // "person", "import", "alias"
    std::string record; // the record's id
    Fields before{};    // empty: it was made
    Fields after{};     // empty: it was removed
    std::string reason{};
    std::optional<basics::Urn> school{}; // whose record it is; none: the trust's
    std::string under{};                 // a record of which not everybody may know yet: see raise_wall
    Sealed sealed{};
};

// Notes what differs between before and after, by the writer's author.
basics::Result<void> record(storage::Writer&, const Entry&);

// While the wall of a record stands, what is noted under it is in nobody's journal but that of the whole trust.
basics::Result<void> raise_wall(storage::Writer&, std::string_view record);
// Until that day is over, what is noted under it is in the journal of its school alone, and not in the whole trust's.
basics::Result<void> raise_wall_before_trust(storage::Writer&, std::string_view record, basics::Date last_day);
basics::Result<void> take_down_wall(storage::Writer&, std::string_view record);

// Of a school that is forgotten: what entries of one kind say goes; who, when and why remain.
basics::Result<void> forget_words(storage::Writer&, std::string_view kind, basics::Urn);

// What differs between the two, field by field, in their order.
struct Difference {
    std::string field, before, after;
    bool operator==(const Difference&) const = default;
};
std::vector<Difference> differences(const Fields& before, const Fields& after);

// What the second of two people reads who changed the same record.
basics::Problem changed_meanwhile();

// Runs a statement whose name in its .sql is marked "journalled" (nothing else can) and notes what it did. When it touches
// no row, the version it asks for (where id = $1 and version = $2) is no longer there: changed_meanwhile().
template <std::size_t N, class... Parameters>
basics::Result<void> changed(storage::Writer& writer, const Entry& entry,
                             const storage::JournalledStatement<N>& statement, const Parameters&... parameters) {
    const auto rows = TRY(writer.change(storage::Statement<N>{statement.name, statement.text}, parameters...));
    if (rows == 0) return changed_meanwhile();
    return record(writer, entry);
}

// The entry of a record that says itself what it is: a struct with an id, and beside it `Fields fields(const T&)` and
// `std::string_view journal_kind(const T&)`. So a store's save is one line:
//   return journal::changed(writer, journal::between(before, after, reason), sql::update_plan, after.id, before.version, …);
template <class T>
concept Record = requires(const T& each) {
    { fields(each) } -> std::same_as<Fields>;
    { journal_kind(each) } -> std::convertible_to<std::string_view>;
    { each.id.text() } -> std::convertible_to<std::string_view>;
};
template <Record T>
Entry made(const T& after, std::optional<basics::Urn> school = {}) {
    return {.kind = std::string{journal_kind(after)},
            .record = std::string{after.id.text()},
            .after = fields(after),
            .school = school};
}
template <Record T>
Entry between(const T& before, const T& after, std::string reason = {}, std::optional<basics::Urn> school = {}) {
    basics::demand(before.id == after.id, "one record's change, not two records");
    return {.kind = std::string{journal_kind(after)},
            .record = std::string{after.id.text()},
            .before = fields(before),
            .after = fields(after),
            .reason = std::move(reason),
            .school = school};
}
template <Record T>
Entry removed(const T& before, std::string reason, std::optional<basics::Urn> school = {}) {
    return {.kind = std::string{journal_kind(before)},
            .record = std::string{before.id.text()},
            .before = fields(before),
            .reason = std::move(reason),
            .school = school};
}

} // namespace journal
