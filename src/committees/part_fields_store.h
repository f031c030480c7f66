#pragma once
// Items, papers and lines as the journal tells of them: whole in the ordinary part; of the confidential part only that something
// changed, since more people read the journal, with what changed sealed behind the item. They are entries of the trust, not of a school: whoever reads a school's journal reads papers
// and minutes when they are out, as others do.
#include "committees/agenda.h"
#include "journal/journal.h"

namespace committees {

// Behind which the entries of a confidential item are sealed, of its papers, its lines and the interests declared in it.
std::string wall_of(const ItemId&);

journal::Entry entry_of(const Committee&, const Item* before, const Item& after);
journal::Entry entry_of(const Committee&, const Paper* before, const Paper& after);
journal::Entry entry_of(const Committee&, const Line* before, const Line& after);

// Taken out for a reason.
journal::Entry removed(const Committee&, const Item&, std::string reason);
journal::Entry removed(const Committee&, const Paper&, std::string reason);
journal::Entry removed(const Committee&, const Line&, std::string reason);

} // namespace committees
