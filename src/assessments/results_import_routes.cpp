#include "assessments/catalogue_store.h"
#include "assessments/import_jobs.h"
#include "assessments/point_routes.h"
#include "assessments/results_import_page.h"
#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/own_school_routes.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

struct Checked {
    schools::School school;
    Asked asked;
    ResultsImportPage page;
};

// The school, in a real trust, and the form as it was sent.
Result<Checked> checked(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::import_pupils));
    TRY(people::may_take_real_people(TRY(people::installation(reader))));
    const auto point = TRY(point_in(asked, reader));
    auto page = results_import_page(school.facts.urn, point.id, asked.form_token,
                                    basics::lower(basics::collapsed(asked.from.form["source"])));
    return Checked{.school = std::move(school), .asked = TRY(load_asked(reader, point.id)), .page = std::move(page)};
}

Reply show(Request& asked, const Checked& all) {
    return web::show(asked,
                     pupils::frame_of(all.school, fmt::format("Bring in results of {}, {}", all.school.facts.name,
                                                              title(all.asked.point))),
                     all.page, all.page.errors.lines.empty() ? 200 : 400);
}

Reply refused(Request& asked, Checked& all, const std::string& sentence) {
    all.page.file.error = sentence;
    all.page.errors.lines.push_back({.field = "file", .sentence = sentence});
    return show(asked, all);
}

void take_said(const web::Fields& form, ImportOptions& options) {
    for (const auto& [name, value] : form.pairs()) {
        if (!name.starts_with("column-")) continue;
        const auto header = form["header-" + name.substr(7)];
        if (!header.empty()) options.columns[std::string{header}] = chosen(value);
    }
}

Result<void> remember(Request& asked, const ImportOptions& options, const std::vector<Column>& columns) {
    auto writer = TRY(asked.writer());
    TRY(save_columns(writer, options.school, options.source, columns));
    return writer.commit();
}

} // namespace

Result<Reply> show_results_import(Request& asked) { return show(asked, TRY(checked(asked))); }

Result<Reply> send_results(Request& asked) {
    auto all = TRY(checked(asked));
    if (asked.from.uploads.empty()) return refused(asked, all, "Choose a file.");
    const auto& path = asked.from.uploads.front().path;
    ImportOptions options{.school = all.page.urn,
                          .key_point = all.page.point,
                          .today = asked.today(),
                          .source = all.page.source.value,
                          .dry_run = asked.from.form["step"] != "take"};
    take_said(asked.from.form, options);
    const auto columns = [&]() -> Result<std::vector<Column>> {
        auto reader = TRY(asked.reader());
        return columns_of(reader, path, options);
    }();
    if (!columns) return refused(asked, all, columns.problem().message);
    add_columns(all.page, columns.value(), all.asked);
    const auto report = import_results(asked.connection, {.person = asked.person().id, .at = asked.now}, path, options);
    if (!report && report.problem().kind == basics::Problem::Kind::broken) return report.problem();
    if (!report) return refused(asked, all, report.problem().message);
    if (!options.dry_run) TRY(remember(asked, options, columns.value()));
    add_report(all.page, report.value());
    all.page.done = !options.dry_run || report.value().held_already;
    return show(asked, all);
}

} // namespace assessments
