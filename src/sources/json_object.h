#pragma once
// One flat object of JSON, as a line of a stream has it: names and texts.
#include "basics/result.h"

#include <vector>

namespace sources {

struct JsonField {
    std::string name;
    std::string text; // a text as it is, a whole number in digits, null as ""
};

// The fields in their order. A Problem, which repeats nothing of the line: no JSON, no object, more than 50 fields, or
// one that is a list, an object, a fraction or yes and no. Of two fields of one name the last holds.
basics::Result<std::vector<JsonField>> read_json_object(std::string_view line);

} // namespace sources
