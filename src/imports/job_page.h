#pragma once
// An import on its way: what its tables are, what would be taken and refused, how far it is, and what may be done.
#include "imports/job.h"
#include "imports/report_page.h"

namespace imports {

struct NewImportPage {
    std::string form_token;
    std::string error{};
};
void write(web::Html&, const NewImportPage&);

struct JobTableRow {
    std::string file;
    std::string anchor; // "" when there is nothing to tell below
    std::string what;   // the kind, or why it is not taken
    std::string as_at;
    std::string year;       // as text
    std::string year_field; // the name of its field, "" when nobody needs to say it
    std::string year_error{};
    std::string taken, refused;
    web::Tag outcome{.words = {}};
    std::string import{}; // its page, once it is imported
};

struct JobPage {
    std::string address;
    std::string form_token;
    std::vector<std::string> sentences;
    std::string progress{}; // of one under way
    std::vector<JobTableRow> tables{};
    struct Told {
        std::string anchor;
        ReportPart report;
    };
    std::vector<Told> reports{};
    std::int64_t version;
    bool asks{};           // somebody may say the years
    std::string confirm{}; // the words of the button; empty: nothing to confirm
    bool can_cancel{};
    bool over{};
};
void write(web::Html&, const JobPage&);

// `typed`: the years as a person just typed them, by field, with what is wrong with them.
using TypedYears = std::map<std::string, std::pair<std::string, std::string>>;
JobPage job_page(const Job&, std::string_view form_token, const TypedYears& typed = {});

// The name of the field for the year of the n-th table.
std::string year_field(std::size_t table);

} // namespace imports
