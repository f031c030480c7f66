#include "standards/self_evaluation_store.h"

#include "journal/journal.h"
#include "standards/self_evaluations_sql.h"

namespace standards {
namespace {

constexpr auto kind_of_entry = "self-evaluation";

using basics::Result;
using storage::Reader;
using storage::Row;

inspections::Framework framework_at(std::string_view stored) {
    const auto found = inspections::framework_named(stored);
    basics::demand(found.has_value(), "a stored framework that is none");
    return *found;
}

SelfEvaluation evaluation_at(const Row& row) {
    return {.id = row.id<SelfEvaluation>(0),
            .school = row.urn(1),
            .framework = framework_at(row.text(2)),
            .area = row.copy(3),
            .edition = row.integer(4),
            .written = row.date(5),
            .grade = row.null(6) ? std::nullopt : std::optional{static_cast<int>(row.integer(6))},
            .does_well = row.copy(7),
            .must_improve = row.copy(8),
            .evidence = row.copy(9),
            .next_step = row.copy(10),
            .person = row.id<permissions::Person>(11)};
}

journal::Fields fields(const SelfEvaluation& of) {
    return {{"grade", of.grade ? inspections::grade_words(of.framework, of.area, *of.grade) : ""},
            {"does well", of.does_well},
            {"must improve", of.must_improve},
            {"evidence", of.evidence},
            {"next step", of.next_step}};
}

} // namespace

Result<std::vector<Framework>> frameworks(Reader& reader) {
    std::vector<Framework> out;
    TRY(reader.each(sql::frameworks, [&](const Row& row) {
        const auto of = framework_at(row.text(0));
        if (out.empty() || out.back().of != of)
            out.push_back({.of = of, .words = row.copy(1), .first = row.date(2), .last = row.maybe_date(3)});
        out.back().areas.push_back({.code = row.copy(4), .asks = row.copy(5), .every = row.integer(6) == 1});
    }));
    return out;
}

Result<std::vector<SelfEvaluation>> self_evaluations(Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::self_evaluations, scope, evaluation_at);
}

Result<void> add(storage::Writer& writer, const SelfEvaluation& after, const SelfEvaluation* before) {
    const std::optional<std::int64_t> grade = after.grade;
    TRY(writer.change(sql::add_self_evaluation, after.id, after.school, inspections::name(after.framework), after.area,
                      after.edition, basics::iso(after.written), grade, after.does_well, after.must_improve,
                      after.evidence, after.next_step, after.person));
    return journal::record(writer, {.kind = kind_of_entry,
                                    .record = std::string{inspections::area_words(after.area)},
                                    .before = before ? fields(*before) : journal::Fields{},
                                    .after = fields(after),
                                    .school = after.school});
}

Result<std::int64_t> forget_all(storage::Writer& writer, basics::Urn school) {
    TRY(journal::forget_words(writer, kind_of_entry, school));
    return writer.change(sql::forget_self_evaluations, school);
}

} // namespace standards
