#pragma once
// A school's pupils: how many, by year group and group of pupils; and by name for those who may.
#include "pupils/counts.h"
#include "web/choices_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace pupils {

struct RollPage {
    basics::Urn urn;
    std::vector<std::string> sentences{};
    std::vector<std::string> headings{};
    struct Row {
        std::string year_group;
        std::vector<std::string> cells; // "hidden" where a count may not be shown, "not known" where no file says
    };
    std::vector<Row> rows{};
    web::EmptyState empty{.why = {}};
    bool may_import{}, files{};            // may bring files in; may see and take back those that came
    bool names{};                          // may be asked for here
    std::string before_names{};            // why not yet: a second factor, for one
    std::optional<web::ChoiceGroup> why{}; // asked of those who do not work at the school
};
void write(web::Html&, const RollPage&);

// `as_of` is the day of the newest file that was taken.
RollPage roll_page(basics::Urn, const Counts&, std::optional<basics::Date> as_of,
                   std::optional<std::int64_t> looked_after);

struct NamesPage {
    basics::Urn urn;
    std::string sentence;
    struct Row {
        std::string name, year_group, registration;
        basics::Date since;
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const NamesPage&);

} // namespace pupils
