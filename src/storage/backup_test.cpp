#include "storage/backup.h"
#include "testing/databases.h"
#include "testing/folder.h"

#include <doctest/doctest.h>
#include <fstream>

namespace fs = std::filesystem;

namespace {

// Every value of every row of every table, as text.
std::string contents(storage::Connection& connection) {
    std::string all;
    for (const auto& each : storage::table_counts(connection).value()) {
        all += fmt::format("== {} {}\n", each.table, each.rows);
        connection
            .run(fmt::format("select * from \"{}\" order by 1, 2", each.table), {},
                 [&](const storage::Row& row) {
                     for (int i = 0; i < row.columns(); ++i)
                         all += fmt::format("{}={}|", row.name(i), row.null(i) ? "null" : row.text(i));
                     all += '\n';
                 })
            .value();
    }
    return all;
}

void fill(storage::Connection& connection) {
    connection
        .script("insert into people (id, email, name, created_at) values ('p1', 'ines@example.org', 'Ines Ø', "
                "'2026-09-01');"
                "insert into grants (id, person_id, role, since) values ('g1', 'p1', 'teacher', '2026-09-01');"
                "insert into figures (measure, period, pupil_group, place, import, value) values (1, 1, 1, 1, 1, 0.1)")
        .value();
}

} // namespace

TEST_CASE("a backup restored is the database as it was, table by table") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const testing::Folder folder;
        const auto file = folder / "kept.backup";
        fill(fresh.connection());
        const auto before = contents(fresh.connection());
        const auto manifest = storage::back_up(fresh.database(), file).value();
        CHECK(manifest.schema == storage::newest_migration());
        CHECK(manifest.bytes == static_cast<std::int64_t>(fs::file_size(file)));
        CHECK((fs::status(file).permissions() & fs::perms{077}) == fs::perms::none);
        CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);

        fresh.connection().script("delete from grants; delete from people; update figures set value = 9").value();
        CHECK(storage::restore(file, fresh.database()).problem().kind == basics::Problem::Kind::conflict);
        const auto restored = storage::restore(file, fresh.database(), storage::Existing::replace).value();
        CHECK(restored.tables == manifest.tables);
        CHECK(contents(fresh.connection()) == before);
        CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);
    });
}

TEST_CASE("a backup goes into a database that is empty") {
    testing::each_database(
        [](testing::FreshDatabase& empty) {
            const testing::Folder folder;
            testing::FreshDatabase full{empty.connection().engine(), testing::Schema::newest};
            fill(full.connection());
            storage::back_up(full.database(), folder / "kept").value();
            storage::restore(folder / "kept", empty.database()).value();
            CHECK(contents(empty.connection()) == contents(full.connection()));
        },
        testing::Schema::none);
}

TEST_CASE("a backup of what others are changing is of one moment, and does not hold them up") {
    auto fresh = testing::fresh_database();
    const testing::Folder folder;
    fill(fresh.connection());
    auto writer = fresh.writer();
    writer.connection().script("delete from grants").value();
    const auto manifest = storage::back_up(fresh.database(), folder / "kept").value();
    writer.commit().value();
    const auto grants = std::ranges::find(manifest.tables, "grants", &storage::TableCount::table);
    CHECK(grants->rows == 1);
}

TEST_CASE("a file that is damaged, cut short, of another kind or of a newer Bearing is refused and nothing changes") {
    auto fresh = testing::fresh_database();
    const testing::Folder folder;
    fill(fresh.connection());
    const auto file = folder / "kept";
    storage::back_up(fresh.database(), file).value();
    CHECK(storage::back_up(fresh.database(), file).problem().message.find("exists already") != std::string::npos);
    const auto before = contents(fresh.connection());
    const auto refused = [&] {
        return storage::restore(file, fresh.database(), storage::Existing::replace).problem().message;
    };

    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK_FALSE(refused().empty());
    std::ofstream{file, std::ios::binary} << "PGDMP";
    CHECK(refused() == "This is a backup of PostgreSQL: give --database postgresql://…");
    std::ofstream{file, std::ios::binary} << "name,age\n";
    CHECK(refused().find("is not a backup") != std::string::npos);
    fs::remove(file);
    CHECK(refused().starts_with("There is no file"));
    CHECK(contents(fresh.connection()) == before);

    fresh.connection().script("insert into schema_migrations values (9000, '9000_later.sql', '2030')").value();
    storage::back_up(fresh.database(), file).value();
    CHECK(refused().starts_with("This backup is of a newer Bearing (schema 9000"));
}
