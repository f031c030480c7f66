#pragma once
// A Result is a value or the Problem that stood in its way.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace basics {

struct Problem {
    enum class Kind { invalid, missing, forbidden, conflict, broken };
    Kind kind;
    std::string message;  // for the person at the screen: what is wrong, where, what to do
    std::string detail{}; // for the log only, never a name
};

inline Problem invalid(std::string message) { return {.kind = Problem::Kind::invalid, .message = std::move(message)}; }
inline Problem missing(std::string message) { return {.kind = Problem::Kind::missing, .message = std::move(message)}; }
inline Problem forbidden(std::string message) {
    return {.kind = Problem::Kind::forbidden, .message = std::move(message)};
}
inline Problem conflict(std::string message) {
    return {.kind = Problem::Kind::conflict, .message = std::move(message)};
}
inline Problem broken(std::string message, std::string detail = {}) {
    return {.kind = Problem::Kind::broken, .message = std::move(message), .detail = std::move(detail)};
}

// What demand() throws: a mistake of ours. It ends the request, never the server.
struct Bug {
    std::string why;
};

// Checks our own mistakes; never reachable from input.
inline void demand(bool condition, std::string_view why) {
    if (!condition) [[unlikely]]
        throw Bug{std::string{why}};
}

template <class T>
class [[nodiscard]] Result {
public:
    using Value = T;
    Result(T value) : held_{std::in_place_index<0>, std::move(value)} {}
    Result(Problem problem) : held_{std::in_place_index<1>, std::move(problem)} {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& value() & { return demand(ok(), "value of a failed Result"), std::get<0>(held_); }
    const T& value() const& { return demand(ok(), "value of a failed Result"), std::get<0>(held_); }
    // no dangling in a for
    T value() && { return demand(ok(), "value of a failed Result"), std::get<0>(std::move(held_)); }
    const Problem& problem() const { return demand(!ok(), "problem of a good Result"), std::get<1>(held_); }

private:
    std::variant<T, Problem> held_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Problem problem) : problem_{std::move(problem)} {}

    bool ok() const { return !problem_; }
    explicit operator bool() const { return ok(); }
    void value() const { demand(ok(), "value of a failed Result"); }
    const Problem& problem() const { return demand(!ok(), "problem of a good Result"), *problem_; }

private:
    std::optional<Problem> problem_;
};

} // namespace basics

// TRY(x): the value of x, or leave this function with x's problem. A statement expression, which g++ and clang++ both
// have (docs/decisions/0004).
#define TRY(...)                                                                                                       \
    __extension__({                                                                                                    \
        _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wshadow\"") auto&& tried_ = (__VA_ARGS__);   \
        _Pragma("GCC diagnostic pop") if (!tried_.ok()) [[unlikely]] return tried_.problem();                          \
        std::forward<decltype(tried_)>(tried_).value();                                                                \
    })
