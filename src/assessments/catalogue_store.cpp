#include "assessments/catalogue_store.h"

#include "assessments/assessments_sql.h"
#include "assessments/key_point_store.h"

#include <algorithm>

namespace assessments {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

Scale::Kind kind_named(std::string_view name) {
    if (name == "mark") return Scale::Kind::mark;
    if (name == "grades") return Scale::Kind::grades;
    basics::demand(name == "standardised", "a stored kind of scale that is none");
    return Scale::Kind::standardised;
}

std::optional<Standing> standing_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    if (name == "below") return Standing::below;
    return name == "at" ? Standing::at : Standing::above;
}

Scale read_scale(const Row& row) {
    Scale scale{.code = row.copy(1),
                .name = row.copy(2),
                .kind = kind_named(row.text(3)),
                .least = row.real(5),
                .most = row.real(6),
                .at_from = row.maybe_real(7),
                .above_from = row.maybe_real(8)};
    if (scale.kind == Scale::Kind::standardised)
        scale.norm = Norm{.group = row.copy(9), .mean = row.real(10), .sd = row.real(11)};
    return scale;
}

// A word that stands for a grade of a scale, or of any scale for the reason why there is no result.
void add_word(Catalogue& all, std::string_view code, const Row& row) {
    if (!code.empty()) {
        const auto scale = std::ranges::find(all.scales, code, &Scale::code);
        if (scale != all.scales.end()) scale->words.emplace(row.copy(2), row.copy(3));
        return;
    }
    const auto why = no_result_named(row.text(3));
    basics::demand(why.has_value(), "a stored word for no result that means none");
    all.no_results.emplace(row.copy(2), *why);
}

void add_row(Catalogue& all, const Row& row) {
    enum Part { subject = 1, scale, grade, word };
    const auto code = row.text(1);
    switch (static_cast<Part>(row.integer(0))) {
    case subject: all.subjects.push_back({.code = row.copy(1), .name = row.copy(2)}); return;
    case scale: all.scales.push_back(read_scale(row)); return;
    case grade:
        if (const auto of = std::ranges::find(all.scales, code, &Scale::code); of != all.scales.end())
            of->grades.push_back({.name = row.copy(2), .points = row.real(5), .standing = standing_named(row.text(3))});
        return;
    case word: add_word(all, code, row); return;
    }
}

} // namespace

Result<Catalogue> load_catalogue(Reader& reader) {
    Catalogue all;
    TRY(reader.each(sql::catalogue, [&](const Row& row) { add_row(all, row); }));
    return all;
}

void add(Asked& asked, const Catalogue& all) {
    for (const auto& each : all.scales) asked.scales.emplace(each.code, each);
    for (const auto& each : all.subjects) asked.subjects.emplace(each.code, each.name);
    asked.no_results = all.no_results;
}

Result<KnownNames> load_known_names(Reader& reader) {
    KnownNames names;
    TRY(reader.each(sql::header_names, [&](const Row& row) {
        const auto field = field_named(row.text(1));
        basics::demand(field.has_value(), "a stored field of results that is none");
        names.headers.emplace(row.copy(0), *field);
    }));
    TRY(reader.each(sql::subjects, [&](const Row& row) { names.subjects.emplace(folded(row.text(1)), row.copy(0)); }));
    TRY(reader.each(sql::subject_names,
                    [&](const Row& row) { names.subjects.emplace(folded(row.text(0)), row.copy(1)); }));
    return names;
}

Result<Asked> load_asked(Reader& reader, KeyPointNumber id) {
    Asked asked{.point = TRY(find_key_point(reader, id)), .asks = TRY(load_asks(reader, id))};
    add(asked, TRY(load_catalogue(reader)));
    return asked;
}

} // namespace assessments
