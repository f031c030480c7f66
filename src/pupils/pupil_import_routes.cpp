#include "pupils/pupil_import_routes.h"

#include "basics/text.h"
#include "pupils/batch_store.h"
#include "pupils/file_import_routes.h"
#include "pupils/import_jobs.h"
#include "pupils/pupil_import_page.h"

namespace pupils {
namespace {

using basics::Result;
using web::Reply;
using web::Request;

// The school, in a real trust, and the form as it was sent.
Result<FileImport> import_of(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(importing_school(asked, reader));
    auto page = pupil_import_page(school.facts.urn, source_said(asked), as_of_said(asked));
    auto title = "Bring in pupils of " + school.facts.name;
    return FileImport{.school = std::move(school), .title = std::move(title), .page = std::move(page)};
}

// What the person said of columns and of rows that ask.
void take_said(const web::Fields& form, ImportOptions& options) {
    for (const auto& [header, field] : columns_said(form)) options.columns[header] = field_named(field);
    for (const auto& [name, value] : form.pairs()) {
        if (!name.starts_with("answer-") || (value != "same" && value != "other")) continue;
        if (const auto row = basics::whole_number(std::string_view{name}.substr(7)))
            options.answers[static_cast<std::size_t>(*row)] =
                value == "same" ? Answer::same_pupil : Answer::another_pupil;
    }
}

Result<std::vector<Column>> columns_in(Request& asked, const std::string& path, const ImportOptions& options) {
    auto reader = TRY(asked.reader());
    return columns_of(reader, path, options);
}

Result<void> remember(Request& asked, const ImportOptions& options, const std::vector<Column>& columns) {
    if (columns.empty()) return {};
    auto writer = TRY(asked.writer());
    TRY(save_columns(writer, options.school, options.source, columns));
    return writer.commit();
}

} // namespace

Result<Reply> show_pupil_import(Request& asked) { return show_import(asked, TRY(import_of(asked))); }

Result<Reply> send_pupils(Request& asked) {
    auto file = TRY(import_of(asked));
    const auto as_of = basics::parse_iso_date(as_of_said(asked));
    if (!as_of) return wrong_field(asked, std::move(file), "as_of", as_of.problem().message);
    ImportOptions options{.school = file.school.facts.urn, .as_of = as_of.value(), .source = source_said(asked)};
    take_said(asked.from.form, options);
    return send_import(asked, std::move(file), [&](const FileSent& sent, FileImportPage& page) -> Result<bool> {
        options.dry_run = !sent.take;
        const auto columns = TRY(columns_in(asked, sent.path, options));
        add_columns(page, columns);
        const auto report = TRY(import_pupils(asked.connection, author_of(asked), sent.path, options));
        if (sent.take) TRY(remember(asked, options, columns));
        add_report(page, report);
        return sent.take || report.held_already;
    });
}

} // namespace pupils
