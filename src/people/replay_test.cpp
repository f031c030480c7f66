// What the journal gives back of people and their roles; and what it never held.
#include "people/mail_store.h"
#include "people/people_store.h"
#include "people/sign_in_store.h"
#include "testing/databases.h"
#include "testing/replayed.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace std::chrono;
using namespace people;
using permissions::Role;

namespace {

constexpr permissions::Scope everything{.everything = true};
constexpr auto hash = "argon-hash-of-zqx", secret = "totp-secret-zqx";

// A person who was given roles, let out and in again, and set a password and a second factor.
void a_life(testing::FreshDatabase& fresh) {
    PersonId id{""};
    const auto step = [&](const auto& change) {
        auto writer = fresh.writer();
        change(writer, find_person(writer, everything, id).value());
        REQUIRE(writer.commit().ok());
    };
    {
        auto writer = fresh.writer();
        id = add(writer, {.email = "ines@rowan.example",
                          .name = "Ines Invented",
                          .roles = {{.role = Role::headteacher, .school = basics::Urn{900001}}}})
                 .value();
        REQUIRE(add(writer, {.email = "ada@rowan.example", .name = "Ada", .invented = true}).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto saved = [&](const auto& edit) {
        step([&](storage::Writer& writer, const Person& before) {
            auto after = before;
            edit(after);
            REQUIRE(save(writer, before, after, "As asked.").ok());
        });
    };
    saved([](Person& of) { of.disabled = true; });
    saved([](Person& of) { of.name = "Ines Renamed"; }); // she may still not sign in, since the same day
    saved([](Person& of) { of.disabled = false, of.email = "ines.r@rowan.example"; });
    step([](storage::Writer& writer, const Person& before) {
        REQUIRE(
            give_role(writer, before, {.role = Role::trustee, .until = 2027y / 8 / 31, .since = 2026y / 9 / 1}).ok());
    });
    step([](storage::Writer& writer, const Person& before) {
        REQUIRE(give_role(writer, before, {.role = Role::reviewer, .since = 2026y / 10 / 1}).ok());
    });
    step([](storage::Writer& writer, const Person& before) {
        const auto& head =
            *std::ranges::find(before.roles, Role::headteacher, [](const HeldRole& each) { return each.grant.role; });
        REQUIRE(end_role(writer, before, head.id, 2026y / 12 / 31).ok());
    });
    step([](storage::Writer& writer, const Person& before) {
        const auto& never =
            *std::ranges::find(before.roles, Role::reviewer, [](const HeldRole& each) { return each.grant.role; });
        REQUIRE(end_role(writer, before, never.id, 2026y / 9 / 1).ok());
    });
    step([](storage::Writer& writer, const Person& before) {
        REQUIRE(set_password(writer, before, hash).ok());
        REQUIRE(make_link(writer, before).ok());
        REQUIRE(choose_mail(writer, before.id, {}, Mails::weekly).ok());
    });
    step([](storage::Writer& writer, const Person& before) {
        REQUIRE(set_second_factor(writer, before, secret, 7, "Set.").ok());
    });
    saved([](Person& of) { of.disabled = true; });
}

} // namespace

TEST_CASE("people and their roles are as the journal replays them, and no password and no second factor stands in it") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_life(fresh);
        auto reader = fresh.reader();
        testing::check_replayed(reader, {"people"});
        constexpr storage::Statement<0> grants{
            "grants", "select person_id, id, role, coalesce(cast(school_urn as text), 'trust'), since, "
                      "coalesce(until, '') from grants"};
        std::vector<std::array<std::string, 3>> held;
        REQUIRE(reader
                    .each(grants,
                          [&](const storage::Row& row) {
                              held.push_back({row.copy(0), "role " + row.copy(1),
                                              fmt::format("{} {} from {} until {}", row.text(2), row.text(3),
                                                          row.text(4), row.text(5))});
                          })
                    .ok());
        CHECK(held.size() == 2);
        std::size_t told = 0;
        for (const auto& [person, field, value] : held)
            CHECK(testing::replayed_record(reader, "people", person).at(field) == value);
        for (const auto& [field, value] : testing::replayed_record(reader, "people", held.front()[0]))
            told += field.starts_with("role ");
        CHECK(told == held.size()); // and none that is held no more
        constexpr storage::Statement<0> entries{"entries", "select fields from journal_entries"};
        REQUIRE(reader
                    .each(entries,
                          [](const storage::Row& row) { CHECK(row.text(0).find("zqx") == std::string_view::npos); })
                    .ok());
    });
}
