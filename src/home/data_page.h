#pragma once
// About the data: what is due, what is held, and what to fetch next, as a list to work down.
#include "home/edition.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct DataRow {
    std::string name, publisher;
    web::Tag state{.words = {}};
    std::string due, when_due;         // "2025/26"; "December (revised), March (final)"
    std::string held, as_of, coverage; // or why none
    std::string who;
    std::string page, file;
};
struct DataPage {
    std::vector<std::string> sentences{};
    std::vector<DataRow> rows{};
    bool may_import{};
};
void write(web::Html&, const DataPage&);

DataPage data_page(const std::vector<Source>&, basics::Date today);

} // namespace home
