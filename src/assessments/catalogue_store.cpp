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
    Scale scale{.code = row.copy(0),
                .name = row.copy(1),
                .kind = kind_named(row.text(2)),
                .least = row.real(3),
                .most = row.real(4),
                .at_from = row.maybe_real(5),
                .above_from = row.maybe_real(6)};
    if (scale.kind == Scale::Kind::standardised)
        scale.norm = Norm{.group = row.copy(7), .mean = row.real(8), .sd = row.real(9)};
    return scale;
}

} // namespace

Result<std::vector<Subject>> load_subjects(Reader& reader) {
    return reader.list(sql::subjects, [](const Row& row) { return Subject{.code = row.copy(0), .name = row.copy(1)}; });
}

Result<std::vector<Scale>> load_scales(Reader& reader) {
    auto scales = TRY(reader.list(sql::scales, read_scale));
    const auto scale_named = [&](std::string_view code) { return std::ranges::find(scales, code, &Scale::code); };
    TRY(reader.each(sql::grades, [&](const Row& row) {
        if (const auto scale = scale_named(row.text(0)); scale != scales.end())
            scale->grades.push_back(
                {.name = row.copy(1), .points = row.real(2), .standing = standing_named(row.text(3))});
    }));
    TRY(reader.each(sql::scale_words, [&](const Row& row) {
        if (const auto scale = scale_named(row.text(0)); scale != scales.end())
            scale->words.emplace(row.copy(1), row.copy(2));
    }));
    return scales;
}

Result<NoResultWords> load_no_result_words(Reader& reader) {
    NoResultWords words;
    TRY(reader.each(sql::scale_words, [&](const Row& row) {
        if (!row.text(0).empty()) return;
        const auto why = no_result_named(row.text(2));
        basics::demand(why.has_value(), "a stored word for no result that means none");
        words.emplace(row.copy(1), *why);
    }));
    return words;
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
    for (auto& scale : TRY(load_scales(reader))) asked.scales.emplace(scale.code, std::move(scale));
    for (auto& subject : TRY(load_subjects(reader))) asked.subjects.emplace(subject.code, subject.name);
    asked.no_results = TRY(load_no_result_words(reader));
    return asked;
}

Result<Asked> load_asked(Reader& reader, const KeyPoint& point, const Asked& read) {
    return Asked{.point = point,
                 .asks = TRY(load_asks(reader, point.id)),
                 .scales = read.scales,
                 .subjects = read.subjects,
                 .no_results = read.no_results};
}

} // namespace assessments
