#include "attendance/today_store.h"

#include "attendance/attendance_view.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "attendance/today_sql.h"
#include "permissions/within.h"

#include <algorithm>

namespace attendance {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

using Views = std::vector<TodayView>;

Views views_of(std::span<const Whose> schools, basics::Instant now) {
    Views views;
    for (const auto& each : schools)
        views.push_back({.urn = each.urn, .name = each.name, .today = basics::london_date(now), .asked = now});
    return views;
}

Result<void> add_received(Reader& reader, const permissions::Scope& scope, basics::Date today, Views& views) {
    const auto instant = [](const Row& row, int at) {
        return row.null(at) ? std::nullopt : std::optional{row.instant(at)};
    };
    return reader.each(
        sql::latest, scope,
        [&](const Row& row) {
            const auto view = std::ranges::find(views, row.urn(0), &TodayView::urn);
            if (view == views.end()) return;
            view->received = instant(row, 1), view->last_received = instant(row, 2);
            view->last_day = row.maybe_date(3);
        },
        basics::iso(today));
}

} // namespace

Result<Views> today_of_all(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                           std::span<const Whose> schools, basics::Instant now) {
    auto views = views_of(schools, now);
    const auto today = basics::london_date(now);
    std::vector<basics::Urn> urns;
    for (const auto& each : schools) urns.push_back(each.urn);
    const auto wanted = permissions::within(scope, urns);
    auto pupils = TRY(pupils_on(reader, wanted, today));
    for (auto& [urn, all] : pupils) std::erase_if(all, [](const Pupil& each) { return !each.counts; });
    TRY(add_received(reader, wanted, today, views));
    TRY(with_registers(database, reader, [&](const Registers& all) {
        if (const auto* held = all.of(basics::academic_year_of(today)))
            for (auto& view : views) view.sessions = sessions_of_day(*held, pupils[view.urn], today);
    }));
    for (auto& view : views)
        for (auto& session : view.sessions) hide_small(session, smallest_part);
    return views;
}

Result<TodayView> today_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                           const Whose& school, basics::Instant now) {
    return std::move(TRY(today_of_all(database, reader, scope, std::span{&school, 1}, now)).front());
}

Result<News> news_since(Reader& reader, std::int64_t batch) {
    News news{.newest = TRY(newest_batch(reader))};
    if (news.newest <= batch) return news;
    news.schools = TRY(reader.list(
        sql::schools_since, [](const Row& row) { return row.urn(0); }, batch));
    return news;
}

Result<std::int64_t> newest_batch(Reader& reader) {
    return TRY(reader.find(sql::newest_batch, [](const Row& row) { return row.integer(0); })).value_or(0);
}

} // namespace attendance
