#pragma once
// The one page on which every Problem is told.
#include "web/html.h"

namespace web {

struct ErrorPage {
    std::string title; // the layout writes it as the h1
    std::string sentence;
};
void write(Html&, const ErrorPage&);

} // namespace web
