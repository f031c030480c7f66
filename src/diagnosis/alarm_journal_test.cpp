// That an alarm is its school's first in the journal too, for each role that reads one.
#include "commands/routes.h"
#include "diagnosis/alarms_store.h"
#include "journal/journal_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>
#include <set>

using namespace diagnosis;
using namespace std::chrono;
using permissions::Role;
using permissions::Who;

namespace {

const basics::Date monday = 2026y / March / 16, wednesday = 2026y / March / 18, thursday = 2026y / March / 19;

// Raised on the Monday, so that the school has until the end of Wednesday.
Alarm an_alarm(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer =
        storage::write(fresh.connection(), {.person = permissions::PersonId{"bearing"},
                                            .at = basics::parse_iso_instant("2026-03-16T05:00:00.000Z").value()})
            .value();
    const FoundAlarm found{.key = {.school = testing::oakfield, .measure = Measure::absence, .group = {}},
                           .together = {},
                           .began = 2026y / March / 2,
                           .noticed = 2026y / March / 9,
                           .usual = 0.06,
                           .size = 0.05};
    const auto raised = note(writer, watch_named(writer, every_school).value(), basics::AcademicYear{2025},
                             {.alarms = {found},
                              .kept = {},
                              .through = found.noticed,
                              .series = 1,
                              .unwatched = 0,
                              .schools = 1,
                              .expected = 0},
                             monday);
    REQUIRE(raised.ok());
    REQUIRE(raised.value().size() == 1);
    REQUIRE(raised.value().front().answer_by == wednesday);
    REQUIRE(writer.commit().ok());
    return raised.value().front();
}

Who of(Role role, std::optional<basics::Urn> school = {}) {
    return testing::somebody({{.role = role, .school = school}});
}

// By every way in which the journal is read.
struct Shown {
    std::size_t latest, of_kind, of_record, by;
    bool stood;
    bool operator==(const Shown&) const = default;
};
Shown shown_to(storage::Reader& reader, const Who& who, const Alarm& alarm, basics::Date today) {
    const journal::Sight sight{permissions::scope(who, permissions::Verb::see_journal, today), today};
    const auto alarms = [](const std::vector<journal::Past>& all) {
        return static_cast<std::size_t>(
            std::ranges::count(all, "alarm", [](const auto& each) { return each.entry.kind; }));
    };
    const std::array program{permissions::PersonId{"bearing"}};
    const auto id = alarm.id.text();
    const auto now = basics::Instant{sys_days{today}} + 23h;
    const std::array<std::string_view, 1> kinds{"alarm"};
    const auto stood = journal::all_as_they_stood(reader, sight, kinds, testing::oakfield, now).value();
    CHECK(journal::as_it_stood(reader, sight, "alarm", id, now).value().has_value() == !stood.empty());
    CHECK(alarms(journal::entries_by(reader, sight, {}, "", {}).value())
          == alarms(journal::entries_by(reader, sight, program, "", {}).value())); // the program is nobody
    return {.latest = alarms(journal::latest(reader, sight).value()),
            .of_kind = journal::entries_of_kind(reader, sight, "alarm").value().size(),
            .of_record = journal::entries(reader, sight, "alarm", id).value().size(),
            .by = alarms(journal::entries_by(reader, sight, program, "", {}).value()),
            .stood = !stood.empty()};
}

constexpr Shown nothing{.latest = 0, .of_kind = 0, .of_record = 0, .by = 0, .stood = false},
    all_of_it{.latest = 1, .of_kind = 1, .of_record = 1, .by = 1, .stood = true};

} // namespace

TEST_CASE("whoever reads the whole trust’s journal reads of an alarm once its school’s two days are over, not before") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto alarm = an_alarm(fresh);
        auto reader = fresh.reader();
        std::set<Role> whole_trust, school;
        for (const auto role : permissions::all_roles()) {
            CAPTURE(permissions::words(role));
            if (permissions::held_for(role) != permissions::Held::school) { // above the school
                const auto who = of(role);
                const bool reads = permissions::scope(who, permissions::Verb::see_journal, monday).everything;
                if (reads) whole_trust.insert(role);
                CHECK(shown_to(reader, who, alarm, monday) == nothing);
                CHECK(shown_to(reader, who, alarm, wednesday) == nothing);
                CHECK(shown_to(reader, who, alarm, thursday) == (reads ? all_of_it : nothing));
            }
            if (permissions::held_for(role) != permissions::Held::trust) { // at the school, and at another
                const auto who = of(role, testing::oakfield);
                const bool reads = permissions::may(who, permissions::Verb::see_journal, testing::oakfield, monday);
                if (reads) school.insert(role);
                CHECK(shown_to(reader, who, alarm, monday) == (reads ? all_of_it : nothing));
                CHECK(shown_to(reader, of(role, testing::rowan), alarm, thursday) == nothing);
            }
        }
        CHECK(whole_trust == std::set{Role::chief_executive, Role::data_protection_officer, Role::administrator});
        CHECK(school == std::set{Role::executive_head, Role::headteacher});
    });
}

TEST_CASE("once the school has answered, the whole trust reads all of it, from the first day") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto raised = an_alarm(fresh);
        const auto chief = of(Role::chief_executive);
        {
            auto writer = fresh.writer();
            auto answered = raised;
            answered.state = AlarmState::answered;
            answered.cause = "illness", answered.answer = "Flu in Year 9.";
            REQUIRE(save(writer, raised, answered).ok());
            REQUIRE(writer.commit().ok());
        }
        auto reader = fresh.reader();
        const journal::Sight sight{permissions::scope(chief, permissions::Verb::see_journal, monday), monday};
        CHECK(journal::entries(reader, sight, "alarm", raised.id.text()).value().size() == 2);
    });
}

TEST_CASE("the journal’s pages keep silent of an alarm for as long as its own page does") {
    const auto all = commands::program_routes();
    testing::App app{{all.begin(), all.end()}};
    const auto alarm = an_alarm(app.fresh());
    const auto record = fmt::format("/journal/alarm/{}", alarm.id.text());
    const auto chief = of(Role::chief_executive), head = of(Role::headteacher, testing::oakfield);
    app.set_clock("2026-03-18T22:00:00.000Z");
    CHECK_FALSE(testing::visit(app, "/journal", chief).says("alarm"));
    CHECK_FALSE(testing::visit(app, "/journal?kind=alarm", chief).says(std::string{alarm.id.text()}));
    CHECK_FALSE(testing::visit(app, record, chief).says("absence"));
    CHECK(testing::visit(app, record, head).says("absence"));
    app.set_clock("2026-03-19T00:30:00.000Z");
    CHECK(testing::visit(app, record, chief).says("absence"));
}
