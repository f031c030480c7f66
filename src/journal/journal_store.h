#pragma once
// Reading the journal: what was done, newest first, and how a record stood at an instant. An entry without a school is the
// trust's, and only a scope of everything shows it.
#include "journal/journal.h"

namespace journal {

struct Past {
    std::string id;
    basics::Instant at;
    permissions::PersonId person;
    Entry entry; // before and after hold what differed
};

// Who reads, and on which day: until then some of it is others' to see first.
struct Sight {
    permissions::Scope scope;
    basics::Date today;
};

// A page of a list: at most so many, older than the entry with this id.
struct Before {
    std::string id{"~"}; // after every id: from the newest
    int most{50};
};

basics::Result<std::vector<Past>> entries(storage::Reader&, const Sight&, std::string_view kind,
                                          std::string_view record, const Before& = {});
basics::Result<std::vector<Past>> entries_of_kind(storage::Reader&, const Sight&, std::string_view kind,
                                                  const Before& = {});
basics::Result<std::vector<Past>> latest(storage::Reader&, const Sight&, const Before& = {});

// Of one kind, or "" for all. At most eight persons are asked for at once; none of them: what no person did.
constexpr std::size_t most_doers = 8;
basics::Result<std::vector<Past>> entries_by(storage::Reader&, const Sight&, std::span<const permissions::PersonId>,
                                             std::string_view kind, const Before& = {});

// What is sealed behind that wall, until an instant and oldest first. Whoever calls has found that the reader may read it.
basics::Result<std::vector<Past>> sealed_behind(storage::Reader&, std::string_view wall, basics::Instant until);

// The record's fields at that instant; nothing when it was not made yet or was removed by then.
basics::Result<std::optional<Fields>> as_it_stood(storage::Reader&, const Sight&, std::string_view kind,
                                                  std::string_view record, basics::Instant);

// Every record of these kinds (at most eight) that is a school's, or no school's, as it stood at that instant: in the order in which they
// were made, without what was removed by then. In one statement.
struct Stood {
    std::string kind, record;
    Fields fields;
    std::string reason{}; // of the last change that gave one
};
basics::Result<std::vector<Stood>> all_as_they_stood(storage::Reader&, const Sight&,
                                                     std::span<const std::string_view> kinds,
                                                     const std::optional<basics::Urn>& school, basics::Instant);

// The same of all that was noted under a record, and of what is sealed behind a wall. Whoever calls has found that the reader may know of it.
basics::Result<std::vector<Stood>> under_as_they_stood(storage::Reader&, std::string_view record, basics::Instant);
basics::Result<std::vector<Stood>> sealed_as_they_stood(storage::Reader&, std::string_view wall, basics::Instant);

// The fields after a change to them: pure, an entry at a time.
Fields replayed(Fields, const Entry&);

} // namespace journal
