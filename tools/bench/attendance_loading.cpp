// Loading registers from a database into memory, beside reading the bytes of its file, which must be in the cache of the system.
//     attendance_loading FILE RUNS
// prints the median ratio of loading to reading, the median seconds of loading, and how many sessions were marked.
#include "attendance/registers_store.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace attendance;
using namespace std::chrono;

double timed(auto&& work) {
    const auto began = steady_clock::now();
    work();
    return duration<double>(steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::size_t read_bytes(const char* path) {
    std::vector<char> block(1 << 20);
    const int file = ::open(path, O_RDONLY);
    std::size_t all = 0;
    for (ssize_t got = 0; (got = ::read(file, block.data(), block.size())) > 0;) all += static_cast<std::size_t>(got);
    ::close(file);
    return all;
}

Registers loaded(storage::Connection& connection) {
    auto reader = storage::read(connection).value();
    Registers held;
    if (const auto came = held.catch_up(reader); !came) std::fprintf(stderr, "%s\n", came.problem().message.c_str());
    return held;
}

} // namespace

int main(int, char** words) {
    const auto runs = std::strtoull(words[2], nullptr, 10);
    const auto database =
        storage::Database::open("sqlite:" + std::string{words[1]}, storage::Database::Missing::refuse);
    const auto connection = database.value().connect();
    std::vector<double> readings, loadings;
    std::size_t bytes = 0;
    Registers held;
    read_bytes(words[1]);
    for (std::size_t i = 0; i < runs; ++i) {
        readings.push_back(timed([&] { bytes += read_bytes(words[1]); }));
        loadings.push_back(timed([&] { held = loaded(*connection.value()); }));
    }
    std::size_t rows = 0;
    for (const auto year : held.years()) rows += held.of(year)->rows();
    std::printf("%.2f %.3f %zu\n", median(loadings) / median(readings), median(loadings), bytes > 0 ? rows : 0);
}
