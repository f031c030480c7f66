#include "storage/inspection.h"

#include "testing/databases.h"

#include <doctest/doctest.h>
#include <regex>

using embedded::File;

namespace {

std::vector<File> migrations() {
    std::vector<File> out;
    for (const auto& file : embedded::migrations())
        if (file.name.ends_with(".sql")) out.push_back(file);
    std::ranges::sort(out, {}, &File::name);
    return out;
}

// "table.column" -> the first of the words that its check allows.
std::map<std::string, std::string> allowed_words(const std::vector<File>& files) {
    static const std::regex of_table{R"((?:create|alter) table (\w+))"},
        of_column{R"((\w+)\s+text.*check \(\w+ in \('([^']*)')"};
    std::map<std::string, std::string> out;
    for (const auto& file : files) {
        std::string table;
        for (const auto part : std::views::split(file.text, '\n')) {
            const std::string line{part.begin(), part.end()};
            std::smatch found;
            if (std::regex_search(line, found, of_table)) table = found[1];
            if (std::regex_search(line, found, of_column)) out[table + "." + found[1].str()] = found[2];
        }
    }
    out["enrolments.destination"] = "other";      // a row that the migrations themselves write
    out["pupil_characteristics.value"] = "yes";   // what it may be depends on the characteristic
    out["attendance_weeks.marks"] = "0000000000"; // as many as a week has sessions
    out["attendance_undo.before"] = "0000000000";
    out["conduct_records.outcome"] = "none"; // of the codes that the migrations write
    for (const auto* table : {"alarm_thresholds", "alarm_looks", "alarms"})
        out[table + std::string{".watch"}] = "trust"; // of the watches and causes that the migrations write
    out["alarms.cause"] = "illness";
    for (const auto* table : {"key_point_asks", "pupil_results", "result_changes", "key_point_teachers"})
        out[table + std::string{".subject"}] = "maths"; // of the subjects and scales that the migrations write
    out["key_point_asks.scale"] = "percent";
    out["subject_phases.teachers"] = "3"; // fewer have no journey
    out["key_point_forecasts.why"] = "";  // what could be told
    out["committees.kind"] = "local";     // it has a school
    out["interest_declarations.interests"] = "";
    out["meetings.state"] = "minutes_approved"; // on a day
    for (const auto* table : {"voice_words", "voice_answers"})
        out[table + std::string{".question"}] = "staff_proud_1"; // of the questions that the migrations write
    out["self_evaluations.framework"] = "report card"; // of the frameworks and areas that the migrations write
    out["self_evaluations.area"] = "inclusion";
    for (const auto* table : {"minute_lines", "confidential_lines"})
        out[table + std::string{".kind"}] = "action"; // somebody owns it
    return out;
}

// Columns that are empty where others of the row are not.
const std::set<std::string> left_empty{"pupils.unnamed_on", "conduct_records.sessions", "conduct_records.reason",
                                       "conduct_records.reason_2", "conduct_records.reason_3"};

// Tables that a later migration made into others.
const std::map<std::string, std::string> moved{{"pupil_columns", "said_columns"}, {"result_columns", "said_columns"}};

struct Column {
    std::string name, type;
};

std::vector<Column> columns(storage::Connection& connection, storage::Engine engine, const std::string& table) {
    const auto sql =
        engine == storage::Engine::sqlite
            ? fmt::format("select name, lower(type) from pragma_table_info('{}')", table)
            : fmt::format("select column_name::text, data_type::text from information_schema.columns where "
                          "table_name = '{}' and table_schema = 'public' order by ordinal_position",
                          table);
    std::vector<Column> out;
    connection.run(sql, {}, [&](const storage::Row& row) { out.push_back({row.copy(0), row.copy(1)}); }).value();
    return out;
}

std::string value_of(const std::string& type, storage::Engine engine) {
    if (type.find("int") != std::string::npos) return "1"; // bigint, integer, smallint
    if (type == "real" || type == "double precision") return "1.5";
    if (type == "blob" || type == "bytea") return engine == storage::Engine::sqlite ? "x'00'" : "'\\x00'";
    return "'a'";
}

// Every key is 'a' or 1, so that each row is the parent of all others.
std::string a_row(storage::Connection& connection, storage::Engine engine, const std::string& table,
                  const std::map<std::string, std::string>& words) {
    std::string names, values;
    for (const auto& column : columns(connection, engine, table)) {
        if (left_empty.contains(table + "." + column.name)) continue;
        const auto word = words.find(table + "." + column.name);
        const auto value = word == words.end() ? value_of(column.type, engine) : fmt::format("'{}'", word->second);
        names += (names.empty() ? "\"" : ", \"") + column.name + "\"";
        values += (values.empty() ? "" : ", ") + value;
    }
    return fmt::format("insert into {} ({}) values ({})", table, names, values);
}

std::vector<std::string> empty_tables(storage::Connection& connection) {
    std::vector<std::string> out;
    for (const auto& each : storage::table_counts(connection).value())
        if (each.rows == 0) out.push_back(each.table);
    return out;
}

// A row in every table; a child waits for the pass after its parent's. Gives what the last refusal said, if any is left.
std::string fill(storage::Connection& connection, storage::Engine engine,
                 const std::map<std::string, std::string>& words) {
    std::string refused;
    for (auto left = empty_tables(connection); !left.empty();) {
        for (const auto& table : left)
            if (const auto done = connection.script(a_row(connection, engine, table, words)); !done.ok())
                refused = table + ": " + done.problem().message + " " + done.problem().detail;
        auto now = empty_tables(connection);
        if (now.size() == left.size()) return refused;
        left = std::move(now);
    }
    return {};
}

} // namespace

TEST_CASE("from every older schema with rows in every table, the migrations lose none") {
    const auto files = migrations();
    const auto words = allowed_words(files);
    for (std::size_t older = 1; older < files.size(); ++older)
        testing::each_database(
            [&](testing::FreshDatabase& fresh) {
                CAPTURE(older);
                auto& connection = fresh.connection();
                REQUIRE(storage::migrate(connection, std::span{files}.first(older)).ok());
                REQUIRE(fill(connection, fresh.database().engine(), words) == "");
                const auto before = storage::table_counts(connection).value();
                const auto done = storage::migrate(connection);
                REQUIRE_MESSAGE(done.ok(), (done.ok() ? "" : done.problem().message + done.problem().detail));
                std::map<std::string, std::int64_t> after;
                for (const auto& each : storage::table_counts(connection).value()) after[each.table] = each.rows;
                std::map<std::string, std::int64_t>
                    kept; // rows that were there before, by the table that should hold them now
                for (const auto& each : before) {
                    CAPTURE(each.table);
                    CHECK(each.rows > 0);
                    const auto to = moved.find(each.table);
                    const auto& table = to == moved.end() || after.contains(each.table) ? each.table : to->second;
                    CHECK(after[table] >= (kept[table] += each.rows));
                }
                CHECK(storage::damages(connection).value().empty());
            },
            testing::Schema::none);
}
