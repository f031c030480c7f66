#include "imports/table_records.h"

#include "basics/text.h"
#include "inspections/inspection_source.h"
#include "schools/group_source.h"
#include "schools/school_source.h"

namespace imports {
namespace {

using basics::Result;
using sources::Fields;

using Counts = std::map<std::string, std::int64_t>;

// Counts what was new to the import.
std::int64_t counted(Counts& counts, const char* record, bool added) {
    if (added) ++counts[record];
    return added ? 1 : 0;
}

} // namespace

TableRecords::TableRecords(std::int64_t import, std::string_view subject, basics::Date as_of)
    : as_of_{as_of}, schools_{import}, inspections_{import} {
    for (const auto word : basics::split(subject, ' '))
        if (!word.empty()) subjects_.emplace_back(word);
}

bool TableRecords::holds(std::string_view record) const {
    return std::ranges::find(subjects_, record) != subjects_.end();
}

Result<std::int64_t> TableRecords::take(const Fields& row, Counts& counts, const Refused& refused) {
    std::vector<sources::Refusal> cells;
    auto number = TRY(take_school_records(row, counts, cells));
    if (holds("inspections"))
        for (auto& each : TRY(inspections::inspections_of(row, as_of_, cells)))
            number += counted(counts, "inspections", inspections_.add(std::move(each)));
    for (const auto& cell : cells) refused(cell);
    return number;
}

Result<std::int64_t> TableRecords::take_school_records(const Fields& row, Counts& counts,
                                                       std::vector<sources::Refusal>& cells) {
    std::int64_t number = 0;
    if (holds("schools")) number += counted(counts, "schools", schools_.add(TRY(schools::school_record(row, cells))));
    else if (auto told = schools::school_in_passing(row))
        counted(counts, "schools in passing", schools_.add(std::move(*told)));
    if (holds("trusts")) number += counted(counts, "trusts", schools_.add(TRY(schools::trust_record(row, cells))));
    if (holds("links")) number += counted(counts, "links", schools_.add(TRY(schools::link_record(row, cells))));
    if (holds("similar")) number += counted(counts, "similar schools", schools_.add(TRY(schools::similar_record(row))));
    if (holds("members")) {
        auto membership = TRY(schools::membership_row(row, cells));
        schools_.add(std::move(membership.trust));
        schools_.add(std::move(membership.school));
        number += counted(counts, "members", schools_.add(membership.member));
    }
    return number;
}

Result<void> TableRecords::save(storage::Writer& writer) {
    TRY(schools_.save(writer));
    return inspections_.save(writer);
}

} // namespace imports
