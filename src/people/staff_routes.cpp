#include "people/staff_routes.h"

#include "basics/text.h"
#include "people/installation_store.h"
#include "people/managing.h"
#include "people/staff_page.h"
#include "people/staff_source.h"
#include "people/staff_store.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

Reply upload_page(Request& asked, std::string trouble = {}) {
    const int status = trouble.empty() ? 200 : 400;
    const StaffPage page{.trouble = std::move(trouble), .form_token = asked.form_token};
    return web::show(asked,
                     {.title = "Staff from a file",
                      .crumbs = {{.words = "People", .link = web::Link{"/people"}}},
                      .section = "people"},
                     page, status);
}

// May the person who asks give this row's role to whom the row names?
Result<void> may_take(const Request& asked, storage::Reader& reader, const StaffRow& row) {
    if (!row.role) return {};
    TRY(check_school(reader, *row.role));
    const auto person = TRY(person_of_email(reader, row.email));
    if (person) return may_change_role(asked.person(), *person, row.role->role, asked.today());
    if (permissions::may_grant(asked.person(), row.role->role, asked.today())) return {};
    return basics::forbidden("Only an administrator makes an administrator.");
}

Result<void> refuse_what_may_not(const Request& asked, storage::Reader& reader, StaffFile& file) {
    std::vector<StaffRow> taken;
    for (auto& row : file.rows) {
        const auto may = may_take(asked, reader, row);
        if (may) taken.push_back(std::move(row));
        else if (may.problem().kind == basics::Problem::Kind::invalid)
            file.refusals.push_back({.line = row.line,
                                     .column = "school",
                                     .value = row.role->school->text(),
                                     .why = may.problem().message});
        else if (may.problem().kind != basics::Problem::Kind::forbidden) return may.problem();
        else
            file.refusals.push_back({.line = row.line,
                                     .column = "role",
                                     .value = std::string{words(row.role->role)},
                                     .why = may.problem().message});
    }
    file.rows = std::move(taken);
    return {};
}

std::string role_words(const StaffRow& row) {
    return row.role ? in_words({.id = RoleId{""}, .grant = *row.role}) : "none";
}

Reply preview_page(Request& asked, const StaffFile& file) {
    StaffPreviewPage page{.sentence =
                              fmt::format("{} can be taken, {} refused.",
                                          basics::counted(static_cast<std::int64_t>(file.rows.size()), "row", "rows"),
                                          file.refusals.size()),
                          .rows = {},
                          .refusals = {},
                          .carried = carried(file.rows),
                          .form_token = asked.form_token};
    for (const auto& row : file.rows)
        page.rows.push_back({.line = row.line, .name = row.name, .email = row.email, .role = role_words(row)});
    for (const auto& each : file.refusals)
        page.refusals.push_back(
            {.line = each.line, .column = each.column, .value = basics::shortened(each.value, 100), .why = each.why});
    return web::show(asked,
                     {.title = "What this file holds",
                      .crumbs = {{.words = "People", .link = web::Link{"/people"}}},
                      .section = "people"},
                     page);
}

Result<void> a_real_trust(storage::Reader& reader) { return may_take_real_people(TRY(installation(reader))); }

} // namespace

Result<Reply> show_staff(Request& asked) {
    auto reader = TRY(asked.reader());
    TRY(a_real_trust(reader));
    return upload_page(asked);
}

Result<Reply> preview_staff(Request& asked) {
    auto reader = TRY(asked.reader());
    TRY(a_real_trust(reader));
    if (asked.from.uploads.empty()) return upload_page(asked, "Choose a file.");
    auto file = read_staff(asked.from.uploads.front().path, asked.today());
    if (!file) return upload_page(asked, file.problem().message);
    TRY(refuse_what_may_not(asked, reader, file.value()));
    return preview_page(asked, file.value());
}

Result<Reply> confirm_staff(Request& asked) {
    auto writer = TRY(asked.writer());
    TRY(a_real_trust(writer));
    StaffFile file{.rows = TRY(carried_back(asked.from.form["rows"], asked.today()))};
    TRY(refuse_what_may_not(asked, writer, file));
    if (!file.refusals.empty()) return basics::forbidden(file.refusals.front().why);
    std::vector<StaffLine> lines;
    for (const auto& row : file.rows) lines.push_back({.email = row.email, .name = row.name, .role = row.role});
    const auto taken = TRY(take_staff(writer, lines));
    TRY(writer.commit());
    const StaffDonePage page{.sentence = fmt::format("{} added, {} given, {} as before.",
                                                     basics::counted(taken.added, "person", "people"),
                                                     basics::counted(taken.roles_given, "role", "roles"),
                                                     basics::counted(taken.unchanged, "row", "rows"))};
    return web::show(asked, {.title = "Staff taken", .section = "people"}, page);
}

} // namespace people
