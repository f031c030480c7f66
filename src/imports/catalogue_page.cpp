#include "imports/catalogue_page.h"

#include "basics/figure.h"
#include "basics/text.h"

namespace imports {
namespace {

constexpr std::size_t headers_shown = 300;

std::string part_of_address(std::string_view text) {
    web::Html address;
    address.put_part(text);
    return std::move(address).take().text;
}

std::string address_of(std::string_view kind) { return "/imports/catalogue/" + part_of_address(kind); }

bool has(std::string_view text, std::string_view wanted) {
    return wanted.empty() || basics::lower(text).find(basics::lower(wanted)) != std::string::npos;
}

std::string meaning_of(const HeaderRow& row, const measures::Catalogue& catalogue) {
    if (row.role == "ignored") return "ignored: what Bearing says of this header is put aside";
    if (row.role == "left_out") return "left out on purpose";
    if (row.role != "figure") return row.role;
    const auto* measure = catalogue.measure(row.measure);
    const auto* group = catalogue.group(row.pupil_group);
    auto words = fmt::format("{}, {}", measure ? measure->name : row.measure, group ? group->name : row.pupil_group);
    if (row.part != "value") words += ", " + row.part;
    if (!row.school_type.empty()) words += ", of " + row.school_type;
    if (!row.variant.empty()) words += ", in rows of " + row.variant;
    if (row.back >= 1900) words += fmt::format(", of {}/{:02}", row.back - 1, row.back % 100);
    else if (row.back > 0) words += fmt::format(", {} before", basics::counted(row.back, "year", "years"));
    return words;
}

std::vector<Option> options(const std::vector<std::string>& values, std::string_view chosen) {
    std::vector<Option> found;
    for (const auto& value : values) found.push_back({.value = value, .words = value, .chosen = value == chosen});
    return found;
}

// Whose values may have a meaning: the usual ones, and the columns of this kind that say what a row is about.
std::vector<std::string> roles_of_values(const KindRows& rows) {
    std::vector<std::string> roles{"level", "school_type", "period", "period_part", "finality", "number"};
    for (const auto& row : rows.headers)
        if (row.role.starts_with("filter:") || row.role.starts_with("group:")) roles.push_back(row.role);
    return roles;
}

std::vector<Option> measure_options(const measures::Catalogue& catalogue, std::string_view chosen) {
    std::vector<Option> found{{.value = "", .words = "none"}};
    for (const auto& each : catalogue.measures())
        found.push_back({.value = each.code, .words = each.name, .chosen = each.code == chosen});
    std::ranges::sort(found.begin() + 1, found.end(), {}, &Option::words);
    return found;
}

std::vector<Option> group_options(const measures::Catalogue& catalogue, std::string_view chosen) {
    std::vector<Option> found;
    for (const auto& each : catalogue.groups())
        found.push_back({.value = each.code, .words = each.name, .chosen = each.code == chosen});
    return found;
}

void fill_headers(KindPage& page, const KindRows& rows, const measures::Catalogue& catalogue) {
    for (const auto& row : rows.headers) {
        auto means = meaning_of(row, catalogue);
        const bool shown = has(row.header, page.wanted) || has(means, page.wanted) || has(row.measure, page.wanted);
        if (!shown || (page.headers.size() >= headers_shown && !row.own)) {
            page.left_out += shown;
            continue;
        }
        auto key = key_of(row);
        auto change = row.own ? page.address + "?change=" + part_of_address(key) + "#say" : "";
        page.headers.push_back(
            {.row = row, .means = std::move(means), .key = std::move(key), .change = std::move(change)});
    }
}

} // namespace

std::vector<Option> reason_options(std::string_view chosen) {
    std::vector<Option> found;
    for (auto code = 1; code <= static_cast<int>(basics::Reason::not_available); ++code) {
        const auto reason = static_cast<basics::Reason>(code);
        found.push_back({.value = std::string{basics::name(reason)},
                         .words = std::string{basics::words(reason)},
                         .chosen = basics::name(reason) == chosen});
    }
    return found;
}

CataloguePage catalogue_page(const std::vector<KindCount>& kinds, std::string_view wanted) {
    CataloguePage page{.sentence = "", .wanted = std::string{wanted}, .kinds = {}};
    std::int64_t headers = 0, own = 0;
    for (const auto& each : kinds) {
        headers += each.headers, own += each.own;
        if (has(each.name, wanted) || has(each.code, wanted) || has(each.publisher, wanted))
            page.kinds.push_back({.address = address_of(each.code),
                                  .name = each.name,
                                  .publisher = each.publisher,
                                  .headers = each.headers,
                                  .own = each.own});
    }
    page.sentence =
        fmt::format("{} known, by {} meanings of headers; {} your own.",
                    basics::counted(static_cast<std::int64_t>(kinds.size()), "kind of file is", "kinds of file are"),
                    basics::thousands(headers), basics::counted(own, "row is", "rows are"));
    return page;
}

KindForms empty_forms(std::string_view kind) {
    const std::string code{kind};
    return {.header = {.typed = {.kind = code, .header = "", .role = "figure", .pupil_group = "all", .part = "value"},
                       .back = "0"},
            .value = {.typed = {.kind = code, .role = "level", .value = "", .meaning = ""}},
            .token = {.typed = {.kind = code, .token = "", .reason = "suppressed"}}};
}

KindPage kind_page(const KindRows& rows, const measures::Catalogue& catalogue, const std::vector<std::string>& roles,
                   std::string_view wanted, const KindForms& forms, std::string_view form_token) {
    KindPage page{
        .address = address_of(rows.code),
        .form_token = std::string{form_token},
        .sentences = {fmt::format("Published by {}. There it is called {}.", rows.publisher, rows.file_names)},
        .fetch = rows.page.starts_with("https://") ? rows.page : "",
        .wanted = std::string{wanted},
        .headers = {},
        .values = rows.values,
        .tokens = rows.tokens,
        .roles = {},
        .measures = measure_options(catalogue, forms.header.typed.measure),
        .groups = group_options(catalogue, forms.header.typed.pupil_group),
        .parts = options({"value", "numerator", "denominator", "lower", "upper", "n"}, forms.header.typed.part),
        .value_roles = options(roles_of_values(rows), forms.value.typed.role),
        .reasons = reason_options(forms.token.typed.reason),
        .header = forms.header,
        .value = forms.value,
        .token = forms.token};
    auto all_roles = roles;
    all_roles.emplace_back("ignored");
    page.roles = options(all_roles, forms.header.typed.role);
    fill_headers(page, rows, catalogue);
    return page;
}

} // namespace imports
