#pragma once
// Schools and trusts as they stand. All of this is public: nobody's scope limits it.
#include "schools/line.h"
#include "schools/relative.h"
#include "schools/school.h"
#include "storage/reader.h"

namespace schools {

basics::Result<std::optional<School>> find_school(storage::Reader&, Urn);
basics::Result<std::optional<Trust>> find_trust(storage::Reader&, GroupUid);

// A trust with its open schools, by name; without a number the one whose database this is, if it is set up and held.
struct WholeTrust {
    Trust trust;
    std::vector<School> members{};
};
basics::Result<std::optional<WholeTrust>> find_whole_trust(storage::Reader&, std::optional<GroupUid>);

// The open schools of a trust, by name.
basics::Result<std::vector<School>> members(storage::Reader&, GroupUid);
basics::Result<std::vector<Trust>> all_trusts(storage::Reader&); // by name

// A figure of a school's history stands at one of these places. With dates: only in those days (a LAESTAB changes hands).
// Place 0 says that no figure of that school is held.
struct LinePlace {
    std::int64_t place;
    int steps;
    Urn whose;
    std::optional<Date> from{};
    std::optional<Date> to{};
};
basics::Result<std::vector<LinePlace>> line_places(storage::Reader&, Urn);

basics::Result<std::vector<Relative>> relatives(storage::Reader&, Urn);
// The schools that came after, or were split from, the open schools of a trust: what a dated list of members may miss.
struct Later {
    Urn of;
    Relative school;
};
basics::Result<std::vector<Later>> later_schools(storage::Reader&, GroupUid);

struct Similar {
    Urn urn;
    std::string name;
    std::string town;
    std::int64_t rank;
    double distance;
};
// DfE's similar schools of the newest list that has this school, nearest first.
basics::Result<std::vector<Similar>> similar_to(storage::Reader&, Urn);

// Where the open schools of a trust stand, in metres of the national grid; those without a position are left out.
struct MapPoint {
    Urn urn;
    std::string name;
    std::string phase;
    double easting, northing;
};
basics::Result<std::vector<MapPoint>> map_points(storage::Reader&, GroupUid);

} // namespace schools
