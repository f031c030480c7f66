#pragma once
// What is found of a school, and the issues that somebody made of it.
#include "diagnosis/issue.h"
#include "schools/school.h"
#include "storage/reader.h"

#include <map>

namespace diagnosis {

// Of a school in the scope: what inspectors judged, results beside the schools like it, the last key point beside a year before, the
// alarms that this person may see and nobody has closed, the notes of a year's visits, surveys, and the school on itself. Ranked.
basics::Result<std::vector<Finding>> findings_of(storage::Reader&, const permissions::Scope&, const permissions::Who&,
                                                 const schools::School&, basics::Date today);

basics::Result<std::vector<Issue>> issues_of(storage::Reader&, const permissions::Scope&, basics::Urn); // newest first
basics::Result<Issue> find_issue(storage::Reader&, const permissions::Scope&, const IssueId&);
// How many are confirmed and in no plan yet, of every school in that scope that has one.
basics::Result<std::map<basics::Urn, std::int64_t>> waiting_issues(storage::Reader&, const permissions::Scope&);

// How many issues of a school are open: confirmed, or in a plan; and how many anybody ever decided about.
struct IssueCounts {
    std::int64_t confirmed{}, planned{}, decided{};
};
basics::Result<std::map<basics::Urn, IssueCounts>> issue_counts(storage::Reader&, const permissions::Scope&);

// A conflict where somebody decided about the same finding meanwhile.
basics::Result<void> add(storage::Writer&, const Issue&);
basics::Result<void> save(storage::Writer&, const Issue& before, const Issue& after);

} // namespace diagnosis
