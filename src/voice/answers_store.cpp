#include "voice/answers_store.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "permissions/within.h"
#include "voice/surveys_sql.h"

#include <fmt/format.h>

namespace voice {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

Question question_at(const Row& row) {
    const auto who = respondents_named(row.text(1));
    const auto theme = inspections::theme_named(row.text(3));
    basics::demand(who && theme, "a stored question of nobody or about nothing");
    return {.code = row.copy(0),
            .who = *who,
            .words = row.copy(2),
            .theme = *theme,
            .of_set = row.copy(4),
            .low = static_cast<double>(row.integer(5)) / 100,
            .good = static_cast<double>(row.integer(6)) / 100};
}

Answers answers_at(const Row& row) {
    Answers out{.key = {.question = row.copy(0), .on = row.date(1)}, .asked = row.integer(3)};
    if (const auto year = row.integer(2); year != everybody) out.key.year_group = pupils::YearGroup{year};
    for (std::size_t at = 0; at < out.counts.size(); ++at) out.counts[at] = row.integer(4 + static_cast<int>(at));
    return out;
}

} // namespace

Result<Questions> load_questions(Reader& reader) { return reader.list(sql::questions, question_at); }

Result<std::vector<Answers>> answers_shown(Reader& reader, const permissions::Scope& scope, basics::Urn urn) {
    auto all = TRY(reader.list(sql::standing_answers, permissions::within(scope, urn), answers_at));
    hide_few(all);
    return all;
}

Result<std::vector<Answers>> answers_held(Reader& reader, basics::Urn urn) {
    return reader.list(sql::standing_answers, {.schools = {urn}}, answers_at);
}

Result<HeaderNames> load_header_names(Reader& reader) {
    HeaderNames names;
    TRY(reader.each(sql::header_names, [&](const Row& row) {
        const auto field = field_named(row.text(1));
        basics::demand(field.has_value(), "a stored field of a survey that is none");
        names.emplace(row.copy(0), HeaderName{.field = *field, .place = row.integer(2)});
    }));
    return names;
}

Result<Terms> load_terms(Reader& reader, basics::Urn urn) {
    Terms terms{.questions = TRY(load_questions(reader))};
    TRY(reader.each(
        sql::words_of, [&](const Row& row) { terms.codes.emplace(row.copy(0), row.copy(1)); }, urn));
    add_own_words(terms);
    return terms;
}

Result<void> check_meanings(const Terms& terms, const std::vector<Meaning>& meanings) {
    for (const auto& each : meanings)
        if (!question_of(terms.questions, each.question))
            return basics::invalid(fmt::format("“{}” is none of the questions.", basics::shortened(each.question, 40)));
    return {};
}

void add(Terms& terms, const std::vector<Meaning>& meanings) {
    for (const auto& each : meanings) terms.codes.insert_or_assign(basics::searchable(each.word), each.question);
}

Result<void> save_meanings(storage::Writer& writer, basics::Urn urn, const std::vector<Meaning>& meanings) {
    for (const auto& each : meanings) {
        const auto word = basics::searchable(each.word);
        TRY(writer.change(sql::save_word, urn, word, each.question));
        TRY(journal::record(writer, {.kind = "survey question",
                                     .record = fmt::format("{} {}", urn.text(), each.question),
                                     .after = {{word, each.question}},
                                     .school = urn}));
    }
    return {};
}

} // namespace voice
