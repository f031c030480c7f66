#include "attendance/mark_import_routes.h"

#include "attendance/import_jobs.h"
#include "attendance/mark_import_page.h"
#include "basics/text.h"
#include "pupils/file_import_routes.h"

namespace attendance {
namespace {

using basics::Result;
using pupils::FileImportPage;
using web::Reply;
using web::Request;

// The school, in a real trust, and the form as it was sent.
Result<pupils::FileImport> import_of(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::importing_school(asked, reader));
    auto page = mark_import_page(school.facts.urn, pupils::source_said(asked), pupils::as_of_said(asked));
    auto title = "Bring in marks of " + school.facts.name;
    return pupils::FileImport{.school = std::move(school), .title = std::move(title), .page = std::move(page)};
}

Result<std::vector<Column>> columns_in(Request& asked, const std::string& path, const ImportOptions& options) {
    auto reader = TRY(asked.reader());
    return columns_of(reader, path, options);
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
    const auto take = [&](const pupils::FileSent& sent, FileImportPage& page) -> Result<bool> {
        options.dry_run = !sent.take;
        add_columns(page, TRY(columns_in(asked, sent.path, options)));
        const auto report = TRY(import_marks(asked.connection, pupils::author_of(asked), sent.path, options));
        pupils::add_report(page, sentence(report), report.refused);
        return sent.take || report.held_already;
    };
    return pupils::send_import(asked, std::move(file), take);
}

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn/attendance/import", permissions::Verb::import_pupils, show},
    web::Route{web::Method::post, "/schools/:urn/attendance/import", permissions::Verb::import_pupils, send,
               web::Lane::slow},
};

} // namespace

std::span<const web::Route> mark_import_routes() { return rows; }

} // namespace attendance
