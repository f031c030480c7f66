#include "voice/survey_import_routes.h"

#include "basics/text.h"
#include "pupils/file_import_routes.h"
#include "voice/answers_store.h"
#include "voice/import_jobs.h"
#include "voice/survey_import_page.h"

#include <fmt/format.h>

namespace voice {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// The school, in a real trust, and the form as it was sent.
Result<pupils::FileImport> import_of(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::importing_school(asked, reader));
    auto page =
        survey_import_page(fmt::format("/schools/{}/voice", school.facts.urn.text()), pupils::source_said(asked),
                           pupils::as_of_said(asked), std::string{basics::trimmed(asked.from.form["asked"])});
    auto title = "Bring in a survey of " + school.facts.name;
    return pupils::FileImport{.school = std::move(school), .title = std::move(title), .page = std::move(page)};
}

Result<Reply> show(Request& asked) { return pupils::show_import(asked, TRY(import_of(asked))); }

Result<Reply> send(Request& asked) {
    auto file = TRY(import_of(asked));
    const auto as_of = basics::parse_iso_date(pupils::as_of_said(asked));
    if (!as_of) return pupils::wrong_field(asked, std::move(file), "as_of", as_of.problem().message);
    if (as_of.value() > asked.today())
        return pupils::wrong_field(asked, std::move(file), "as_of", "This day has not come yet.");
    ImportOptions options{
        .school = file.school.facts.urn, .as_of = as_of.value(), .source = pupils::source_said(asked)};
    if (const auto said = basics::trimmed(asked.from.form["asked"]); !said.empty()) {
        const auto number = basics::whole_number(said);
        if (!number || *number < 1)
            return pupils::wrong_field(asked, std::move(file), "asked", "Write how many, such as 612, or nothing.");
        options.asked = *number;
    }
    for (const auto& [header, field] : pupils::columns_said(asked.from.form))
        options.columns[header] = field_named(field);
    for (const auto& [word, question] : pupils::words_said(asked.from.form))
        if (!question.empty()) options.meanings.push_back({.word = word, .question = question});
    const auto take = [&](const pupils::FileSent& sent, pupils::FileImportPage& page) -> Result<bool> {
        options.dry_run = !sent.take;
        Questions questions;
        {
            auto reader = TRY(asked.reader());
            add_columns(page, TRY(columns_of(reader, sent.path, options)));
            questions = TRY(load_questions(reader));
        }
        const auto report = TRY(import_survey(asked.connection, pupils::author_of(asked), sent.path, options));
        pupils::add_report(page, sentence(report), report.refused);
        for (const auto& each : options.meanings) add_word(page, each.word, questions, each.question);
        for (const auto& word : report.unknown_words) add_word(page, word, questions, "");
        return sent.take || report.held_already;
    };
    return pupils::send_import(asked, std::move(file), take);
}

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn/voice/import", permissions::Verb::import_pupils, show},
    web::Route{web::Method::post, "/schools/:urn/voice/import", permissions::Verb::import_pupils, send,
               web::Lane::slow},
};

} // namespace

std::span<const web::Route> survey_import_routes() { return rows; }

} // namespace voice
