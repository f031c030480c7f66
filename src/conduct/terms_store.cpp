#include "conduct/terms_store.h"

#include "basics/text.h"
#include "conduct/conduct_sql.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace conduct {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

// A code means itself, and so do its words.
void add_codes(Meanings& meanings, Field field, const Named& all) {
    for (const auto& [code, words] : all) {
        meanings.emplace(std::pair{field, basics::searchable(code)}, code);
        meanings.emplace(std::pair{field, basics::searchable(words)}, code);
    }
}

std::string codes_of(const Named& all) {
    std::string text;
    for (const auto& [code, words] : all) text += (text.empty() ? "" : ", ") + code;
    return text;
}

} // namespace

Result<HeaderNames> load_header_names(Reader& reader) {
    HeaderNames names;
    TRY(reader.each(sql::header_names, [&](const Row& row) {
        const auto field = field_named(row.text(1));
        basics::demand(field.has_value(), "a stored field of conduct that is none");
        names.emplace(row.copy(0), HeaderName{.field = *field, .place = row.integer(2)});
    }));
    return names;
}

Result<IncidentWords> incident_words(Reader& reader) {
    IncidentWords all;
    TRY(reader.each(sql::incident_words, [&](const Row& row) {
        (row.text(0) == "t" ? all.types : all.outcomes).emplace_back(row.copy(1), row.copy(2));
    }));
    return all;
}

Result<Terms> load_terms(Reader& reader, basics::Urn urn) {
    Terms terms{.reasons = TRY(reader.list(sql::reasons, [](const Row& row) {
                    return Reason{.code = row.copy(0),
                                  .words = row.copy(1),
                                  .first = row.maybe_date(2),
                                  .last = row.maybe_date(3)};
                }))};
    Named reasons;
    for (const auto& each : terms.reasons) reasons.emplace_back(each.code, each.words);
    add_codes(terms.meanings, Field::reason, reasons);
    const auto incidents = TRY(incident_words(reader));
    add_codes(terms.meanings, Field::type, incidents.types);
    add_codes(terms.meanings, Field::outcome, incidents.outcomes);
    TRY(reader.each(
        sql::words_of,
        [&](const Row& row) {
            const auto field = field_named(row.text(0));
            basics::demand(field.has_value(), "a word of a field that is none");
            terms.meanings.insert_or_assign({*field, row.copy(1)}, row.copy(2));
        },
        urn));
    return terms;
}

Result<void> check_meanings(Reader& reader, const std::vector<Meaning>& meanings) {
    const auto incidents = TRY(incident_words(reader));
    for (const auto& each : meanings) {
        const auto& codes = each.field == Field::type ? incidents.types : incidents.outcomes;
        if (std::ranges::find(codes, each.code, &Named::value_type::first) == codes.end())
            return basics::invalid(
                fmt::format("“{}” is none of: {}.", basics::shortened(each.code, 30), codes_of(codes)));
    }
    return {};
}

void add(Terms& terms, const std::vector<Meaning>& meanings) {
    for (const auto& each : meanings)
        terms.meanings.insert_or_assign({each.field, basics::searchable(each.word)}, each.code);
}

Result<void> save_meanings(storage::Writer& writer, basics::Urn urn, const std::vector<Meaning>& meanings) {
    for (const auto& each : meanings) {
        const auto word = basics::searchable(each.word);
        TRY(writer.change(sql::save_word, urn, name(each.field), word, each.code));
        TRY(journal::record(writer, {.kind = "conduct word",
                                     .record = fmt::format("{} {}", urn.text(), name(each.field)),
                                     .after = {{word, each.code}},
                                     .school = urn}));
    }
    return {};
}

} // namespace conduct
