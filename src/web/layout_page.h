#pragma once
// The frame around every page: skip link, product, menu, account, breadcrumbs, the one h1, footer.
#include "web/request.h"

namespace web {

struct MenuItem {
    std::string words;
    Link link;
    bool lit{};
};

struct LayoutPage {
    std::string title;
    SafeHtml content;
    Link styles;
    Link script;
    std::vector<Crumb> crumbs{};
    std::vector<MenuItem> menu{};
    std::string person{}; // empty: nobody is signed in
    std::string form_token{};
    std::string made{}; // development only: statements and milliseconds
    bool demonstration{};
    bool wide{};
    bool heading{true}; // false: the page writes its own h1
};
void write(Html&, const LayoutPage&);

} // namespace web
