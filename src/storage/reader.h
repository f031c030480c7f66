#pragma once
// Reader& may look, Writer& may change. Both are one transaction; a Writer rolls back unless committed.
#include "permissions/permissions.h"
#include "storage/connection.h"
#include "storage/statement.h"

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace storage {

// :scope(column) as a condition in SQL, from numbers only.
std::string with_scope(std::string_view text, const permissions::Scope&);

class Reader {
public:
    explicit Reader(Connection& connection) : connection_{&connection} {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    Reader(Reader&& other) noexcept : connection_{std::exchange(other.connection_, nullptr)} {}
    Reader& operator=(Reader&&) = delete;
    ~Reader();

    // Calls `each(const Row&)` for every row.
    template <std::size_t N, class Each, class... Parameters>
    basics::Result<void> each(const Statement<N>& statement, Each&& each, const Parameters&... parameters) {
        static_assert(sizeof...(Parameters) == N, "as many values as the statement has parameters");
        const std::array<Value, N> values{Value{parameters}...};
        return connection_->run(statement.text, values, std::forward<Each>(each));
    }
    template <std::size_t N, class Each, class... Parameters>
    basics::Result<void> each(const ScopedStatement<N>& statement, const permissions::Scope& scope, Each&& each,
                              const Parameters&... parameters) {
        static_assert(sizeof...(Parameters) == N, "as many values as the statement has parameters");
        const std::array<Value, N> values{Value{parameters}...};
        return connection_->run(with_scope(statement.text, scope), values, std::forward<Each>(each));
    }

    // The rows as values: `make(const Row&)` gives one.
    template <std::size_t N, class Make, class... Parameters>
    auto list(const Statement<N>& statement, Make&& make, const Parameters&... parameters)
        -> basics::Result<std::vector<std::invoke_result_t<Make, const Row&>>> {
        std::vector<std::invoke_result_t<Make, const Row&>> found;
        TRY(each(
            statement, [&](const Row& row) { found.push_back(make(row)); }, parameters...));
        return found;
    }
    template <std::size_t N, class Make, class... Parameters>
    auto list(const ScopedStatement<N>& statement, const permissions::Scope& scope, Make&& make,
              const Parameters&... parameters) -> basics::Result<std::vector<std::invoke_result_t<Make, const Row&>>> {
        std::vector<std::invoke_result_t<Make, const Row&>> found;
        TRY(each(
            statement, scope, [&](const Row& row) { found.push_back(make(row)); }, parameters...));
        return found;
    }

    // The first row as a value, or nothing.
    template <std::size_t N, class Make, class... Parameters>
    auto find(const Statement<N>& statement, Make&& make, const Parameters&... parameters)
        -> basics::Result<std::optional<std::invoke_result_t<Make, const Row&>>> {
        std::optional<std::invoke_result_t<Make, const Row&>> found;
        TRY(each(
            statement,
            [&](const Row& row) {
                if (!found) found.emplace(make(row));
            },
            parameters...));
        return found;
    }

    Connection& connection() { return *connection_; }

protected:
    Connection* connection_;
};

// Who changes, and when: every journal entry of the transaction carries it.
struct Author {
    permissions::PersonId person;
    basics::Instant at;
};

class Writer : public Reader {
public:
    Writer(Connection& connection, Author author) : Reader{connection}, author_{std::move(author)} {}

    // Runs a statement that changes; gives the number of rows it changed.
    template <std::size_t N, class... Parameters>
    basics::Result<std::int64_t> change(const Statement<N>& statement, const Parameters&... parameters) {
        TRY(each(
            statement, [](const Row&) {}, parameters...));
        return connection_->changes();
    }
    basics::Result<std::unique_ptr<Bulk>> bulk(std::string_view table, std::string_view columns) {
        return connection_->bulk(table, columns);
    }
    basics::Result<void> commit();
    const Author& author() const { return author_; }

private:
    Author author_;
};

} // namespace storage
