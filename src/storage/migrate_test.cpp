#include "testing/databases.h"

#include <doctest/doctest.h>

using embedded::File;

namespace {

std::int64_t number(storage::Connection& connection, std::string_view sql) {
    std::int64_t found = -1;
    connection.run(sql, {}, [&](const storage::Row& row) { found = row.integer(0); }).value();
    return found;
}

constexpr std::array first{File{"0001_homes.sql",
                                "create table homes (id text primary key, rooms bigint not null);\n"
                                "create table rooms (id text primary key, home text not null references homes (id));\n"
                                "create index homes_by_rooms on homes (rooms);"},
                           File{"README", "no migration"}};
constexpr std::array second{
    first[0],
    File{"0002_more.sql", "-- only: sqlite\n-- rebuild: homes\n"
                          "create table homes (id text primary key, rooms bigint not null check (rooms > 0), colour "
                          "text not null default 'white');\n"
                          "-- only: postgres\nalter table homes add check (rooms > 0);\n"
                          "alter table homes add column colour text not null default 'white';\n-- only: both\n"}};

} // namespace

TEST_CASE("a database is migrated from nothing to the newest schema, once") {
    testing::each_database(
        [](testing::FreshDatabase& fresh) {
            auto& connection = fresh.connection();
            CHECK(storage::schema_version(connection).value() == 0);
            const auto done = storage::migrate(connection).value();
            CHECK(done.version == storage::newest_migration());
            CHECK(done.ran.size() >= 5);
            CHECK(storage::migrate(connection).value().ran.empty());
            CHECK(storage::schema_version(connection).value() == storage::newest_migration());
        },
        testing::Schema::none);
}

TEST_CASE("a table made anew keeps its rows, its indexes and its children") {
    testing::each_database(
        [](testing::FreshDatabase& fresh) {
            auto& connection = fresh.connection();
            CHECK(storage::migrate(connection, first).value().version == 1);
            connection.script("insert into homes values ('h1', 3); insert into rooms values ('r1', 'h1')").value();
            CHECK(storage::migrate(connection, second).value().ran == std::vector<std::string>{"0002_more.sql"});
            CHECK(number(connection,
                         "select count(*) from rooms join homes on homes.id = rooms.home where colour = 'white'")
                  == 1);
            CHECK_FALSE(connection.script("insert into homes values ('h2', 0, 'red')").ok());
            CHECK_FALSE(connection.script("insert into rooms values ('r2', 'nowhere')").ok());
            CHECK_FALSE(connection.script("create index homes_by_rooms on homes (id)").ok());
        },
        testing::Schema::none);
}

TEST_CASE("a migration that fails leaves nothing of itself behind") {
    testing::each_database(
        [](testing::FreshDatabase& fresh) {
            auto& connection = fresh.connection();
            const std::array broken{
                first[0], File{"0002_no.sql", "create table half (id bigint); create table homes (id bigint);"}};
            const auto done = storage::migrate(connection, broken);
            REQUIRE_FALSE(done.ok());
            CHECK(done.problem().message.starts_with("Migration 0002_no.sql failed and nothing of it was kept."));
            CHECK(storage::schema_version(connection).value() == 1);
            CHECK_FALSE(connection.script("select * from half").ok());
        },
        testing::Schema::none);
}

TEST_CASE("a migration that would orphan a row is refused") {
    auto fresh = testing::fresh_database(testing::Schema::none);
    auto& connection = fresh.connection();
    CHECK(storage::migrate(connection, first).ok());
    connection.script("insert into homes values ('h1', 3); insert into rooms values ('r1', 'h1')").value();
    const std::array orphaning{first[0], File{"0002_gone.sql", "delete from homes;"}};
    CHECK(storage::migrate(connection, orphaning).problem().message.find("rooms has rows whose homes is gone")
          != std::string::npos);
    CHECK(number(connection, "select count(*) from homes") == 1);
}

TEST_CASE("a schema newer than the program is refused with a sentence") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto& connection = fresh.connection();
        connection.script("insert into schema_migrations values (9000, '9000_later.sql', '2030-01-01T00:00:00.000Z')")
            .value();
        const auto refused = storage::migrate(connection);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problem().message.starts_with("This database was made by a newer Bearing (schema 9000"));
    });
}
