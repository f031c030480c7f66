#include "imports/job_store.h"

#include "imports/files_sql.h"
#include "imports/jobs_sql.h"
#include "imports/stored_reports.h"
#include "journal/journal.h"
#include "storage/fresh_id.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

Job job_of(const Row& row) {
    return {.id = row.id<Job>(0),
            .person = row.id<permissions::Person>(1),
            .state = job_state(row.text(2)),
            .years = years_of(row.text(3)),
            .progress = row.copy(4),
            .reports = reports_of(row.text(5)),
            .why = row.copy(6),
            .made = row.instant(7),
            .version = row.integer(8)};
}

Result<void> forget_files(Writer& writer, const JobId& job) {
    const auto files = TRY(files_of(writer, job));
    TRY(writer.change(sql::forget_job_files, job));
    for (const auto& file : files) TRY(forget_file(writer, file.id));
    return {};
}

} // namespace

Result<JobId> make_job(Writer& writer, const std::vector<KeptFile>& files) {
    auto id = storage::fresh_id<Job>(writer.author().at);
    TRY(writer.change(sql::make_job, id, writer.author().person, basics::iso(writer.author().at)));
    std::int64_t place = 0;
    for (const auto& file : files) TRY(writer.change(sql::add_job_file, id, file.id, place++));
    return id;
}

Result<Job> find_job(storage::Reader& reader, const JobId& id) {
    auto found = TRY(reader.find(sql::find_job, job_of, id));
    if (!found) return basics::missing("There is no such import under way. Look under Imports for what was imported.");
    return std::move(*found);
}

Result<std::vector<Job>> open_jobs(storage::Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::open_jobs, scope, job_of);
}

Result<std::vector<KeptFile>> files_of(storage::Reader& reader, const JobId& id) {
    return reader.list(
        sql::files_of_job,
        [](const Row& row) {
            return KeptFile{.id = row.id<KeptFile>(0), .name = row.copy(1), .bytes = row.integer(2)};
        },
        id);
}

Result<void> try_again(Writer& writer, const Job& job, const std::map<std::string, basics::AcademicYear>& years) {
    if (TRY(writer.change(sql::set_years, job.id, job.version, years_text(years))) == 0)
        return journal::changed_meanwhile();
    return {};
}

Result<void> confirm(Writer& writer, const Job& job) {
    if (TRY(writer.change(sql::confirm_job, job.id, job.version)) == 0) return journal::changed_meanwhile();
    return {};
}

Result<void> cancel(Writer& writer, const Job& job, std::string_view why) {
    if (TRY(writer.change(sql::cancel_job, job.id, why)) == 0)
        return basics::conflict("This import is over: there is nothing left to cancel.");
    return forget_files(writer, job.id);
}

Result<bool> work_waits(storage::Reader& reader, basics::Instant now) {
    const auto jobs = TRY(reader.find(
        sql::work_waits, [](const Row& row) { return row.integer(0); }, basics::iso(now - job_silence)));
    return jobs.value_or(0) > 0;
}

Result<std::optional<Job>> take_next(Writer& writer, std::string_view worker) {
    const auto now = writer.author().at;
    if (TRY(writer.change(sql::take_next_job, worker, basics::iso(now), basics::iso(now - job_silence))) == 0)
        return std::optional<Job>{};
    return writer.find(sql::job_of_worker, job_of, worker);
}

Result<bool> beat(Writer& writer, const JobId& id, std::string_view worker, std::string_view progress) {
    return TRY(writer.change(sql::beat_job, id, worker, basics::iso(writer.author().at), progress)) == 1;
}

Result<bool> finish(Writer& writer, const Job& job, std::string_view worker) {
    const auto kept =
        TRY(writer.change(sql::finish_job, job.id, worker, name(job.state), reports_text(job.reports), job.why)) == 1;
    if (kept && job.state != JobState::tried) TRY(forget_files(writer, job.id));
    return kept;
}

Result<void> let_go(Writer& writer, const JobId& id, std::string_view worker) {
    TRY(writer.change(sql::let_go, id, worker));
    return {};
}

Result<void> clear_up(Writer& writer) {
    const auto text = [](const Row& row) { return row.copy(0); };
    for (const auto& id : TRY(writer.list(sql::jobs_given_up, text, basics::iso(writer.author().at - job_patience))))
        TRY(writer.change(sql::cancel_job, id, "Nobody confirmed it for seven days."));
    for (const auto& id : TRY(writer.list(sql::jobs_with_files_to_forget, text))) TRY(forget_files(writer, JobId{id}));
    // An upload that broke off between its pieces and its job.
    for (const auto& id :
         TRY(writer.list(sql::files_nobody_waits_for, text, basics::iso(writer.author().at - std::chrono::days{1}))))
        TRY(forget_file(writer, KeptFileId{id}));
    return {};
}

} // namespace imports
