#pragma once
// How a page comes by names of pupils: who may, what for, and the look noted.
#include "permissions/naming.h"
#include "web/choices_page.h"
#include "web/request.h"

namespace pupils {

// How names are come by on a page in figures, for those who may see them at all.
struct NamesOffer {
    bool names{};                          // may be asked for here
    std::string before_names{};            // why not yet: a second factor, for one
    std::optional<web::ChoiceGroup> why{}; // asked of those who do not work at the school
};
NamesOffer names_offer(const web::Request&, basics::Urn, std::string error);

// Forbidden to those without the deed, or without a second factor; invalid while a purpose is wanting.
basics::Result<void> may_see_names(const web::Request&, basics::Urn);
// That these pupils were looked at by name, and what for, in the transaction that reads them.
basics::Result<void> note_look(const web::Request&, storage::Writer&, basics::Urn, std::int64_t pupils);

} // namespace pupils
