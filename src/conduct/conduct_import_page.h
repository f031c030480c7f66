#pragma once
// A school's file of conduct on its way in: which column holds what, and what its words mean.
#include "basics/id.h"
#include "conduct/fields.h"
#include "conduct/incidents.h"
#include "pupils/file_import_page.h"

namespace conduct {

pupils::FileImportPage conduct_import_page(basics::Urn, std::string source, std::string as_of);
// A choice for each column.
void add_columns(pupils::FileImportPage&, const std::vector<Column>&);
// A choice for a word that nobody knew: types and outcomes, as "type:other".
void add_word(pupils::FileImportPage&, const std::string& word, const Named& types, const Named& outcomes,
              std::string value);

} // namespace conduct
