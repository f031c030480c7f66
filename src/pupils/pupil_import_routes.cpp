#include "pupils/pupil_import_routes.h"

#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/import_jobs.h"
#include "pupils/own_school_routes.h"
#include "pupils/pupil_import_page.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

struct Checked {
    schools::School school;
    PupilImportPage page;
};

// The school, in a real trust, and the form as it was sent.
Result<Checked> checked(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(own_school(asked, reader, Verb::import_pupils));
    TRY(people::may_take_real_people(TRY(people::installation(reader))));
    const auto& form = asked.from.form;
    auto as_of = form.has("as_of") ? std::string{basics::trimmed(form["as_of"])} : basics::iso(asked.today());
    auto source = basics::lower(basics::collapsed(form["source"]));
    auto page = pupil_import_page(school.facts.urn, asked.form_token, std::move(source), std::move(as_of));
    return Checked{.school = std::move(school), .page = std::move(page)};
}

Reply show(Request& asked, const Checked& all) {
    const int status = all.page.errors.lines.empty() ? 200 : 400;
    return web::show(asked, frame_of(all.school, "Bring in pupils of " + all.school.facts.name), all.page, status);
}

Reply refused(Request& asked, Checked& all, std::string field, std::string sentence) {
    if (field == "file") all.page.file.error = sentence;
    if (field == "as_of") all.page.as_of.error = sentence;
    all.page.errors.lines.push_back({.field = std::move(field), .sentence = std::move(sentence)});
    return show(asked, all);
}

// What the person said of columns and of rows that ask.
void take_said(const web::Fields& form, ImportOptions& options) {
    for (const auto& [name, value] : form.pairs()) {
        if (name.starts_with("column-")) {
            const auto header = form["header-" + name.substr(7)];
            if (!header.empty()) options.columns[std::string{header}] = field_named(value);
        }
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

Result<Reply> show_pupil_import(Request& asked) { return show(asked, TRY(checked(asked))); }

Result<Reply> send_pupils(Request& asked) {
    auto all = TRY(checked(asked));
    const auto as_of = basics::parse_iso_date(all.page.as_of.value);
    if (!as_of) return refused(asked, all, "as_of", as_of.problem().message);
    if (asked.from.uploads.empty()) return refused(asked, all, "file", "Choose a file.");
    const auto& path = asked.from.uploads.front().path;
    ImportOptions options{.school = all.page.urn,
                          .as_of = as_of.value(),
                          .source = all.page.source.value,
                          .dry_run = asked.from.form["step"] != "take"};
    take_said(asked.from.form, options);
    const auto columns = columns_in(asked, path, options);
    if (!columns) return refused(asked, all, "file", columns.problem().message);
    add_columns(all.page, columns.value());
    const storage::Author author{.person = asked.person().id, .at = asked.now};
    const auto report = import_pupils(asked.connection, author, path, options);
    if (!report && report.problem().kind == basics::Problem::Kind::broken) return report.problem();
    if (!report) return refused(asked, all, "file", report.problem().message);
    if (!options.dry_run) TRY(remember(asked, options, columns.value()));
    add_report(all.page, report.value());
    all.page.done = !options.dry_run || report.value().held_already;
    return show(asked, all);
}

} // namespace pupils
