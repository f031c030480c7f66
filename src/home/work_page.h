#pragma once
// The first page of a person: their own work.
#include "home/work.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct WorkPage {
    std::string sentence;
    struct Row {
        std::string when, words, where, address;
        bool late{};
    };
    std::vector<Row> first{}, more{};
    std::optional<web::EmptyState> empty{};
    bool visits{};       // whether they may see visits to schools
    std::string trust{}; // the address of their own trust
};
void write(web::Html&, const WorkPage&);

// The lines in their order.
WorkPage work_page(std::span<const WorkLine>, std::string trust, basics::Date today);

} // namespace home
