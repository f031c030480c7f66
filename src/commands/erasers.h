#pragma once
// What the folders hold of a pupil beside pupils: to take out when one is forgotten, to show when somebody asks.
#include "pupils/forget_store.h"

namespace commands {

// Every folder with a table that speaks of pupils has a line here; without it the database refuses to forget one.
std::span<const pupils::Eraser> erasers();

// What the folders keep to undo files by, beside pupils: it ends by the same rule.
std::span<const pupils::UndoEnder> undo_enders();

// What another folder holds of a pupil, as parts of the answer to a request for access.
using Holder = basics::Result<std::vector<pupils::HeldPart>> (*)(storage::Reader&, pupils::PupilNumber);
std::span<const Holder> holders();

// What a folder holds of a school's pupils, or of the school, for one that leaves the trust; as its own importer reads it, where it has one. `on` is
// the day.
using SchoolHolder = basics::Result<pupils::HeldPart> (*)(storage::Reader&, basics::Urn, basics::Date on);
std::span<const SchoolHolder> school_holders();

// Pages of the school that go with it as they are.
using SchoolDocuments = basics::Result<std::vector<pupils::HeldDocument>> (*)(storage::Reader&, basics::Urn,
                                                                              basics::Date on);
std::span<const SchoolDocuments> school_documents();

// What of a school itself is exported with its pupils, and forgotten with them.
std::span<const pupils::SchoolEraser> school_erasers();

} // namespace commands
