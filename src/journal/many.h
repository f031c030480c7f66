#pragma once
// One statement that changes many records, with an entry for each: as many statements for sixty records as for one.
#include "journal/journal.h"

#include <span>

namespace journal {

// Notes each, none of which seals anything.
basics::Result<void> record_all(storage::Writer&, std::span<const Entry>);

// As journal::changed does for one. When it touches other than as many rows as there are entries, somebody was quicker: changed_meanwhile().
template <std::size_t N, class... Parameters>
basics::Result<void> changed_all(storage::Writer& writer, std::span<const Entry> entries,
                                 const storage::JournalledStatement<N>& statement, const Parameters&... parameters) {
    const auto rows = TRY(writer.change(storage::Statement<N>{statement.name, statement.text}, parameters...));
    if (rows != std::ssize(entries)) return changed_meanwhile();
    return record_all(writer, entries);
}

} // namespace journal
