#include "storage/dialect.h"

#include <doctest/doctest.h>

using storage::Engine;

namespace {

std::string only_step(std::string_view text, Engine engine) {
    const auto steps = storage::steps_of(text, engine).value();
    REQUIRE(steps.size() == 1);
    return steps[0].sql;
}

} // namespace

TEST_CASE("types become those of the database, and SQLite tables strict") {
    constexpr auto text = "create table t (a bigint primary key, b double precision not null, c text);";
    CHECK(only_step(text, Engine::sqlite) == "create table t (a integer primary key, b real  not null, c text) strict");
    CHECK(only_step(text, Engine::postgres)
          == "create table t (a bigint primary key, b double precision not null, c text collate \"C\")");
    CHECK(only_step("create table t (a bigint primary key) without rowid;", Engine::sqlite)
          == "create table t (a integer primary key) without rowid, strict");
}

TEST_CASE("strings, comments, casts and columns called text are left alone") {
    CHECK(only_step("create table t (text text default 'a bigint; text', -- text bigint;\n check (text <> ''));",
                    Engine::postgres)
          == "create table t (text text collate \"C\" default 'a bigint; text', \n check (text <> ''))");
    CHECK(only_step("insert into t select cast(a as text), 'bigint''s' from u;", Engine::postgres)
          == "insert into t select cast(a as text), 'bigint''s' from u");
    CHECK(only_step("alter table t add column c text;", Engine::postgres)
          == "alter table t add column c text collate \"C\"");
}

TEST_CASE("a block for one database is not seen by the other") {
    constexpr auto text =
        "-- only: sqlite\ncreate table a (x bigint);\n-- only: postgres\ncreate table b (x bigint);\n-- only: both\n";
    CHECK(only_step(text, Engine::sqlite).starts_with("create table a"));
    CHECK(only_step(text, Engine::postgres).starts_with("create table b"));
}

TEST_CASE("a migration cut off before its last semicolon is refused") {
    CHECK_FALSE(storage::steps_of("create table a (x bigint)", Engine::sqlite).ok());
    CHECK_FALSE(storage::steps_of("-- rebuild: a\ncreate table a (x bigint);", Engine::postgres).ok());
}
