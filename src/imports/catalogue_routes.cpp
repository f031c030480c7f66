#include "basics/text.h"
#include "imports/catalogue_jobs.h"
#include "imports/catalogue_page.h"
#include "imports/import_routes.h"
#include "measures/catalogue_store.h"
#include "web/both_texts.h"

namespace imports {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

std::string kind_address(const Request& asked) {
    web::Html address;
    address.put_part(asked.parameter("kind"));
    return "/imports/catalogue/" + std::move(address).take().text;
}

Result<Reply> list(Request& asked) {
    auto reader = TRY(asked.reader());
    return web::show(asked,
                     {.title = "What files say",
                      .crumbs = {{.words = "Imports", .link = web::Link{"/imports"}}},
                      .section = "imports"},
                     catalogue_page(TRY(kinds_counted(reader)), asked.from.query["wanted"]));
}

Result<Reply> show_kind(Request& asked, storage::Reader& reader, const KindForms& forms, int status) {
    const auto rows = TRY(rows_of_kind(reader, asked.parameter("kind")));
    const auto catalogue = TRY(measures::load_catalogue(reader));
    const auto page =
        kind_page(rows, catalogue, TRY(roles_in_use(reader)), asked.from.query["wanted"], forms, asked.form_token);
    return web::show(asked,
                     {.title = rows.name,
                      .crumbs = {{.words = "Imports", .link = web::Link{"/imports"}},
                                 {.words = "What files say", .link = web::Link{"/imports/catalogue"}}},
                      .section = "imports",
                      .wide = true},
                     page, status);
}

Result<Reply> kind(Request& asked) {
    auto reader = TRY(asked.reader());
    auto forms = empty_forms(asked.parameter("kind"));
    if (const auto change = asked.from.query["change"]; !change.empty()) {
        forms.header.typed = TRY(header_of_key(asked.parameter("kind"), change));
        forms.header.back = std::to_string(forms.header.typed.back);
        forms.header.version = change;
    }
    return show_kind(asked, reader, forms, 200);
}

HeaderForm typed_header(const Request& asked) {
    const auto& form = asked.from.form;
    const auto text = [&](std::string_view name) { return std::string{form[name]}; };
    HeaderForm typed{.typed = {.kind = std::string{asked.parameter("kind")},
                               .header = text("header"),
                               .role = text("role"),
                               .measure = text("measure"),
                               .pupil_group = text("pupil_group"),
                               .part = text("part"),
                               .school_type = text("school_type"),
                               .back = basics::whole_number(form["back"]).value_or(-1),
                               .required = form["required"] == "yes",
                               .variant = text("variant")},
                     .back = text("back"),
                     .version = text("version")};
    // The lists hold something for every row; only a figure has use for it.
    if (typed.typed.role != "figure")
        typed.typed.measure.clear(), typed.typed.part.clear(), typed.typed.pupil_group.clear(),
            typed.typed.variant.clear();
    return typed;
}

Result<void> save_header(storage::Writer& writer, const HeaderForm& form, std::string_view kind) {
    const auto row = TRY(checked(form.typed, TRY(measures::load_catalogue(writer)), TRY(roles_in_use(writer))));
    if (form.version.empty()) return add_row(writer, row);
    return replace_row(writer, TRY(header_of_key(kind, form.version)), row);
}

// Saved and back to the page, or the page again with the sentence beside what was typed.
template <class Form, class Save>
Result<Reply> saved(Request& asked, Form KindForms::*part, Form typed, Save save) {
    auto writer = TRY(asked.writer());
    const auto rows = TRY(rows_of_kind(writer, asked.parameter("kind")));
    if (const auto reply = web::both_texts(asked, editing(rows, typed, kind_address(asked)))) return *reply;
    const auto done = save(writer, typed);
    if (done.ok()) {
        TRY(writer.commit());
        return web::redirect(kind_address(asked));
    }
    if (done.problem().kind == basics::Problem::Kind::broken) return done.problem();
    auto forms = empty_forms(asked.parameter("kind"));
    typed.error = done.problem().message;
    forms.*part = std::move(typed);
    return show_kind(asked, writer, forms, 400);
}

Result<Reply> add_header(Request& asked) {
    return saved(asked, &KindForms::header, typed_header(asked), [&](storage::Writer& writer, const HeaderForm& form) {
        return save_header(writer, form, asked.parameter("kind"));
    });
}

ValueRow typed_value(const Request& asked) {
    const auto& form = asked.from.form;
    return {.kind = std::string{asked.parameter("kind")},
            .role = std::string{form["value_role"]},
            .value = std::string{form["value"]},
            .meaning = std::string{form["meaning"]},
            .school_type = std::string{form["value_school_type"]}};
}

Result<Reply> add_value(Request& asked) {
    return saved(asked, &KindForms::value, ValueForm{.typed = typed_value(asked)},
                 [](storage::Writer& writer, const ValueForm& form) -> Result<void> {
                     return add_row(writer, TRY(checked(form.typed, TRY(roles_in_use(writer)))));
                 });
}

TokenMeaning typed_token(const Request& asked) {
    const auto& form = asked.from.form;
    return {.kind = std::string{asked.parameter("kind")},
            .token = std::string{form["token"]},
            .reason = std::string{form["reason"]}};
}

Result<Reply> add_token(Request& asked) {
    return saved(asked, &KindForms::token, TokenForm{.typed = typed_token(asked)},
                 [](storage::Writer& writer, const TokenForm& form) -> Result<void> {
                     return add_row(writer, TRY(checked(form.typed)));
                 });
}

template <class Row>
Result<Reply> removed(Request& asked, const Row& row) {
    {
        auto writer = TRY(asked.writer());
        TRY(remove_row(writer, row));
        TRY(writer.commit());
    }
    TRY(install_catalogue(asked.connection, {.person = asked.person().id, .at = asked.now}));
    return web::redirect(kind_address(asked));
}

Result<Reply> remove_header(Request& asked) {
    return removed(asked, TRY(header_of_key(asked.parameter("kind"), asked.from.form["key"])));
}
Result<Reply> remove_value(Request& asked) { return removed(asked, typed_value(asked)); }
Result<Reply> remove_token(Request& asked) { return removed(asked, typed_token(asked)); }

} // namespace

std::span<const web::Route> catalogue_routes() {
    using enum web::Method;
    constexpr auto edit = Verb::edit_catalogue;
    static constexpr std::array rows{
        web::Route{get, "/imports/catalogue", edit, list},
        web::Route{get, "/imports/catalogue/:kind", edit, kind},
        web::Route{post, "/imports/catalogue/:kind/headers", edit, add_header},
        web::Route{post, "/imports/catalogue/:kind/headers/removal", edit, remove_header},
        web::Route{post, "/imports/catalogue/:kind/values", edit, add_value},
        web::Route{post, "/imports/catalogue/:kind/values/removal", edit, remove_value},
        web::Route{post, "/imports/catalogue/:kind/tokens", edit, add_token},
        web::Route{post, "/imports/catalogue/:kind/tokens/removal", edit, remove_token},
    };
    return rows;
}

} // namespace imports
