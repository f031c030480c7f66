#include "imports/import_routes.h"

#include "basics/text.h"
#include "imports/import_page.h"
#include "imports/import_store.h"
#include "imports/job_page.h"
#include "imports/job_store.h"
#include "imports/pupil_files.h"
#include "imports/standing_jobs.h"
#include "imports/undo_store.h"
#include "web/live.h"

namespace imports {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

const std::vector<web::Crumb> crumbs{{.words = "Imports", .link = web::Link{"/imports"}}};

Result<std::int64_t> import_id(const Request& asked) {
    const auto id = basics::whole_number(asked.parameter("import"));
    if (!id) return basics::missing("There is no such import. Look for it in the list of imports.");
    return *id;
}

std::string job_address(const JobId& id) { return fmt::format("/imports/jobs/{}", id.text()); }
JobId job_id(const Request& asked) { return JobId{std::string{asked.parameter("job")}}; }

Result<Reply> list(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto scope = asked.scope(Verb::import_data);
    const ListQuestion question{.kind = std::string{asked.from.query["kind"]},
                                .state = std::string{asked.from.query["state"]},
                                .page = basics::whole_number(asked.from.query["page"]).value_or(1)};
    const auto all = TRY(list_imports(reader, scope, "", ""));
    return web::show(asked, {.title = "Imports", .section = "imports", .wide = true},
                     import_list_page(all, TRY(open_jobs(reader, scope)), question));
}

Reply new_import_page(Request& asked, std::string error, int status) {
    return web::show(asked, {.title = "Import files", .crumbs = crumbs, .section = "imports"},
                     NewImportPage{.form_token = asked.form_token, .error = std::move(error)}, status);
}

Result<Reply> new_import(Request& asked) { return new_import_page(asked, "", 200); }

Result<Reply> send_files(Request& asked) {
    if (asked.from.uploads.empty()) return new_import_page(asked, "Choose at least one file.", 400);
    for (const auto& upload : asked.from.uploads)
        if (is_of_pupils(upload.path))
            return new_import_page(
                asked,
                "One of these files names pupils, so none was kept. Lists of pupils come in on their school's "
                "page, under Pupils; registers by bearing import attendance.",
                400);
    const storage::Author author{.person = asked.person().id, .at = asked.now};
    std::vector<KeptFile> files;
    for (const auto& upload : asked.from.uploads)
        files.push_back(TRY(keep_file(asked.connection, author, upload.path, upload.name)));
    auto writer = TRY(asked.writer());
    const auto job = TRY(make_job(writer, files));
    TRY(writer.commit());
    return web::redirect(job_address(job));
}

Reply show_job(Request& asked, const Job& job, const TypedYears& typed = {}) {
    const auto* title = under_way(job.state)           ? "Import under way"
                        : job.state == JobState::tried ? "Look before you import"
                                                       : "Import finished";
    auto reply = web::show(asked, {.title = title, .crumbs = crumbs, .section = "imports", .wide = true},
                           job_page(job, asked.form_token, typed), typed.empty() ? 200 : 400);
    // A browser without script looks again by itself.
    if (under_way(job.state)) reply.headers.emplace_back("Refresh", "3");
    return reply;
}

Result<Reply> job(Request& asked) {
    auto reader = TRY(asked.reader());
    return show_job(asked, TRY(find_job(reader, job_id(asked))));
}

// The line of its progress, as it moves.
Result<Reply> follow_job(Request& asked) {
    auto reader = TRY(asked.reader());
    return web::listen(live_topic(TRY(find_job(reader, job_id(asked))).id));
}

// The job as the person saw it: its version comes with the form.
Result<Job> job_as_seen(Request& asked, storage::Reader& reader) {
    auto found = TRY(find_job(reader, job_id(asked)));
    if (const auto seen = basics::whole_number(asked.from.form["version"])) found.version = *seen;
    return found;
}

Result<Reply> say_years(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto seen = TRY(job_as_seen(asked, writer));
    auto years = seen.years;
    TypedYears typed;
    bool wrong = false;
    for (std::size_t i = 0; i < seen.reports.size(); ++i) {
        const auto field = year_field(i);
        const auto text = basics::trimmed(asked.from.form[field]);
        if (!seen.reports[i].asks_year || text.empty()) continue;
        const auto year = basics::parse_academic_year(text);
        wrong = wrong || !year.ok();
        typed[field] = {std::string{text}, year.ok() ? "" : "Write an academic year as 2018/19."};
        if (year.ok()) years.insert_or_assign(seen.reports[i].file, year.value());
    }
    if (wrong) return show_job(asked, seen, typed);
    TRY(try_again(writer, seen, years));
    TRY(writer.commit());
    return web::redirect(job_address(seen.id));
}

Result<Reply> confirm_job(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto seen = TRY(job_as_seen(asked, writer));
    TRY(confirm(writer, seen));
    TRY(writer.commit());
    return web::redirect(job_address(seen.id));
}

Result<Reply> cancel_job(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto found = TRY(find_job(writer, job_id(asked)));
    TRY(cancel(writer, found, ""));
    TRY(writer.commit());
    return web::redirect(job_address(found.id));
}

Result<Reply> one(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto import = TRY(find_import(reader, TRY(import_id(asked))));
    return web::show(asked,
                     {.title = fmt::format("Import {}: {}", import.id, import.kind_name),
                      .crumbs = crumbs,
                      .section = "imports",
                      .wide = true},
                     import_page(import, TRY(refusals_of(reader, import.id))));
}

Reply ask_undo(Request& asked, const Import& import, UndoPage page, int status) {
    const auto title = fmt::format("{} import {}?", import.state == "hidden" ? "Bring back" : "Undo", import.id);
    return web::show(asked, {.title = title, .crumbs = crumbs, .section = "imports"}, page, status);
}

Result<Reply> before_undo(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto import = TRY(find_import(reader, TRY(import_id(asked))));
    return ask_undo(asked, import, undo_page(import, TRY(effects_of(reader, import.id)), asked.form_token), 200);
}

using Change = Result<void> (*)(storage::Writer&, std::int64_t, std::string_view);

Result<Reply> changed(Request& asked, Change change) {
    const auto id = TRY(import_id(asked));
    const auto reason = basics::shortened(basics::trimmed(asked.from.form["reason"]), 500);
    {
        auto writer = TRY(asked.writer());
        if (reason.empty()) {
            const auto import = TRY(find_import(writer, id));
            auto page = undo_page(import, TRY(effects_of(writer, id)), asked.form_token);
            page.error = "Say why, so that a colleague can understand it later.";
            return ask_undo(asked, import, std::move(page), 400);
        }
        TRY(change(writer, id, reason));
        TRY(writer.commit());
    }
    TRY(refresh_what_stands(asked.connection, {.person = asked.person().id, .at = asked.now}));
    return web::redirect(fmt::format("/imports/{}", id));
}

Result<Reply> undo(Request& asked) { return changed(asked, hide_import); }
Result<Reply> redo(Request& asked) { return changed(asked, show_import); }

} // namespace

std::string live_topic(const JobId& job) { return fmt::format("import/{}", job.text()); }

std::span<const web::Route> import_routes() {
    using enum web::Method;
    using web::Lane;
    static constexpr std::array rows{
        web::Route{get, "/imports", Verb::import_data, list},
        web::Route{get, "/imports/new", Verb::import_data, new_import},
        web::Route{post, "/imports/new", Verb::import_data, send_files, Lane::slow},
        web::Route{get, "/imports/jobs/:job", Verb::import_data, job},
        web::Route{get, "/imports/jobs/:job/live", Verb::import_data, follow_job},
        web::Route{post, "/imports/jobs/:job/years", Verb::import_data, say_years},
        web::Route{post, "/imports/jobs/:job/confirmation", Verb::import_data, confirm_job},
        web::Route{post, "/imports/jobs/:job/cancellation", Verb::import_data, cancel_job},
        web::Route{get, "/imports/:import", Verb::import_data, one},
        web::Route{get, "/imports/:import/undoing", Verb::import_data, before_undo, Lane::slow},
        web::Route{post, "/imports/:import/undoing", Verb::import_data, undo, Lane::slow},
        web::Route{get, "/imports/:import/redoing", Verb::import_data, before_undo, Lane::slow},
        web::Route{post, "/imports/:import/redoing", Verb::import_data, redo, Lane::slow},
    };
    return rows;
}

} // namespace imports
