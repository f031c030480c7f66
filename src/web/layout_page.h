#pragma once
// The frame around every page: skip link, product, demonstration mark, menu, account, breadcrumbs, the one h1, footer.
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
    Link picture;
    std::vector<Crumb> crumbs{};
    std::vector<MenuItem> menu{};
    std::vector<MenuItem> foot{};
    std::string person{}; // empty: nobody is signed in
    bool can_sign_in{};
    std::string form_token{};
    std::string made{}; // development only: statements and milliseconds
    bool demonstration{};
    bool wide{};
};
void write(Html&, const LayoutPage&);

// What this person may open, in its order; `section` is the item that is lit. An address without a route is left out.
std::vector<MenuItem> menu_for(const Request&, std::string_view section);

} // namespace web
