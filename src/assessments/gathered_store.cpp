#include "assessments/gathered_store.h"

#include "assessments/catalogue_store.h"
#include "assessments/gathered_sql.h"
#include "assessments/key_point_store.h"
#include "assessments/roll_store.h"
#include "permissions/within.h"

#include <algorithm>

namespace assessments {
namespace {

using basics::Result;
using permissions::Scope;
using pupils::PupilNumber;
using storage::Reader;
using storage::Row;

constexpr std::size_t points_looked_back = 4;

using Point = PointsLookedAt::Point;

Asked asked_at(const Point& at, const Catalogue& catalogue) {
    Asked asked{.point = at.point, .asks = at.asks};
    add(asked, catalogue);
    return asked;
}

struct Looked {
    KeyPointNumber now, year_before;
    basics::Date first, until; // until: itself no more
};

Result<ManyResults> results_looked_at(Reader& reader, const Scope& scope, const Looked& at) {
    ManyResults out;
    TRY(reader.each(
        sql::results_looked_at, scope,
        [&](const Row& row) {
            out.add(row.urn(0), KeyPointNumber{row.integer(1)}, PupilNumber{row.integer(2)}, row.text(3),
                    row.text(4) == "prediction" ? What::prediction : What::result, row.text(5));
        },
        at.now, at.year_before, basics::iso(at.first), basics::iso(at.until)));
    return out;
}

Result<void> add_rolls(Reader& reader, const Scope& scope, basics::Date today, Gathered& all) {
    std::vector<RollDay> days{{.year = all.now.point.year, .day = day_of(all.now.point, today)}};
    if (all.year_before)
        days.push_back({.year = all.year_before->point.year, .day = day_of(all.year_before->point, today)});
    auto rolls = TRY(rolls_on(reader, scope, days));
    all.roll = std::move(rolls.front());
    if (all.year_before) all.roll_before = std::move(rolls.back());
    return {};
}

// Of which the results are wanted.
Looked looked_at(const PointsLookedAt& points) {
    const auto& now = points.now.point;
    return {.now = now.id,
            .year_before = points.year_before ? points.year_before->point.id : now.id,
            .first = points.earlier.empty() ? now.due : points.earlier.back().point.due,
            .until = now.due};
}

void take_point(std::vector<Point>& all, const Row& row) {
    if (all.empty() || all.back().point.id.value() != row.integer(0)) all.push_back({.point = key_point_of(row)});
    if (!row.null(10))
        all.back().asks.push_back(
            {.year_group = pupils::YearGroup{row.integer(10)}, .subject = row.copy(11), .scale = row.copy(12)});
}

// Which of them is looked back at from that one; all are there, the newest first.
std::optional<PointsLookedAt> looked_back(const std::vector<Point>& all, KeyPointNumber id) {
    const auto now = std::ranges::find(all, id, [](const Point& each) { return each.point.id; });
    if (now == all.end()) return std::nullopt;
    PointsLookedAt out{.now = *now};
    for (auto& each : all) {
        const auto& point = each.point;
        if (point.name == now->point.name && point.year.starts() == now->point.year.starts() - 1)
            out.year_before = each;
        if (point.due < now->point.due && out.earlier.size() < points_looked_back) out.earlier.push_back(each);
    }
    return out;
}

} // namespace

Result<PointsLookedAt> points_looked_at(Reader& reader, KeyPointNumber id) {
    std::vector<Point> all;
    TRY(reader.each(
        sql::points_looked_at, [&](const Row& row) { take_point(all, row); }, id, points_looked_back));
    auto out = looked_back(all, id);
    if (!out) return no_such_key_point();
    return *std::move(out);
}

Result<std::optional<PointsLookedAt>> newest_points_looked_at(Reader& reader, const Scope& scope) {
    std::vector<Point> all;
    KeyPointNumber newest{0};
    TRY(reader.each(
        sql::newest_points_looked_at, scope,
        [&](const Row& row) {
            take_point(all, row);
            newest = KeyPointNumber{row.integer(13)};
        },
        points_looked_back));
    return looked_back(all, newest);
}

Result<Gathered> gather(Reader& reader, const Scope& scope, const PointsLookedAt& points, basics::Date today,
                        LastFiles files) {
    const auto catalogue = TRY(load_catalogue(reader));
    Gathered all{.now = asked_at(points.now, catalogue)};
    for (const auto& each : points.earlier) all.earlier.push_back(asked_at(each, catalogue));
    if (points.year_before) all.year_before = asked_at(*points.year_before, catalogue);
    all.results = TRY(results_looked_at(reader, scope, looked_at(points)));
    TRY(add_rolls(reader, scope, today, all));
    if (files == LastFiles::leave) return all;
    TRY(reader.each(
        sql::last_files, scope, [&](const Row& row) { all.received.insert_or_assign(row.urn(0), row.instant(1)); },
        points.now.point.id));
    return all;
}

Result<Results> results_at(Reader& reader, const Scope& scope, KeyPointNumber id, basics::Urn urn) {
    const auto none = basics::Date{std::chrono::sys_days{}};
    const auto all = TRY(results_looked_at(reader, permissions::within(scope, urn),
                                           {.now = id, .year_before = id, .first = none, .until = none}));
    return all.of(urn, id);
}

} // namespace assessments
