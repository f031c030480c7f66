#include "basics/text.h"
#include "imports/catalogue_page.h"

namespace imports {
namespace {

web::Editing what_a_word_means(std::string_view address, std::string_view form) {
    return {.what = "what this means",
            .section = "imports",
            .address = fmt::format("{}/{}", address, form),
            .back = std::string{address},
            .version = {},
            .fields = {}};
}

template <class Rows, class Is>
auto own_row(const Rows& rows, Is is) -> const typename Rows::value_type* {
    const auto found = std::ranges::find_if(rows, [&](const auto& each) { return each.own && is(each); });
    return found == rows.end() ? nullptr : &*found;
}

// The row that the form was filled from, or else what now stands of the same header in its place.
const HeaderRow* standing(const KindRows& rows, const HeaderForm& form) {
    const auto same = own_row(rows.headers, [&](const auto& each) { return key_of(each) == form.version; });
    const auto header = form.version.substr(0, form.version.find('\t'));
    return same ? same : own_row(rows.headers, [&](const auto& each) { return each.header == header; });
}

} // namespace

web::Editing editing(const KindRows& rows, const HeaderForm& form, std::string_view address) {
    auto made = what_a_word_means(address, "headers");
    if (form.version.empty()) return made; // one header may have several meanings: another is added
    const auto* now = standing(rows, form);
    const auto stands = now ? *now : HeaderRow{.kind = {}, .header = {}, .role = {}};
    if (now) made.version = key_of(*now);
    made.fields = {{.name = "header", .label = "Header", .stands = stands.header},
                   {.name = "role", .label = "What it is", .stands = stands.role},
                   {.name = "measure", .label = "Measure, of a figure", .stands = stands.measure},
                   {.name = "pupil_group", .label = "Pupils, of a figure", .stands = stands.pupil_group},
                   {.name = "part", .label = "Part, of a figure", .stands = stands.part},
                   {.name = "school_type", .label = "Type of school", .stands = stands.school_type},
                   {.name = "back", .label = "Years before the year of the row", .stands = std::to_string(stands.back)},
                   {.name = "required",
                    .label = "The kind of file is told by this header",
                    .stands = stands.required ? "yes" : "",
                    .options = {{.value = "", .words = "no"}, {.value = "yes", .words = "yes"}}}};
    return made;
}

web::Editing editing(const KindRows& rows, const ValueForm& form, std::string_view address) {
    auto made = what_a_word_means(address, "values");
    const auto value = basics::lower(basics::collapsed(form.typed.value));
    const auto* now =
        own_row(rows.values, [&](const auto& each) { return each.role == form.typed.role && each.value == value; });
    if (now) made.version = fmt::format("{}\t{}", now->meaning, now->school_type);
    made.fields = {{.name = "value_role", .label = "Role of its column", .stands = now ? now->role : ""},
                   {.name = "value", .label = "Value", .stands = now ? now->value : ""},
                   {.name = "meaning", .label = "Means", .stands = now ? now->meaning : ""},
                   {.name = "value_school_type", .label = "Type of school", .stands = now ? now->school_type : ""}};
    return made;
}

web::Editing editing(const KindRows& rows, const TokenForm& form, std::string_view address) {
    auto made = what_a_word_means(address, "tokens");
    const auto token = basics::collapsed(form.typed.token);
    const auto* now =
        own_row(rows.tokens, [&](const auto& each) { return each.kind == rows.code && each.token == token; });
    if (now) made.version = now->reason;
    made.fields = {{.name = "token", .label = "Word", .stands = now ? now->token : ""},
                   {.name = "reason", .label = "Reason", .stands = now ? now->reason : ""}};
    for (auto& each : reason_options(form.typed.reason))
        made.fields.back().options.push_back({.value = std::move(each.value), .words = std::move(each.words)});
    return made;
}

} // namespace imports
