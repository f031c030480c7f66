#pragma once
// The trust's list of tasks of a programme, and the forms that change it.
#include "programmes/form_page.h"
#include "programmes/template.h"

namespace programmes {

struct ListRow {
    std::string address, task, gate, owner, due, hours, evidence;
};
struct ListVersion {
    std::string version, day, by, said;
};
struct ListPage {
    std::vector<std::string> sentences{};
    std::string add_address{}, file_address{};
    std::vector<ListRow> rows{};
    std::vector<ListVersion> versions{};
    std::string form_token{}, version{};
    web::ErrorSummary errors{};
};
void write(web::Html&, const ListPage&);

std::string list_address(Programme);
std::string list_words(Programme); // "Tasks of the intensive programme"
ListPage list_page(const TrustTemplate&, std::span<const ListVersion>);

// The form of one task; a code that is new has no row yet.
FormPage list_task_page(const TrustTemplate&, const TaskWords&, bool is_new);
FormPage retirement_page(const TrustTemplate&, const TemplateTask&);

} // namespace programmes
