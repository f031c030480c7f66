#pragma once
// The rows of jobs and their files.
#include "imports/job.h"

namespace imports {

// Whoever has been silent so long is taken to be gone, and another may take their job.
constexpr auto job_silence = std::chrono::minutes{2};
// A job that was tried and never confirmed is given up after so long, and its files with it.
constexpr auto job_patience = std::chrono::days{7};

basics::Result<JobId> make_job(storage::Writer&, const std::vector<KeptFile>&);
basics::Result<Job> find_job(storage::Reader&, const JobId&);
basics::Result<std::vector<Job>> open_jobs(storage::Reader&, const permissions::Scope&); // without their reports
basics::Result<std::vector<KeptFile>> files_of(storage::Reader&, const JobId&);

// What a person decides about a job that was tried; changed_meanwhile() when it no longer stands as they saw it.
basics::Result<void> try_again(storage::Writer&, const Job&, const std::map<std::string, basics::AcademicYear>&);
basics::Result<void> confirm(storage::Writer&, const Job&);
basics::Result<void> cancel(storage::Writer&, const Job&, std::string_view why);

// Is there a job that nobody works on?
basics::Result<bool> work_waits(storage::Reader&, basics::Instant now);
// What a worker does: takes the next job that nobody works on, says that it is still at it, and hands back what came out.
basics::Result<std::optional<Job>> take_next(storage::Writer&, std::string_view worker);
// False when the job was cancelled or taken by another: stop.
basics::Result<bool> beat(storage::Writer&, const JobId&, std::string_view worker, std::string_view progress);
basics::Result<bool> finish(storage::Writer&, const Job&, std::string_view worker);
// Leaves it to whoever works next, at once.
basics::Result<void> let_go(storage::Writer&, const JobId&, std::string_view worker);
// Files of jobs that are over, or that nobody came back to.
basics::Result<void> clear_up(storage::Writer&);

} // namespace imports
