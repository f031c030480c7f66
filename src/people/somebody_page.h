#pragma once
// Persons to choose one of.
#include "people/handing_over.h"
#include "web/field_page.h"

namespace people {

// With nobody first, in these words: "Choose a person" where there are none.
std::vector<web::Option> options(std::span<const Somebody>, std::string_view nobody = "");

} // namespace people
