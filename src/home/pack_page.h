#pragma once
// The pack as a page, each part beginning on a sheet of its own when it is printed.
#include "home/pack.h"
#include "home/sheet_table_page.h"
#include "web/html.h"

namespace home {

struct PackPage {
    Pack pack;
    std::string meeting{}, pdf{}; // their addresses; empty in a file
};
void write(web::Html&, const PackPage&);

// A whole document that stands by itself, with the styles inside it.
std::string pack_document(const Pack&, std::string_view styles);

} // namespace home
