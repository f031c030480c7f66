#include "diagnosis/said_store.h"

#include "diagnosis/said_sql.h"
#include "permissions/within.h"
#include "storage/known.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Result;
using storage::known;
using storage::Row;

visits::Visit visit_at(const Row& row, basics::Urn urn) {
    return {.id = row.id<visits::Visit>(1),
            .school = urn,
            .kind = known(visits::kind_named(row.text(4))),
            .on = row.date(2),
            .visitor = permissions::PersonId{""},
            .purpose = {},
            .note_by = row.date(2),
            .state = visits::State::noted,
            .theme = known(inspections::theme_named(row.text(3))),
            .leaning = known(visits::leaning_named(row.text(5))),
            .comment = row.copy(6)};
}

standards::SelfEvaluation text_at(const Row& row, basics::Urn urn) {
    const auto grade = static_cast<int>(row.integer(7));
    return {.id = standards::SelfEvaluationId{""},
            .school = urn,
            .framework = known(inspections::framework_named(row.text(3))),
            .area = row.copy(1),
            .edition = row.integer(8),
            .written = row.date(2),
            .grade = grade < 0 ? std::nullopt : std::optional{grade},
            .must_improve = row.copy(4),
            .person = permissions::PersonId{""}};
}

// With all who do not agree as one: only how many agree is looked at.
voice::Answers answers_at(const Row& row) {
    voice::Answers out{.key = {.question = row.copy(1), .on = row.date(2)}, .asked = row.integer(9)};
    out.counts[static_cast<std::size_t>(voice::Option::agree)] = row.integer(7);
    out.counts[static_cast<std::size_t>(voice::Option::disagree)] = row.integer(8);
    return out;
}

voice::Question question_at(const Row& row) {
    return {.code = row.copy(1),
            .who = known(voice::respondents_named(row.text(5))),
            .words = row.copy(4),
            .theme = known(inspections::theme_named(row.text(3))),
            .of_set = row.copy(6),
            .low = static_cast<double>(row.integer(10)) / 100,
            .good = static_cast<double>(row.integer(11)) / 100};
}

} // namespace

Result<SaidOfSchool> said_of_school(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                    const SaidSince& days) {
    SaidOfSchool out;
    voice::Questions questions;
    std::vector<voice::Answers> answers;
    TRY(reader.each(
        sql::said_of_school, permissions::within(scope, urn),
        [&](const Row& row) {
            if (row.text(0) == "visit") return out.visits.push_back(visit_at(row, urn));
            if (row.text(0) == "self") return out.texts.push_back(text_at(row, urn));
            answers.push_back(answers_at(row));
            if (!voice::question_of(questions, row.text(1))) questions.push_back(question_at(row));
        },
        urn, basics::iso(days.since), basics::iso(days.today)));
    out.surveys = voice::surveys_of(questions, answers);
    return out;
}

} // namespace diagnosis
