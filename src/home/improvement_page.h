#pragma once
// The school on one page: what is being done there, from programme to committee, each line with the way on.
#include "home/improvement_view.h"
#include "web/html.h"

namespace home {

struct ImprovementPage {
    std::vector<std::string> sentences{};
    struct Row {
        std::string what, stands;
        std::vector<std::string> more{}; // a line each
        std::string words{}, address{};  // of the link, where there is one
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const ImprovementPage&);

ImprovementPage improvement_page(const ImprovementView&);

} // namespace home
