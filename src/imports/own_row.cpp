#include "imports/own_row.h"

#include "basics/figure.h"
#include "basics/text.h"
#include "sources/file_kind.h"

namespace imports {
namespace {

using basics::invalid;
using basics::Result;

constexpr std::array parts{"value", "numerator", "denominator", "lower", "upper", "n"};
constexpr std::size_t longest = 300;

std::string clean(std::string_view text) { return basics::collapsed(text); }

Result<void> of_a_figure(HeaderRow& row, const measures::Catalogue& catalogue) {
    if (row.pupil_group.empty()) row.pupil_group = "all";
    if (row.part.empty()) row.part = "value";
    if (!catalogue.measure(row.measure))
        return invalid(fmt::format("There is no measure “{}”. Nearest: {}.", row.measure,
                                   fmt::join(catalogue.nearest(row.measure), ", ")));
    if (!catalogue.group(row.pupil_group))
        return invalid(
            fmt::format("There is no group of pupils “{}”. Use one of those in the list, such as all or disadvantaged.",
                        row.pupil_group));
    if (std::ranges::find(parts, row.part) == parts.end())
        return invalid(fmt::format("“{}” is no part of a figure. It is one of {}.", row.part, fmt::join(parts, ", ")));
    return {};
}

Result<void> known_role(std::string_view role, const std::vector<std::string>& roles) {
    if (role == "ignored" || std::ranges::find(roles, role) != roles.end()) return {};
    return invalid(
        fmt::format("“{}” is no role that a column can have. It is one of ignored, {}.", role, fmt::join(roles, ", ")));
}

} // namespace

Result<HeaderRow> checked(HeaderRow row, const measures::Catalogue& catalogue, const std::vector<std::string>& roles) {
    row.header = sources::folded_header(row.header);
    for (auto* part : {&row.role, &row.measure, &row.pupil_group, &row.part, &row.school_type, &row.variant})
        *part = clean(*part);
    if (row.header.empty() || row.header.size() > longest)
        return invalid("Say which header: as it stands in the file, up to 300 letters.");
    TRY(known_role(row.role, roles));
    if (row.role == "figure") TRY(of_a_figure(row, catalogue));
    else if (!row.measure.empty() || !row.part.empty())
        return invalid(
            "Only a column with the role figure has a measure and a part. Leave them empty, or choose figure.");
    else row.pupil_group.clear(), row.variant.clear();
    if (row.back < 0 || row.back > 2200) return invalid("“Years before” is a number of years, or a year such as 2017.");
    row.own = true;
    return row;
}

Result<ValueRow> checked(ValueRow row, const std::vector<std::string>& roles) {
    row.value = basics::lower(clean(row.value));
    for (auto* part : {&row.role, &row.meaning, &row.school_type}) *part = clean(*part);
    if (row.role != "number") TRY(known_role(row.role, roles));
    if (row.role == "figure" || row.role == "ignored")
        return invalid("Only a column with a role of its own, such as level or period, has values with a meaning.");
    if (row.value.size() > longest || row.meaning.size() > longest)
        return invalid("A value and its meaning have up to 300 letters.");
    row.own = true;
    return row;
}

Result<TokenMeaning> checked(TokenMeaning row) {
    row.token = clean(row.token), row.reason = clean(row.reason);
    if (row.token.empty() || row.token.size() > 40)
        return invalid("Say the word that stands in place of a number, up to 40 letters.");
    if (!basics::reason_named(row.reason))
        return invalid(fmt::format("“{}” is no reason. Choose one from the list.", row.reason));
    row.own = true;
    return row;
}

std::string key_of(const HeaderRow& row) {
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", row.header, row.role, row.measure, row.pupil_group, row.part,
                       row.school_type, row.back, row.variant);
}

Result<HeaderRow> header_of_key(std::string_view kind, std::string_view key) {
    const auto parts_of_key = basics::split(key, '\t');
    const auto back = parts_of_key.size() == 8 ? basics::whole_number(parts_of_key[6]) : std::nullopt;
    if (!back) return invalid("This row cannot be told. Open the catalogue again and choose it from there.");
    const auto part = [&](std::size_t at) { return std::string{parts_of_key[at]}; };
    return HeaderRow{.kind = std::string{kind},
                     .header = part(0),
                     .role = part(1),
                     .measure = part(2),
                     .pupil_group = part(3),
                     .part = part(4),
                     .school_type = part(5),
                     .back = *back,
                     .variant = part(7),
                     .own = true};
}

journal::Fields fields(const HeaderRow& row) {
    return {{"kind", row.kind},
            {"header", row.header},
            {"role", row.role},
            {"measure", row.measure},
            {"group", row.pupil_group},
            {"part", row.part},
            {"school type", row.school_type},
            {"years before", std::to_string(row.back)},
            {"required", row.required ? "yes" : "no"},
            {"in rows of", row.variant}};
}

journal::Fields fields(const ValueRow& row) {
    return {{"kind", row.kind},
            {"role", row.role},
            {"value", row.value},
            {"meaning", row.meaning},
            {"school type", row.school_type}};
}

journal::Fields fields(const TokenMeaning& row) {
    return {{"kind", row.kind}, {"word", row.token}, {"reason", row.reason}};
}

} // namespace imports
