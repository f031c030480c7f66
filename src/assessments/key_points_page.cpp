#include "assessments/key_points_page.h"

namespace assessments {

KeyPointForm key_point_form(const KeyPointWords& typed, const std::vector<Wrong>& wrong, std::string form_token) {
    KeyPointForm form{
        .action = "/key-points",
        .button = "Add the key point",
        .form_token = std::move(form_token),
        .year = {.name = "year", .label = "Academic year", .value = typed.year, .hint = "For example, 2026/27"},
        .name = {.name = "name",
                 .label = "Name",
                 .value = typed.name,
                 .hint = "The same name each year, like Autumn, so that years can be compared"},
        .stage = {.name = "stage",
                  .label = "What it is",
                  .options = {{.value = "point", .words = "A key point during the year"},
                              {.value = "results", .words = "The results at the end of a key stage"}},
                  .value = typed.stage},
        .opens = {.name = "opens",
                  .label = "Schools send from",
                  .value = typed.opens,
                  .hint = "For example, 2026-11-02"},
        .due = {.name = "due", .label = "Results are due on", .value = typed.due},
        .meets = {.name = "meets", .label = "The meeting is on", .value = typed.meets}};
    web::put_beside(form.errors, wrong, form.year, form.name, form.stage, form.opens, form.due, form.meets);
    return form;
}

} // namespace assessments
