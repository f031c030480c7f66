#pragma once
// The page of one figure: what it says, how sure it is, what it means, where it comes from and what else was published of it.
#include "home/figure_editions.h"
#include "web/html.h"

namespace home {

struct FigurePage {
    std::string sentence; // "38.0, with a 95% interval of 35.1 to 40.9."
    struct Fact {
        std::string key, value;
        std::string address{}, words{}; // where more of it stands
    };
    std::vector<Fact> facts{};
    std::vector<std::string> others{}; // editions that the one shown stands before
};
void write(web::Html&, const FigurePage&);

FigurePage figure_page(const FigureEditions&);

} // namespace home
