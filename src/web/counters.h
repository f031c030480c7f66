#pragma once
// What the program has answered so far, counted for /metrics.
#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace web {

class Counters {
public:
    static constexpr std::array<double, 8> bounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5, 10.0}; // seconds
    struct Line {
        std::int64_t requests{};
        double seconds{};
        std::array<std::int64_t, bounds.size()> within{}; // requests that took at most bounds[i]
    };
    using Key = std::pair<std::string, int>; // pattern of the route, status

    void count(std::string_view route, int status, std::chrono::duration<double>);
    std::map<Key, Line> lines() const;

private:
    mutable std::mutex mutex_;
    std::map<Key, Line> lines_;
};

} // namespace web
