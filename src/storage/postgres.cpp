#include "storage/postgres.h"

#include "basics/text.h"
#include "storage/postgres_bulk.h"
#include "storage/postgres_failure.h"

#include <deque>
#include <libpq-fe.h>

namespace storage {
namespace {

using basics::Problem;
using basics::Result;

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

class PostgresRow : public Row {
public:
    explicit PostgresRow(const PGresult* result) : result_{result} {}
    bool null(int column) const override { return PQgetisnull(result_, 0, column) != 0; }
    std::int64_t integer(int column) const override {
        const auto held = text(column);
        if (held == "t") return 1; // a condition: SQLite gives 1 and 0
        std::int64_t number{};
        std::from_chars(held.data(), held.data() + held.size(), number);
        return number;
    }
    double real(int column) const override {
        const auto held = text(column);
        double number{};
        std::from_chars(held.data(), held.data() + held.size(), number);
        return number;
    }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, 0, column), static_cast<size_t>(PQgetlength(result_, 0, column))};
    }
    int columns() const override { return PQnfields(result_); }
    std::string_view name(int column) const override { return PQfname(result_, column); }

private:
    const PGresult* result_;
};

// The answer to one statement as it arrives, a row at a time. A statement that runs in between first takes in the rest.
class Stream {
public:
    Stream(PGconn* connection, Stream*& active) : connection_{connection}, active_{active}, outer_{active} {
        active = this;
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() {
        while (next()) continue;
        active_ = outer_;
    }
    Answer next() {
        if (!held_.empty()) {
            auto first = std::move(held_.front());
            held_.pop_front();
            return first;
        }
        return ended_ ? Answer{} : arrived();
    }
    void take_in() {
        while (auto answer = ended_ ? Answer{} : arrived()) held_.push_back(std::move(answer));
    }

private:
    Answer arrived() {
        Answer answer{PQgetResult(connection_)};
        ended_ = !answer;
        return answer;
    }
    PGconn* connection_;
    Stream*& active_;
    Stream* outer_;
    std::deque<Answer> held_;
    bool ended_{};
};

// Values as text; PostgreSQL finds their types by where they stand, as it did when the statement was prepared.
class Arguments {
public:
    explicit Arguments(std::span<const Value> values) {
        texts_.reserve(values.size());
        for (const auto& value : values) {
            const bool null = std::holds_alternative<std::monostate>(value.held());
            texts_.push_back(null ? std::string{} : as_text(value));
            pointers_.push_back(null ? nullptr : texts_.back().c_str());
        }
    }
    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* data() const { return pointers_.data(); }

private:
    static std::string as_text(const Value& value) {
        if (const auto* text = std::get_if<std::string_view>(&value.held())) return std::string{*text};
        if (const auto* number = std::get_if<std::int64_t>(&value.held())) return std::to_string(*number);
        return fmt::format("{}", std::get<double>(value.held()));
    }
    std::vector<std::string> texts_;
    std::vector<const char*> pointers_;
};

constexpr size_t most_prepared = 300;

class Postgres : public Connection {
public:
    explicit Postgres(PGconn* connection) : connection_{connection} {}
    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;
    ~Postgres() override { PQfinish(connection_); }
    Engine engine() const override { return Engine::postgres; }

    Result<void> run(std::string_view sql, std::span<const Value> values, const Sink& sink) override {
        ++statements;
        if (std::ranges::any_of(values, has_nul)) return nul_refused();
        ready();
        const auto name = TRY(prepared(sql));
        const Arguments arguments{values};
        if (PQsendQueryPrepared(connection_, name.c_str(), arguments.count(), arguments.data(), nullptr, nullptr, 0)
            != 1)
            return failed(nullptr, sql);
        PQsetSingleRowMode(connection_);
        Stream stream{connection_, active_};
        while (const auto answer = stream.next()) {
            const auto status = PQresultStatus(answer.get());
            if (status == PGRES_SINGLE_TUPLE) sink(PostgresRow{answer.get()});
            else if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) count(answer.get());
            else return failed(answer.get(), sql);
        }
        return {};
    }

    Result<void> prepare_only(std::string_view sql) override {
        TRY(prepared(sql));
        return {};
    }
    Result<void> script(std::string_view sql) override {
        ready();
        const Answer answer{PQexec(connection_, std::string{sql}.c_str())};
        const auto status = PQresultStatus(answer.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
            return failed(answer.get(), sql);
        count(answer.get());
        return {};
    }
    Result<void> begin_read() override { return begin("begin isolation level repeatable read read only"); }
    Result<void> begin_write() override { return begin("begin isolation level serializable"); }

    // PostgreSQL answers "commit" of a transaction in which something failed with ROLLBACK and no error.
    Result<void> commit() override {
        ready();
        const Answer answer{PQexec(connection_, "commit")};
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return failed(answer.get(), "commit");
        if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
            return basics::broken("Nothing was saved, because an earlier step of it failed.", "commit after a failure");
        return {};
    }
    void rollback() noexcept override {
        ready();
        if (PQtransactionStatus(connection_) != PQTRANS_IDLE) PQclear(PQexec(connection_, "rollback"));
    }
    Result<std::unique_ptr<Bulk>> bulk(std::string_view table, std::string_view columns) override {
        return std::unique_ptr<Bulk>{std::make_unique<PostgresBulk>(connection_, table, columns)};
    }
    std::int64_t changes() const override { return changes_; }
    bool collided() const override { return collided_; }

private:
    void ready() {
        if (active_) active_->take_in();
    }
    void count(PGresult* answer) { changes_ = basics::whole_number(PQcmdTuples(answer)).value_or(0); }
    Problem failed(const PGresult* answer, std::string_view doing) {
        collided_ = collided_ || serialization_failure(answer);
        return postgres_failure(connection_, answer, doing);
    }

    // A connection that was lost while nobody used it is made again.
    Result<void> begin(std::string_view how) {
        collided_ = false;
        auto begun = script(how);
        if (begun.ok() || PQstatus(connection_) != CONNECTION_BAD) return begun;
        PQreset(connection_);
        names_.clear();
        return script(how);
    }

    Result<std::string> prepared(std::string_view sql) {
        if (const auto found = names_.find(sql); found != names_.end()) return found->second;
        if (names_.size() >= most_prepared) {
            TRY(script("deallocate all"));
            names_.clear();
        }
        const auto name = fmt::format("s{}", ++named_);
        const Answer answer{PQprepare(connection_, name.c_str(), std::string{sql}.c_str(), 0, nullptr)};
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return failed(answer.get(), sql);
        names_.emplace(std::string{sql}, name);
        return name;
    }

    PGconn* connection_;
    Stream* active_{};
    std::map<std::string, std::string, std::less<>> names_;
    std::int64_t named_{}, changes_{};
    bool collided_{};
};

} // namespace

Result<std::unique_ptr<Connection>> open_postgres(const std::string& url) {
    // What stands before dbname yields to what the address itself says. Joins are done in the order in which they are
    // written, as SQLite does cross joins: measure, period and group hang together, which PostgreSQL's estimates do not
    // know, and left to itself it reads a thousand times the figures of one school.
    const std::array keys{"connect_timeout", "application_name", "options",
                          "dbname",          "client_encoding",  static_cast<const char*>(nullptr)};
    const std::array values{"10",        "bearing", "-c join_collapse_limit=1",
                            url.c_str(), "UTF8",    static_cast<const char*>(nullptr)};
    auto* opened = PQconnectdbParams(keys.data(), values.data(), 1);
    auto connection = std::make_unique<Postgres>(opened);
    if (PQstatus(opened) != CONNECTION_OK)
        return basics::broken(
            "The PostgreSQL server does not let Bearing in. Check the address, that the server runs, that "
            "the database exists and that its user may sign in.",
            PQerrorMessage(opened));
    PQsetNoticeProcessor(
        opened, [](void*, const char*) {}, nullptr);
    return std::unique_ptr<Connection>{std::move(connection)};
}

} // namespace storage
