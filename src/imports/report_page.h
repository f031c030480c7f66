#pragma once
// What became of one table, or would: its counts, its words in place of numbers, what was refused.
#include "imports/import.h"
#include "web/parts_page.h"

namespace imports {

struct TokenRow {
    std::string token, reason, cells;
};
struct RefusalRow {
    std::string row; // "" when the whole table was
    std::string column, value, reason;
};

struct ReportPart {
    std::string title; // of the tables in it, so that two on one page differ
    web::SummaryList facts{.rows = {}};
    std::vector<TokenRow> tokens{};
    std::vector<RefusalRow> refusals{};
    std::string more_refusals{};
    std::vector<std::string> unknown_headers{};
};
void write(web::Html&, const ReportPart&);

ReportPart report_part(const Report&);

} // namespace imports
