#include "people/people_page.h"

namespace people {

RolePart role_part(std::span<const permissions::Role> roles, const RoleWords& typed) {
    web::Choice choice{
        .name = "role", .label = "Role", .options = {{.value = "", .words = "Choose a role"}}, .value = typed.role};
    for (const auto role : roles)
        choice.options.push_back(
            {.value = std::string{permissions::name(role)}, .words = std::string{permissions::words(role)}});
    return {
        .role = std::move(choice),
        .school =
            {.name = "school",
             .label = "School’s URN",
             .value = typed.school,
             .hint =
                 "Six digits, for a role that is held for one school. Leave it empty for a role of the whole trust.",
             .mode = "numeric"},
        .since = {.name = "since",
                  .label = "First day",
                  .value = typed.since,
                  .hint = "Like 2026-09-01 or 01/09/2026. Empty: today."},
        .until = {.name = "until", .label = "Last day", .value = typed.until, .hint = "Empty: until it is ended."}};
}

} // namespace people
