#pragma once
// A job: files that somebody sent, tried first, then imported when they confirm it.
#include "imports/file_store.h"
#include "imports/import.h"

namespace imports {

enum class JobState { waiting, trying, tried, confirmed, importing, done, cancelled, failed };
std::string_view name(JobState);
JobState job_state(std::string_view name); // a bug when it is none
// Is somebody (or will somebody be) at work on it?
bool under_way(JobState);
bool can_be_cancelled(JobState);

struct Job;
using JobId = basics::Id<Job>;
struct Job {
    JobId id;
    permissions::PersonId person;
    JobState state;
    std::map<std::string, basics::AcademicYear> years{}; // a table's name -> its year, where the file does not say
    std::string progress{};
    std::vector<Report> reports{};
    std::string why{}; // of one that failed or was cancelled
    basics::Instant made;
    std::int64_t version{1};
};

// "absence.csv\t2018/19", a line a table: how `years` is stored.
std::string years_text(const std::map<std::string, basics::AcademicYear>&);
std::map<std::string, basics::AcademicYear> years_of(std::string_view text);

} // namespace imports
