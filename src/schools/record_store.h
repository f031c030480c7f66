#pragma once
// The records of one import on their way into the tables.
#include "schools/school.h"
#include "storage/reader.h"

#include <unordered_set>
#include <vector>

namespace schools {

// Keeps each school, trust, membership and link of an import once: the first row of a file stands. Records wait here until
// save(); an import may save in several steps, each with a Writer of its own.
class RecordBook {
public:
    explicit RecordBook(std::int64_t import) : import_{import} {}
    // False when the import has that record already.
    bool add(SchoolRecord);
    bool add(TrustRecord);
    bool add(const MemberRecord&);
    bool add(LinkRecord); // and the other school by its name, which may be all that is known of it
    bool add(const SimilarRecord&);

    std::size_t waiting() const;
    basics::Result<void> save(storage::Writer&);

private:
    bool once(char table, std::int64_t first, std::int64_t second = 0, std::string_view third = {});
    std::int64_t import_;
    std::unordered_set<std::string> known_;
    std::vector<SchoolRecord> schools_;
    std::vector<TrustRecord> trusts_;
    std::vector<MemberRecord> members_;
    std::vector<LinkRecord> links_;
    std::vector<SimilarRecord> similar_;
};

} // namespace schools
