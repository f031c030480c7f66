#pragma once
// Several lines to type in, with the sentence beside them.
#include "web/html.h"

namespace web {

struct LongField {
    std::string name;
    std::string label;
    std::string value{};
    std::string error{};
    std::string hint{};
};
void write(Html&, const LongField&);

} // namespace web
