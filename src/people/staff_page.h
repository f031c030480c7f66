#pragma once
// Staff from a file: upload, what it holds and what is refused, confirm.
#include "web/field_page.h"

namespace people {

struct StaffPage {
    std::string trouble{};
    std::string form_token;
};
void write(web::Html&, const StaffPage&);

struct StaffPreviewPage {
    struct Row {
        std::size_t line;
        std::string name, email, role;
    };
    struct Refusal {
        std::size_t line;
        std::string column, value, why;
    };
    std::string sentence;
    std::vector<Row> rows;
    std::vector<Refusal> refusals;
    std::string carried; // the rows, for the confirmation
    std::string form_token;
};
void write(web::Html&, const StaffPreviewPage&);

struct StaffDonePage {
    std::string sentence;
};
void write(web::Html&, const StaffDonePage&);

} // namespace people
