#include "schools/school_store.h"

#include "schools/row_store.h"
#include "schools/schools_sql.h"
#include "schools/whose_store.h"

namespace schools {
namespace {

using basics::Result;

constexpr int after_school = 32; // the columns of a SchoolRecord, the URN included
constexpr int columns_of_a_school = after_school + 2, after_trust = 12;

School school_of(const storage::Row& row) {
    auto facts = school_record_of(row, 0);
    const auto phase = phase_named(facts.phase).value_or(Phase::other);
    return {.facts = std::move(facts),
            .phase = phase,
            .joined = row.maybe_date(after_school),
            .source_import = row.integer(after_school + 1)};
}

Trust trust_at(const storage::Row& row, int first) {
    return {.facts = trust_record_of(row, first),
            .members = row.integer(first + after_trust),
            .members_as_of = row.maybe_date(first + after_trust + 1),
            .source_import = row.integer(first + after_trust + 2)};
}
Trust trust_of(const storage::Row& row) { return trust_at(row, 0); }

} // namespace

Result<std::optional<School>> find_school(storage::Reader& reader, Urn urn) {
    return reader.find(sql::find_school, school_of, urn);
}

Result<std::optional<Whose>> find_school_and_whose(storage::Reader& reader, Urn urn) {
    return reader.find(
        sql::find_school_and_whose,
        [](const storage::Row& row) {
            auto school = school_of(row);
            const auto& uid = school.facts.trust_uid;
            const bool ours = uid && row.text(after_school + 2) == uid->text();
            return Whose{.school = std::move(school), .ours = ours};
        },
        urn);
}

Result<std::optional<Trust>> find_trust(storage::Reader& reader, GroupUid uid) {
    return reader.find(sql::find_trust, trust_of, uid);
}

Result<std::optional<WholeTrust>> find_whole_trust(storage::Reader& reader, std::optional<GroupUid> uid) {
    std::optional<WholeTrust> found;
    const auto number = uid ? std::optional{uid->value()} : std::nullopt;
    TRY(reader.each(
        sql::find_whole_trust,
        [&](const storage::Row& row) {
            if (!found) found = WholeTrust{.trust = trust_at(row, columns_of_a_school)};
            if (!row.null(0)) found->members.push_back(school_of(row));
        },
        number));
    return found;
}

Result<std::vector<School>> members(storage::Reader& reader, GroupUid uid) {
    return reader.list(sql::members, school_of, uid);
}

Result<std::vector<Trust>> all_trusts(storage::Reader& reader) { return reader.list(sql::all_trusts, trust_of); }

Result<std::vector<LinePlace>> line_places(storage::Reader& reader, Urn urn) {
    const auto place_of_row = [](const storage::Row& row) {
        return LinePlace{.place = row.integer(0),
                         .steps = static_cast<int>(row.integer(1)),
                         .whose = row.urn(2),
                         .from = row.maybe_date(3),
                         .to = row.maybe_date(4)};
    };
    return reader.list(sql::line_places, place_of_row, urn);
}

Result<std::vector<Relative>> relatives(storage::Reader& reader, Urn urn) {
    const auto relative_of = [](const storage::Row& row) {
        return Relative{.urn = row.urn(0), .name = row.copy(1), .kind = row.copy(2), .established = row.maybe_date(3)};
    };
    return reader.list(sql::relatives, relative_of, urn);
}

Result<std::vector<Later>> later_schools(storage::Reader& reader, GroupUid uid) {
    std::vector<Later> found;
    TRY(reader.each(
        sql::later_schools_of_trust,
        [&](const storage::Row& row) {
            if (!row.text(3).starts_with("Successor")) return;
            found.push_back(
                {.of = row.urn(0),
                 .school = {
                     .urn = row.urn(1), .name = row.copy(2), .kind = row.copy(3), .established = row.maybe_date(4)}});
        },
        uid));
    return found;
}

Result<std::vector<Similar>> similar_to(storage::Reader& reader, Urn urn) {
    const auto similar_of = [](const storage::Row& row) {
        return Similar{.urn = row.urn(0),
                       .name = row.copy(1),
                       .town = row.copy(2),
                       .rank = row.integer(3),
                       .distance = row.real(4)};
    };
    return reader.list(sql::similar_to, similar_of, urn);
}

Result<std::vector<MapPoint>> map_points(storage::Reader& reader, GroupUid uid) {
    const auto point_of = [](const storage::Row& row) {
        return MapPoint{.urn = row.urn(0),
                        .name = row.copy(1),
                        .phase = row.copy(2),
                        .easting = row.real(3),
                        .northing = row.real(4)};
    };
    return reader.list(sql::map_points, point_of, uid);
}

} // namespace schools
