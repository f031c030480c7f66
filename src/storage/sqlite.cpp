#include "storage/sqlite.h"

#include "basics/text.h"
#include "storage/sqlite_trace.h"

#include <sqlite3.h>

namespace storage {
namespace {

using basics::Problem;
using basics::Result;

Problem failure(sqlite3* db, int code, std::string_view doing) {
    const auto detail = fmt::format("sqlite {} ({}) while {}", sqlite3_errmsg(db), code, basics::shortened(doing, 200));
    switch (code & 0xFF) {
    case SQLITE_BUSY:
        return {.kind = Problem::Kind::conflict,
                .message = "Somebody else is saving at this moment. Nothing of yours was kept: please try again.",
                .detail = detail};
    case SQLITE_FULL:
        return basics::broken("The disk is full. Nothing was changed: free some space and try again.", detail);
    case SQLITE_IOERR:
        return basics::broken("The disk could not be written or read, and nothing was changed: see whether it is full, "
                              "limited or damaged.",
                              detail);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return basics::broken(
            "The database file cannot be opened for writing. Check where it is and who may write there.", detail);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return basics::broken("The database file is damaged. Restore it from the last backup.", detail);
    case SQLITE_CONSTRAINT:
        return {.kind = Problem::Kind::conflict,
                .message = "That would contradict what is stored already.",
                .detail = detail};
    default: return basics::broken("The database could not do that.", detail);
    }
}

class SqliteRow : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}
    bool null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const override {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return bytes ? std::string_view{bytes, static_cast<size_t>(sqlite3_column_bytes(statement_, column))}
                     : std::string_view{};
    }
    int columns() const override { return sqlite3_column_count(statement_); }
    std::string_view name(int column) const override { return sqlite3_column_name(statement_, column); }

private:
    sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* statement, int at, const Value& value) {
    struct Binder {
        sqlite3_stmt* statement;
        int at;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, at); }
        int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, at, number); }
        int operator()(double number) const { return sqlite3_bind_double(statement, at, number); }
        int operator()(std::string_view text) const {
            return sqlite3_bind_text64(statement, at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                                       SQLITE_UTF8);
        }
    };
    return std::visit(Binder{statement, at}, value.held());
}

// "$1" for the first.
const std::string& name_of_parameter(size_t at) {
    static const auto names = [] {
        std::array<std::string, 100> made;
        for (size_t i = 0; i < made.size(); ++i) made[i] = fmt::format("${}", i + 1);
        return made;
    }();
    basics::demand(at < names.size(), "a statement has at most a hundred parameters");
    return names[at];
}

// A prepared statement that goes back to its start when the work with it ends.
class Prepared {
public:
    explicit Prepared(sqlite3_stmt* statement) : statement_{statement} {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    sqlite3_stmt* get() const { return statement_; }

private:
    sqlite3_stmt* statement_;
};

class SqliteBulk : public Bulk {
public:
    SqliteBulk(sqlite3* db, sqlite3_stmt* insert) : db_{db}, insert_{insert} {}
    SqliteBulk(const SqliteBulk&) = delete;
    SqliteBulk& operator=(const SqliteBulk&) = delete;
    ~SqliteBulk() override { sqlite3_finalize(insert_); }
    Result<void> add(std::span<const Value> values) override {
        basics::demand(values.size() == static_cast<size_t>(sqlite3_bind_parameter_count(insert_)),
                       "a bulk row needs a value for each column");
        if (std::ranges::any_of(values, has_nul)) return nul_refused();
        for (size_t i = 0; i < values.size(); ++i) bind(insert_, static_cast<int>(i) + 1, values[i]);
        const int code = sqlite3_step(insert_);
        sqlite3_reset(insert_);
        if (code != SQLITE_DONE) return failure(db_, code, "adding rows");
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    sqlite3* db_;
    sqlite3_stmt* insert_;
};

constexpr size_t most_prepared = 300;

class Sqlite : public Connection {
public:
    explicit Sqlite(sqlite3* db) : db_{db} {}
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;
    ~Sqlite() override {
        for (auto& [text, statement] : prepared_) sqlite3_finalize(statement);
        sqlite3_close_v2(db_);
    }
    Engine engine() const override { return Engine::sqlite; }

    Result<void> run(std::string_view sql, std::span<const Value> values, const Sink& sink) override {
        ++statements;
        if (std::ranges::any_of(values, has_nul)) return nul_refused();
        const Prepared statement{TRY(prepare(sql))};
        if (reading_ && !sqlite3_get_autocommit(db_))
            basics::demand(sqlite3_stmt_readonly(statement.get()) != 0, "a Reader may not change");
        for (size_t i = 0; i < values.size(); ++i) {
            // Bound by name: SQLite numbers $2 first where it comes first.
            const int at = sqlite3_bind_parameter_index(statement.get(), name_of_parameter(i).c_str());
            if (at != 0) bind(statement.get(), at, values[i]);
        }
        const SqliteRow row{statement.get()};
        trace(statement.get());
        for (;;) {
            const int code = sqlite3_step(statement.get());
            if (code == SQLITE_ROW) sink(row);
            else if (code == SQLITE_DONE) return {};
            else return failure(db_, code, sql);
        }
    }

    Result<void> prepare_only(std::string_view sql) override {
        TRY(prepare(sql));
        return {};
    }
    Result<void> script(std::string_view sql) override {
        const int code = sqlite3_exec(db_, std::string{sql}.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) return failure(db_, code, sql);
        return {};
    }
    Result<void> begin_read() override {
        reading_ = true;
        return step("begin deferred"); // with a write-ahead log the snapshot is taken by the first statement
    }
    Result<void> begin_write() override {
        reading_ = false;
        return step("begin immediate");
    }
    Result<void> commit() override { return step("commit"); }
    void rollback() noexcept override {
        if (!sqlite3_get_autocommit(db_) && !step("rollback").ok())
            sqlite3_exec(db_, "rollback", nullptr, nullptr, nullptr);
    }
    Result<std::unique_ptr<Bulk>> bulk(std::string_view table, std::string_view columns) override {
        const auto count = std::count(columns.begin(), columns.end(), ',') + 1;
        std::string marks;
        for (auto i = 1; i <= count; ++i) marks += i == 1 ? "?" : ", ?";
        const auto sql = fmt::format("insert into {} ({}) values ({})", table, columns, marks);
        sqlite3_stmt* insert{};
        const int code = sqlite3_prepare_v2(db_, sql.c_str(), -1, &insert, nullptr);
        if (code != SQLITE_OK) return failure(db_, code, sql);
        return std::unique_ptr<Bulk>{std::make_unique<SqliteBulk>(db_, insert)};
    }
    std::int64_t changes() const override { return sqlite3_changes64(db_); }
    bool collided() const override { return false; } // begin immediate: nobody else writes meanwhile

private:
    // Without values and rows: a page begins and ends twice, and reading these words anew each time took a twentieth of it.
    Result<void> step(std::string_view sql) {
        const Prepared statement{TRY(prepare(sql))};
        const int code = sqlite3_step(statement.get());
        if (code != SQLITE_DONE) return failure(db_, code, sql);
        return {};
    }
    // A statement that is under way (its rows are being read) is prepared once more for the inner use.
    Result<sqlite3_stmt*> prepare(std::string_view sql) {
        const auto [first, last] = prepared_.equal_range(sql);
        for (auto at = first; at != last; ++at)
            if (!sqlite3_stmt_busy(at->second)) return at->second;
        if (prepared_.size() >= most_prepared) forget_idle();
        sqlite3_stmt* statement{};
        const char* rest{};
        const int code = sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                            &statement, &rest);
        if (code != SQLITE_OK) return failure(db_, code, sql);
        prepared_.emplace(std::string{sql}, statement);
        basics::demand(statement && nothing_more(sql.substr(static_cast<size_t>(rest - sql.data()))),
                       "not one statement");
        return statement;
    }
    // White space and comments prepare to nothing.
    bool nothing_more(std::string_view rest) {
        sqlite3_stmt* second{};
        const int code = sqlite3_prepare_v2(db_, rest.data(), static_cast<int>(rest.size()), &second, nullptr);
        const bool nothing = code == SQLITE_OK && second == nullptr;
        sqlite3_finalize(second);
        return nothing;
    }
    void forget_idle() {
        std::erase_if(prepared_, [](const auto& each) {
            return !sqlite3_stmt_busy(each.second) && sqlite3_finalize(each.second) >= 0;
        });
    }

    sqlite3* db_;
    bool reading_{};
    std::multimap<std::string, sqlite3_stmt*, std::less<>> prepared_;
};

// The busy timeout first: setting the others may have to wait for another program.
constexpr auto settings = "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full;"
                          "pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -16000;"
                          "pragma trusted_schema = off; pragma mmap_size = 0;";

Result<std::unique_ptr<Sqlite>> opened(const std::string& path, int flags) {
    sqlite3* db{};
    const int code = sqlite3_open_v2(path.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    auto connection = std::make_unique<Sqlite>(db);
    if (code != SQLITE_OK) return failure(db, code, "opening");
    return connection;
}

} // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::string& path, IfMissing if_missing) {
    auto connection = opened(path, SQLITE_OPEN_READWRITE | (if_missing == IfMissing::make ? SQLITE_OPEN_CREATE : 0));
    if (!connection.ok() && if_missing == IfMissing::refuse && !std::filesystem::exists(path))
        return basics::missing(
            fmt::format("There is no database at {}. Make one with bearing init, or check the path.", path));
    if (!connection.ok()) return connection.problem();
    TRY(connection.value()->script(settings));
    return std::unique_ptr<Connection>{std::move(connection).value()};
}

Result<std::unique_ptr<Connection>> open_sqlite_to_look(const std::string& path) {
    return std::unique_ptr<Connection>{TRY(opened(path, SQLITE_OPEN_READONLY))};
}

} // namespace storage
