#pragma once
// Two people at one record: neither loses work. Every form that changes what stands carries, in its field "version", what
// it was filled from; a handler that saves asks here first, inside its transaction.
#include "web/editing_page.h"
#include "web/request.h"

namespace web {

// Nothing when the form knew what stands. Else the page (409) with both texts, whose form holds what was typed and the
// version that stands now.
std::optional<Reply> both_texts(const Request&, const Editing&);

} // namespace web
