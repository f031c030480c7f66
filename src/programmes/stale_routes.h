#pragma once
// A move of which somebody else was quicker: the page with both texts, as for any record that two people change.
#include "basics/lifecycle.h"
#include "programmes/form_page.h"
#include "web/request.h"

namespace programmes {

struct MovedMeanwhile {
    std::string what;          // "this task"
    std::string address, back; // of the form, of the record
    std::int64_t version;      // that stands
    std::string stands;        // where it stands, in words
    std::function<std::string(std::string_view field)> label{label_of};
};
// Nothing when the form knew what stands.
std::optional<web::Reply> stale_move(const web::Request&, const MovedMeanwhile&, std::span<const basics::Demand>);

} // namespace programmes
