#pragma once
// Finding any trust or school, and what was found.
#include "schools/find.h"
#include "web/html.h"

namespace home {

struct FoundRow {
    std::string address;
    std::string name;
    std::string number; // "URN 140646"
    std::string where;  // town and postcode
    std::string about;  // phase; closed
};
struct FindPage {
    std::string typed{};
    std::string sentence{}; // what was found, or why nothing was
    std::vector<FoundRow> trusts{}, schools{};
};
void write(web::Html&, const FindPage&);

// `hits` are those shown: find_most of them.
constexpr std::size_t find_most = 60;
FindPage find_page(std::string_view typed, std::span<const schools::Hit> hits);

} // namespace home
