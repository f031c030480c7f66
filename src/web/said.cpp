#include "web/said.h"

#include "basics/text.h"

namespace web {

basics::Said said(const Request& asked) {
    return [&asked](std::string_view field) { return basics::trimmed(asked.from.form[field]); };
}

} // namespace web
