#include "journal/fields_text.h"
#include "journal/journal_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

using journal::Fields;
using permissions::Scope;
using namespace std::chrono_literals;

namespace {

constexpr basics::Date the_day{std::chrono::year{2026} / 11 / 24};

const Scope all{.everything = true};
const Scope rowan{.schools = {basics::Urn{900001}}};
const auto morning = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value();

void note(testing::FreshDatabase& fresh, basics::Instant at, const journal::Entry& entry) {
    auto writer = storage::write(fresh.connection(), {.person = permissions::PersonId{"p1"}, .at = at}).value();
    journal::record(writer, entry).value();
    writer.commit().value();
}

struct Plan {
    basics::Id<Plan> id;
    std::string title;
    std::int64_t version{1};
};
Fields fields(const Plan& plan) { return {{"title", plan.title}}; }
std::string_view journal_kind(const Plan&) { return "plan"; }

constexpr storage::JournalledStatement<3> update_plan{
    "update_plan", "update drafts set title = $3, version = version + 1 where id = $1 and version = $2"};

basics::Result<void> save(storage::Writer& writer, const Plan& before, const Plan& after) {
    return journal::changed(writer, journal::between(before, after, "clearer"), update_plan, after.id, before.version,
                            after.title);
}

} // namespace

TEST_CASE("what differs is said field by field, in order") {
    const Fields before{{"name", "Rowan"}, {"phase", "primary"}, {"old", "x"}},
        after{{"name", "Rowan"}, {"phase", "secondary"}, {"new", "y"}};
    CHECK(journal::differences(before, after)
          == std::vector<journal::Difference>{{"phase", "primary", "secondary"}, {"old", "x", ""}, {"new", "", "y"}});
}

TEST_CASE("fields survive their text, whatever stands in them") {
    const journal::BeforeAfter both{.before = {{"a", "“quoted” \"and\" \\ \n\t"}, {"z", ""}, {"b", "ø"}}, .after = {}};
    CHECK(journal::fields_of(journal::text_of(both)) == both);
}

TEST_CASE("an entry says who, when, what and why, and holds only what differed") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        note(fresh, morning,
             {.kind = "plan",
              .record = "1",
              .before = {{"title", "a"}, {"owner", "Ines"}},
              .after = {{"title", "b"}, {"owner", "Ines"}},
              .reason = "clearer",
              .school = basics::Urn{900001}});
        auto reader = fresh.reader();
        const auto found = journal::entries(reader, {all, the_day}, "plan", "1").value();
        REQUIRE(found.size() == 1);
        CHECK(found[0].at == morning);
        CHECK(found[0].person.text() == "p1");
        CHECK(found[0].entry.before == Fields{{"title", "a"}});
        CHECK(found[0].entry.after == Fields{{"title", "b"}});
        CHECK(found[0].entry.reason == "clearer");
        CHECK(found[0].entry.school == basics::Urn{900001});
    });
}

TEST_CASE("a list is newest first, goes on where it stopped, and keeps to the scope") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        for (int i = 0; i < 5; ++i)
            note(fresh, morning,
                 {.kind = i % 2 ? "plan" : "visit",
                  .record = std::to_string(i),
                  .after = {{"n", "1"}},
                  .school = i == 4 ? std::optional<basics::Urn>{} : basics::Urn{900001 + i % 2}});
        auto reader = fresh.reader();
        const auto first = journal::latest(reader, {all, the_day}, {.most = 2}).value();
        REQUIRE(first.size() == 2);
        CHECK(first[0].entry.record == "4");
        const auto next = journal::latest(reader, {all, the_day}, {.id = first[1].id, .most = 2}).value();
        CHECK(next[0].entry.record == "2");
        CHECK(journal::latest(reader, {rowan, the_day}).value().size() == 2);
        CHECK(journal::latest(reader, {Scope{}, the_day}).value().empty());
        CHECK(journal::entries_of_kind(reader, {all, the_day}, "visit").value().size() == 3);
        CHECK(journal::entries_of_kind(reader, {rowan, the_day}, "visit").value().size() == 2);
        CHECK(journal::entries(reader, {rowan, the_day}, "visit", "4").value().empty());
    });
}

TEST_CASE("a record is shown as it stood at an instant, between its making and its removal") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto at = [&](basics::Instant when) {
            auto reader = fresh.reader();
            return journal::as_it_stood(reader, {all, the_day}, "plan", "1", when).value();
        };
        note(fresh, morning, {.kind = "plan", .record = "1", .after = {{"title", "a"}, {"owner", "Ines"}}});
        note(fresh, morning + 1h,
             {.kind = "plan",
              .record = "1",
              .before = {{"title", "a"}, {"owner", "Ines"}},
              .after = {{"title", "b"}, {"owner", "Ines"}, {"due", "2027-01-01"}}});
        note(fresh, morning + 2h,
             {.kind = "plan", .record = "1", .before = {{"title", "b"}, {"owner", "Ines"}, {"due", "2027-01-01"}}});
        CHECK_FALSE(at(morning - 1ms));
        CHECK(at(morning) == Fields{{"title", "a"}, {"owner", "Ines"}});
        CHECK(at(morning + 90min) == Fields{{"title", "b"}, {"owner", "Ines"}, {"due", "2027-01-01"}});
        CHECK_FALSE(at(morning + 3h));
    });
}

TEST_CASE("a wall with a last day hides what is under it from the whole trust until that day is over, one without from "
          "schools") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const basics::Urn school{900001};
        {
            auto writer = fresh.writer();
            REQUIRE(journal::raise_wall_before_trust(writer, "first", the_day).ok());
            REQUIRE(journal::raise_wall(writer, "told").ok());
            REQUIRE(writer.commit().ok());
        }
        for (const auto* under : {"first", "told"})
            note(fresh, morning,
                 {.kind = "plan", .record = under, .after = {{"title", "a"}}, .school = school, .under = under});
        const basics::Date next_day = std::chrono::sys_days{the_day} + std::chrono::days{1};
        auto reader = fresh.reader();
        const auto seen = [&](const Scope& scope, basics::Date today) {
            std::string out;
            for (const auto& each : journal::latest(reader, {scope, today}).value()) out += each.entry.record + " ";
            return out;
        };
        CHECK(seen(all, the_day) == "told ");
        CHECK(seen(rowan, the_day) == "first ");
        CHECK(seen(all, next_day) == "told first ");
        CHECK(seen(rowan, next_day) == "first ");
        CHECK(seen({.schools = {basics::Urn{900002}}}, next_day).empty());
    });
}

TEST_CASE("of a school that is forgotten the journal keeps who, when and why, and not what was said") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        for (const auto urn : {900001, 900002})
            note(fresh, morning,
                 {.kind = "plan",
                  .record = "1",
                  .after = {{"title", "a"}},
                  .reason = "clearer",
                  .school = basics::Urn{urn}});
        {
            auto writer = fresh.writer();
            REQUIRE(journal::forget_words(writer, "plan", basics::Urn{900001}).ok());
            REQUIRE(writer.commit().ok());
        }
        auto reader = fresh.reader();
        const auto left = journal::latest(reader, {rowan, the_day}).value();
        REQUIRE(left.size() == 1);
        CHECK(left.front().entry.after.empty());
        CHECK(left.front().entry.reason == "clearer");
        CHECK(left.front().person.text() == "p1");
        const auto other = journal::latest(reader, {{.schools = {basics::Urn{900002}}}, the_day}).value();
        CHECK(other.front().entry.after == Fields{{"title", "a"}});
    });
}

TEST_CASE("a record is replayed in the order of writing, though the clock was set back between two changes") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto title = [](const char* from, const char* to) {
            return journal::Entry{
                .kind = "plan", .record = "1", .before = {{"title", from}}, .after = {{"title", to}}, .under = "u"};
        };
        note(fresh, morning, {.kind = "plan", .record = "1", .after = {{"title", "a"}}, .under = "u"});
        note(fresh, morning + 2h, title("a", "b"));
        note(fresh, morning + 1h, title("b", "c")); // the clock was an hour ahead, and was put right
        note(fresh, morning + 1h + 1min, title("c", "d"));
        auto reader = fresh.reader();
        const Fields last{{"title", "d"}};
        CHECK(journal::as_it_stood(reader, {all, the_day}, "plan", "1", morning + 3h).value() == last);
        const std::array<std::string_view, 1> kinds{"plan"};
        CHECK(journal::all_as_they_stood(reader, {all, the_day}, kinds, {}, morning + 3h).value().front().fields
              == last);
        CHECK(journal::under_as_they_stood(reader, "u", morning + 3h).value().front().fields == last);
        CHECK(journal::latest(reader, {all, the_day}).value().front().at == morning + 2h); // a list goes by the clock
    });
}

TEST_CASE("the hour that comes twice at the end of October is two hours of the journal, one after the other") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const auto summer = basics::parse_iso_instant("2026-10-25T00:30:00.000Z").value(), winter = summer + 1h;
        REQUIRE(basics::spoken(summer) == basics::spoken(winter)); // both are half past one in London
        note(fresh, summer, {.kind = "plan", .record = "1", .after = {{"title", "a"}}});
        note(fresh, winter, {.kind = "plan", .record = "1", .before = {{"title", "a"}}, .after = {{"title", "b"}}});
        auto reader = fresh.reader();
        const auto at = [&](basics::Instant when) {
            return journal::as_it_stood(reader, {all, the_day}, "plan", "1", when).value();
        };
        CHECK(at(summer + 59min) == Fields{{"title", "a"}});
        CHECK(at(winter) == Fields{{"title", "b"}});
        CHECK(journal::latest(reader, {all, the_day}).value().front().at == winter);
    });
}

TEST_CASE("a change that is rolled back leaves no entry") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        {
            auto writer = fresh.writer();
            journal::record(writer, {.kind = "plan", .record = "1", .after = {{"title", "a"}}}).value();
        }
        auto reader = fresh.reader();
        CHECK(journal::latest(reader, {all, the_day}).value().empty());
    });
}

TEST_CASE("the second of two people who change one record is told, and nothing of hers is kept") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        fresh.connection()
            .script("create table drafts (id text, title text, version bigint);"
                    "insert into drafts values ('1', 'a', 1)")
            .value();
        auto writer = fresh.writer();
        const Plan read{.id = basics::Id<Plan>{"1"}, .title = "a"};
        CHECK(save(writer, read, {.id = read.id, .title = "b"}).ok());
        const auto second = save(writer, read, {.id = read.id, .title = "c"});
        CHECK(second.problem().kind == basics::Problem::Kind::conflict);
        CHECK(second.problem().message.starts_with("Somebody else has changed this since you opened it."));
        CHECK(journal::entries(writer, {all, the_day}, "plan", "1").value().size() == 1);
    });
}
