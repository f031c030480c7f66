#pragma once
// The fields of a record, by name, in the order of the tables' columns: one list for reading files, storing and filling.
#include "schools/school.h"

namespace schools {

// Calls `each(name, member…)` for every field but the urn; of several records, with the same member of each.
template <class Each, class... Records>
void each_school_field(Each&& each, Records&... record) {
    each("laestab", record.laestab...);
    each("name", record.name...);
    each("kind", record.kind...);
    each("kind_group", record.kind_group...);
    each("status", record.status...);
    each("opened", record.opened...);
    each("closed", record.closed...);
    each("phase", record.phase...);
    each("low_age", record.low_age...);
    each("high_age", record.high_age...);
    each("sixth_form", record.sixth_form...);
    each("gender", record.gender...);
    each("religion", record.religion...);
    each("admissions", record.admissions...);
    each("capacity", record.capacity...);
    each("pupils", record.pupils...);
    each("fsm_percent", record.fsm_percent...);
    each("trust_uid", record.trust_uid...);
    each("trust_name", record.trust_name...);
    each("street", record.street...);
    each("town", record.town...);
    each("county", record.county...);
    each("postcode", record.postcode...);
    each("website", record.website...);
    each("la_code", record.la_code...);
    each("la_name", record.la_name...);
    each("region", record.region...);
    each("urban_rural", record.urban_rural...);
    each("easting", record.easting...);
    each("northing", record.northing...);
    each("sen_unit", record.sen_unit...);
}

// The same for every field but the uid.
template <class Each, class... Records>
void each_trust_field(Each&& each, Records&... record) {
    each("group_id", record.group_id...);
    each("name", record.name...);
    each("company", record.company...);
    each("type_code", record.type_code...);
    each("type_name", record.type_name...);
    each("status", record.status...);
    each("opened", record.opened...);
    each("closed", record.closed...);
    each("town", record.town...);
    each("postcode", record.postcode...);
    each("ukprn", record.ukprn...);
}

} // namespace schools
