#include "attendance/today_store.h"

#include "attendance/attendance_view.h"
#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "attendance/today_sql.h"

namespace attendance {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;

Result<std::vector<Pupil>> pupils_today(Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                        basics::Date today) {
    auto pupils = TRY(pupils_on(reader, scope, urn, today));
    std::erase_if(pupils, [](const Pupil& each) { return !each.counts; });
    return pupils;
}

Result<void> add_received(Reader& reader, const permissions::Scope& scope, TodayView& view) {
    const auto of_day = TRY(reader.list(
        sql::latest_of_day, scope, [](const Row& row) { return row.instant(0); }, view.urn, basics::iso(view.today)));
    if (!of_day.empty()) view.received = of_day.front();
    TRY(reader.each(
        sql::latest_of_all, scope,
        [&](const Row& row) {
            view.last_received = row.instant(0);
            view.last_day = row.maybe_date(1);
        },
        view.urn));
    return {};
}

} // namespace

Result<TodayView> today_of(const storage::Database& database, Reader& reader, const permissions::Scope& scope,
                           const Whose& school, basics::Instant now) {
    TodayView view{.urn = school.urn, .name = school.name, .today = basics::london_date(now), .asked = now};
    const auto pupils = TRY(pupils_today(reader, scope, view.urn, view.today));
    TRY(add_received(reader, scope, view));
    TRY(with_registers(database, reader, [&](const Registers& all) {
        if (const auto* held = all.of(basics::academic_year_of(view.today)))
            view.sessions = sessions_of_day(*held, pupils, view.today);
    }));
    for (auto& session : view.sessions) hide_small(session, smallest_part);
    return view;
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
