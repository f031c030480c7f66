#pragma once
// A school's surveys as a file, and the template for bringing one in.
#include "sources/table_out.h"
#include "voice/survey.h"

namespace voice {

// Each question, now and last time, by all and by year group; what is hidden says so.
sources::TableOut voice_table(const std::string& school, const std::vector<Survey>&, basics::Date today);
// A row a question of the newest set, for someone to fill in.
sources::TableOut survey_template(const Questions&, basics::Date today);

} // namespace voice
