#pragma once
// What every page must be, whoever made it: said as sentences about what is wrong with this one.
#include "testing/markup.h"
#include "web/request.h"

namespace testing {

// Well formed; one h1, and the title agrees; every field labelled, every table captioned, every heading cell scoped; no
// script, style or event inside; every link leads to a page of these routes; every form says where and how, and a POST
// carries the token.
std::vector<std::string> faults_of_page(std::string_view html, std::span<const web::Route>);

} // namespace testing
