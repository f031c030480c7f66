#pragma once
// A school, a trust, who belongs to whom, and who came before whom: as one file tells it, and as it stands now.
#include "basics/date.h"
#include "basics/id.h"
#include "schools/kind.h"

#include <optional>
#include <string>

namespace schools {

using basics::Date;
using basics::GroupUid;
using basics::LaCode;
using basics::LaEstab;
using basics::Urn;

// What one file says of a school. A text that the file does not give is empty.
struct SchoolRecord {
    Urn urn;
    std::optional<LaEstab> laestab{};
    std::string name{};
    std::string kind{};
    std::string kind_group{};
    std::string status{};
    std::optional<Date> opened{};
    std::optional<Date> closed{};
    std::string phase{};
    std::optional<std::int64_t> low_age{};
    std::optional<std::int64_t> high_age{};
    std::string sixth_form{};
    std::string gender{};
    std::string religion{};
    std::string admissions{};
    std::optional<std::int64_t> capacity{};
    std::optional<std::int64_t> pupils{};
    std::optional<double> fsm_percent{};
    std::optional<GroupUid> trust_uid{};
    std::string trust_name{};
    std::string street{};
    std::string town{};
    std::string county{};
    std::string postcode{};
    std::string website{};
    std::optional<LaCode> la_code{};
    std::string la_name{};
    std::string region{};
    std::string urban_rural{};
    std::optional<double> easting{};
    std::optional<double> northing{};
    std::string sen_unit{};
    bool operator==(const SchoolRecord&) const = default;
};

// Groups of type 06 (multi-academy trust) and 10 (single-academy trust) are trusts; a sponsor is the same body twice.
struct TrustRecord {
    GroupUid uid;
    std::string group_id{};
    std::string name{};
    std::string company{};
    std::string type_code{};
    std::string type_name{};
    std::string status{};
    std::optional<Date> opened{};
    std::optional<Date> closed{};
    std::string town{};
    std::string postcode{};
    std::string ukprn{};
    bool operator==(const TrustRecord&) const = default;
};
bool is_trust_type(std::string_view type_code);

struct MemberRecord {
    GroupUid uid;
    Urn urn;
    std::optional<Date> joined{};
    bool operator==(const MemberRecord&) const = default;
};

// "Predecessor" means that other_urn came before urn.
struct LinkRecord {
    Urn urn;
    Urn other_urn;
    std::string kind;
    std::optional<Date> established{};
    std::string other_name{};
    bool operator==(const LinkRecord&) const = default;
};

// DfE's own list of schools like this one, nearest first.
struct SimilarRecord {
    Urn urn;
    Urn neighbour;
    double distance;
    std::int64_t rank;
    bool operator==(const SimilarRecord&) const = default;
};

// A school as it stands: the best that the files held say, field by field.
struct School {
    SchoolRecord facts; // its `phase` is the name of the phase below
    Phase phase;
    std::optional<Date> joined{}; // its trust
    std::int64_t source_import;   // of the newest record
};

struct Trust {
    TrustRecord facts;
    std::int64_t members;                // open schools
    std::optional<Date> members_as_of{}; // of the file that lists them
    std::int64_t source_import;
};

// The better record, with what it leaves out taken from the next best.
SchoolRecord filled(SchoolRecord best, const SchoolRecord& next);
TrustRecord filled(TrustRecord best, const TrustRecord& next);

} // namespace schools
