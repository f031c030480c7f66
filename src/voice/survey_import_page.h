#pragma once
// A school's file of a survey on its way in: which column holds what, and which question its words are.
#include "pupils/file_import_page.h"
#include "voice/survey_fields.h"

namespace voice {

pupils::FileImportPage survey_import_page(const std::string& back, std::string source, std::string as_of,
                                          std::string asked);
// A choice for each column.
void add_columns(pupils::FileImportPage&, const std::vector<Column>&);
// A choice for words that are no question of the set.
void add_word(pupils::FileImportPage&, const std::string& word, const Questions&, std::string value);

} // namespace voice
