#pragma once
// DIR/<URN>/ holds files that a school's system puts there: marks, and lists of pupils. What was taken is removed, what was refused
// goes to DIR/<URN>/refused/ with a text beside it that says why and what to do, and both are removed after thirty days.
#include "attendance/feed_folder.h"
#include "basics/date.h"
#include "storage/database.h"

#include <filesystem>
#include <functional>

namespace attendance {

class FeedFolder {
public:
    // A line says which school and how many, never a name of a file or of anybody.
    using Log = std::function<void(std::string_view)>;
    // `source`: which system the lists of pupils come from, by which their columns are known.
    FeedFolder(std::filesystem::path folder, std::string source, Log);

    // One look: takes what is whole, and gives how many files were taken or refused. Whatever the database could not do is left
    // for the next look. A folder that cannot be read is a Problem.
    basics::Result<std::int64_t> look(storage::Connection&, basics::Instant now);

private:
    basics::Result<std::vector<basics::Urn>> schools(storage::Connection&);
    std::vector<Seen> files_of(basics::Urn) const;
    bool take(storage::Connection&, basics::Urn, const std::filesystem::path&, basics::Instant now);

    std::filesystem::path folder_;
    std::string source_;
    Log log_;
    Looks looks_{};
    std::vector<std::string> said_{}; // folders of no school of ours
};

} // namespace attendance
