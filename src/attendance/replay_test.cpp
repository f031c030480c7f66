// What the journal gives back of calendars and of the feeds that send marks.
#include "attendance/calendar_store.h"
#include "attendance/feed_store.h"
#include "testing/databases.h"
#include "testing/replayed.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace attendance;
using namespace std::chrono;

namespace {

constexpr basics::Urn school{900001};
constexpr permissions::Scope everything{.everything = true};
const HalfTerm autumn{.part = 1, .starts = 2026y / 9 / 2, .ends = 2026y / 10 / 23},
    later{.part = 1, .starts = 2026y / 9 / 3, .ends = 2026y / 10 / 23},
    winter{.part = 2, .starts = 2026y / 11 / 2, .ends = 2026y / 12 / 18};

void keep(testing::FreshDatabase& fresh, basics::Urn urn, const std::vector<HalfTerm>& half_terms) {
    auto writer = fresh.writer();
    const auto before = own_calendar(writer, urn, basics::AcademicYear{2026}).value();
    REQUIRE(save(writer, before, half_terms).ok());
    REQUIRE(writer.commit().ok());
}

// Every half term that stands is told by the entries of its calendar, and no other is.
void check_half_terms(storage::Reader& reader) {
    constexpr storage::Statement<0> all{"half terms", "select urn, year, part, starts, ends from half_terms"};
    std::size_t stand = 0, told = 0;
    REQUIRE(reader
                .each(all,
                      [&](const storage::Row& row) {
                          ++stand;
                          const auto calendar = testing::replayed_record(
                              reader, "calendars", fmt::format("{}-{}", row.integer(0), row.integer(1)));
                          CHECK(calendar.at(fmt::format("half term {}", row.integer(2)))
                                == fmt::format("{} to {}", row.text(3), row.text(4)));
                      })
                .ok());
    for (const auto* id : {"0-2026", "900001-2026"})
        for (const auto& [field, value] : testing::replayed_record(reader, "calendars", id))
            told += field.starts_with("half term");
    CHECK(stand == 2);
    CHECK(told == stand);
}

} // namespace

TEST_CASE("half terms that are kept, changed and taken out, and feeds that are made, used and revoked, are as the "
          "journal replays them") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        keep(fresh, whole_trust, {autumn, winter});
        keep(fresh, whole_trust, {});
        keep(fresh, school, {autumn});
        keep(fresh, school, {later, winter});
        std::string token;
        {
            auto writer = fresh.writer();
            const auto revoked = make_feed(writer, school, "arbor").value();
            token = make_feed(writer, school, "bromcom").value().token;
            const auto feed = find_feed(writer, everything, school, revoked.id).value();
            REQUIRE(use(writer, *feed).ok());
            REQUIRE(revoke(writer, *feed).ok());
            REQUIRE(writer.commit().ok());
        }
        auto reader = fresh.reader();
        testing::check_replayed(reader, {"calendars", "attendance_feeds"});
        check_half_terms(reader);
        constexpr storage::Statement<0> entries{"entries", "select fields from journal_entries"};
        REQUIRE(reader
                    .each(entries,
                          [&](const storage::Row& row) { CHECK(row.text(0).find(token) == std::string_view::npos); })
                    .ok());
    });
}
