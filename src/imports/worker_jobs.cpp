#include "imports/worker_jobs.h"

#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "imports/standing_jobs.h"
#include "sources/temporary_file.h"
#include "storage/fresh_id.h"

#include <condition_variable>
#include <mutex>

namespace imports {
namespace {

using basics::Problem;
using basics::Result;
namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::size_t refusals_shown = 100;

// The job in hand: tells the person how far it is, and hears when they cancel.
class InHand {
public:
    InHand(storage::Connection& connection, const Job& job, std::string_view worker, const Now& now,
           std::stop_token stop, const Tell& telling)
        : connection_{connection}, job_{job}, worker_{worker}, now_{now}, stop_{std::move(stop)}, telling_{telling} {}

    void progress(std::string_view line) { line_ = line, tell(); }
    bool cancelled() { return tell(), lost_ || stop_.stop_requested(); }
    bool lost() const { return lost_; } // cancelled by a person, or taken by another

private:
    void tell() {
        const auto moment = steady_clock::now();
        if (lost_ || moment - told_ < std::chrono::seconds{1}) return;
        told_ = moment;
        if (telling_) telling_(job_.id, line_);
        auto writer = storage::write(connection_, {.person = job_.person, .at = now_()});
        if (!writer.ok()) return; // the database is busy: the next line tells it
        const auto ours = beat(writer.value(), job_.id, worker_, line_);
        if (ours.ok() && writer.value().commit().ok()) lost_ = !ours.value();
    }

    storage::Connection& connection_;
    const Job& job_;
    std::string worker_;
    const Now& now_;
    std::stop_token stop_;
    const Tell& telling_;
    std::string line_{};
    steady_clock::time_point told_{};
    bool lost_{};
};

// The job's files on the disk, each in a folder of its own, so that two of one name can stand side by side.
Result<std::vector<fs::path>> laid_out(storage::Connection& connection, const Job& job, const fs::path& folder) {
    auto reader = TRY(storage::read(connection));
    std::vector<fs::path> paths;
    for (const auto& file : TRY(files_of(reader, job.id))) {
        const auto place = folder / std::to_string(paths.size());
        std::error_code error;
        fs::create_directory(place, error);
        paths.push_back(TRY(lay_out(reader, file, place)));
    }
    if (paths.empty()) return basics::conflict("The files of this import are no longer there. Send them again.");
    return paths;
}

Result<std::vector<Report>> reports_for(storage::Connection& connection, const Job& job, InHand& hand,
                                        const storage::Author& author) {
    hand.progress("Opening the files");
    const auto keeper = TRY(sources::TemporaryFile::make());
    const auto paths = TRY(laid_out(connection, job, fs::path{keeper.path()}.parent_path()));
    const Options options{.years = job.years,
                          .dry_run = job.state == JobState::trying,
                          .progress = [&](std::string_view line) { hand.progress(line); },
                          .cancelled = [&] { return hand.cancelled(); }};
    return import_paths(connection, author, paths, options);
}

void put_outcome(Job& job, Result<std::vector<Report>> reports) {
    const bool trial = job.state == JobState::trying;
    job.state = !reports.ok() ? JobState::failed : trial ? JobState::tried : JobState::done;
    if (!reports.ok()) job.why = reports.problem().message;
    else job.reports = std::move(reports).value();
    for (auto& report : job.reports)
        if (report.refusals.size() > refusals_shown) report.refusals.resize(refusals_shown);
}

// A worker's two connections, made again when the database did not answer.
struct Bench {
    std::unique_ptr<storage::Connection> connection{}, beating{};
};

Result<bool> worked(const storage::Database& database, Bench& bench, std::string_view worker, const Now& now,
                    std::stop_token stop, const Tell& telling) {
    if (!bench.connection) {
        bench = {.connection = TRY(database.connect()), .beating = TRY(database.connect())};
        auto writer = TRY(storage::write(*bench.connection, {.person = permissions::PersonId{"bearing"}, .at = now()}));
        TRY(clear_up(writer));
        TRY(writer.commit());
        TRY(install_catalogue(*bench.connection, {.person = permissions::PersonId{"bearing"}, .at = now()}));
        // What a program that was ended at the wrong moment left to do.
        TRY(refresh_what_stands(*bench.connection, {.person = permissions::PersonId{"bearing"}, .at = now()}));
    }
    return work_once(*bench.connection, *bench.beating, worker, now, std::move(stop), telling);
}

// One look for work; a failure is logged, and the connections are made anew for the next look.
bool looked(const storage::Database& database, Bench& bench, std::string_view worker, const Now& now, const Log& log,
            std::stop_token stop, const Tell& telling) {
    try {
        const auto found = worked(database, bench, worker, now, std::move(stop), telling);
        if (found.ok()) return found.value();
        bench = {};
        if (found.problem().kind == Problem::Kind::broken) log(found.problem().detail);
    } catch (const basics::Bug& bug) {
        bench = {};
        log(bug.why);
    }
    return false;
}

} // namespace

Result<bool> work_once(storage::Connection& connection, storage::Connection& beating, std::string_view worker,
                       const Now& now, std::stop_token stop, const Tell& telling) {
    {
        auto reader = TRY(storage::read(connection));
        if (!TRY(work_waits(reader, now()))) return false;
    }
    auto job = TRY([&]() -> Result<std::optional<Job>> {
        auto writer = TRY(storage::write(connection, {.person = permissions::PersonId{"bearing"}, .at = now()}));
        auto taken = TRY(take_next(writer, worker));
        TRY(clear_up(writer));
        TRY(writer.commit());
        return taken;
    }());
    if (!job) return false;
    InHand hand{beating, *job, worker, now, stop, telling};
    auto reports = reports_for(connection, *job, hand, {.person = job->person, .at = now()});
    auto writer = TRY(storage::write(connection, {.person = job->person, .at = now()}));
    if (stop.stop_requested() && !hand.lost()) TRY(let_go(writer, job->id, worker));
    else if (!hand.lost()) put_outcome(*job, std::move(reports)), TRY(finish(writer, *job, worker));
    TRY(writer.commit());
    return true;
}

Worker::Worker(const storage::Database& database, Now now, Log log, Tell telling)
    : thread_{
        [database, now = std::move(now), log = std::move(log), telling = std::move(telling)](std::stop_token stop) {
            const auto worker = storage::fresh_id_text(now());
            std::mutex mutex;
            std::condition_variable_any stopped;
            Bench bench;
            while (!stop.stop_requested()) {
                if (looked(database, bench, worker, now, log, stop, telling)) continue;
                std::unique_lock lock{mutex};
                stopped.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; });
            }
        }} {}

} // namespace imports
