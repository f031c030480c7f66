#include "conduct/conduct_import_routes.h"

#include "basics/text.h"
#include "conduct/conduct_import_page.h"
#include "conduct/import_jobs.h"
#include "pupils/file_import_routes.h"

namespace conduct {
namespace {

using basics::Result;
using pupils::FileImportPage;
using web::Reply;
using web::Request;

// The school, in a real trust, and the form as it was sent.
Result<pupils::FileImport> import_of(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::importing_school(asked, reader));
    auto page = conduct_import_page(school.facts.urn, pupils::source_said(asked), pupils::as_of_said(asked));
    auto title = "Bring in behaviour of " + school.facts.name;
    return pupils::FileImport{.school = std::move(school), .title = std::move(title), .page = std::move(page)};
}

struct KnownOfFile {
    std::vector<Column> columns;
    IncidentWords words;
};
Result<KnownOfFile> known_of(Request& asked, const std::string& path, const ImportOptions& options) {
    auto reader = TRY(asked.reader());
    return KnownOfFile{.columns = TRY(columns_of(reader, path, options)), .words = TRY(incident_words(reader))};
}

// "type:other" said of a word.
std::optional<Meaning> meaning_of(const std::string& word, const std::string& choice) {
    const auto colon = choice.find(':');
    if (colon == std::string::npos) return std::nullopt;
    const auto field = field_named(std::string_view{choice}.substr(0, colon));
    if (field != Field::type && field != Field::outcome) return std::nullopt;
    return Meaning{.field = *field, .word = word, .code = choice.substr(colon + 1)};
}

// Words that nobody knew, and those of which something was said just now, so that it is sent again.
void add_words(FileImportPage& page, const Report& report, const std::vector<Meaning>& said,
               const IncidentWords& words) {
    for (const auto& each : said)
        add_word(page, each.word, words.types, words.outcomes, fmt::format("{}:{}", name(each.field), each.code));
    for (const auto& word : report.unknown_words) add_word(page, word, words.types, words.outcomes, "");
}

Result<Reply> show(Request& asked) { return pupils::show_import(asked, TRY(import_of(asked))); }

Result<Reply> send(Request& asked) {
    auto file = TRY(import_of(asked));
    const auto as_of = basics::parse_iso_date(pupils::as_of_said(asked));
    if (!as_of) return pupils::wrong_field(asked, std::move(file), "as_of", as_of.problem().message);
    ImportOptions options{
        .school = file.school.facts.urn, .as_of = as_of.value(), .source = pupils::source_said(asked)};
    for (const auto& [header, field] : pupils::columns_said(asked.from.form))
        options.columns[basics::searchable(header)] = field_named(field);
    for (const auto& [word, choice] : pupils::words_said(asked.from.form))
        if (auto meaning = meaning_of(word, choice)) options.meanings.push_back(std::move(*meaning));
    const auto take = [&](const pupils::FileSent& sent, FileImportPage& page) -> Result<bool> {
        options.dry_run = !sent.take;
        const auto known = TRY(known_of(asked, sent.path, options));
        add_columns(page, known.columns);
        const auto report = TRY(import_conduct(asked.connection, pupils::author_of(asked), sent.path, options));
        pupils::add_report(page, sentence(report), report.refused);
        add_words(page, report, options.meanings, known.words);
        return sent.take || report.held_already;
    };
    return pupils::send_import(asked, std::move(file), take);
}

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn/behaviour/import", permissions::Verb::import_pupils, show},
    web::Route{web::Method::post, "/schools/:urn/behaviour/import", permissions::Verb::import_pupils, send,
               web::Lane::slow},
};

} // namespace

std::span<const web::Route> conduct_import_routes() { return rows; }

} // namespace conduct
