#include "assessments/catalogue_store.h"
#include "assessments/import_jobs.h"
#include "assessments/point_routes.h"
#include "assessments/result_columns_store.h"
#include "assessments/results_import_page.h"
#include "pupils/file_import_routes.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using pupils::FileImportPage;
using web::Reply;
using web::Request;

struct Coming {
    pupils::FileImport file;
    Asked asked;
};

// The school, in a real trust, and the form as it was sent.
Result<Coming> import_of(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::importing_school(asked, reader));
    auto of_point = TRY(load_asked(reader, TRY(number_in(asked))));
    auto page = results_import_page(school.facts.urn, of_point.point.id, pupils::source_said(asked));
    auto title = fmt::format("Bring in results of {}, {}", school.facts.name, assessments::title(of_point.point));
    return Coming{.file = {.school = std::move(school), .title = std::move(title), .page = std::move(page)},
                  .asked = std::move(of_point)};
}

Result<std::vector<Column>> columns_in(Request& asked, const std::string& path, const ImportOptions& options) {
    auto reader = TRY(asked.reader());
    return columns_of(reader, path, options);
}

Result<void> remember(Request& asked, const ImportOptions& options, const std::vector<Column>& columns) {
    auto writer = TRY(asked.writer());
    TRY(save_columns(writer, options.school, options.source, columns));
    return writer.commit();
}

} // namespace

Result<Reply> show_results_import(Request& asked) { return pupils::show_import(asked, TRY(import_of(asked)).file); }

Result<Reply> send_results(Request& asked) {
    auto coming = TRY(import_of(asked));
    ImportOptions options{.school = coming.file.school.facts.urn,
                          .key_point = coming.asked.point.id,
                          .today = asked.today(),
                          .source = pupils::source_said(asked)};
    for (const auto& [header, choice] : pupils::columns_said(asked.from.form)) options.columns[header] = chosen(choice);
    const auto take = [&](const pupils::FileSent& sent, FileImportPage& page) -> Result<bool> {
        options.dry_run = !sent.take;
        const auto columns = TRY(columns_in(asked, sent.path, options));
        add_columns(page, columns, coming.asked);
        const auto report = TRY(import_results(asked.connection, pupils::author_of(asked), sent.path, options));
        if (sent.take) TRY(remember(asked, options, columns));
        pupils::add_report(page, sentence(report), report.refused);
        return sent.take || report.held_already;
    };
    return pupils::send_import(asked, std::move(coming.file), take);
}

} // namespace assessments
