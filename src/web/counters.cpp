#include "web/counters.h"

namespace web {

void Counters::count(std::string_view route, int status, std::chrono::duration<double> took) {
    const std::lock_guard lock{mutex_};
    auto& line = lines_[{std::string{route}, status}];
    ++line.requests;
    line.seconds += took.count();
    for (std::size_t i = 0; i < bounds.size(); ++i)
        if (took.count() <= bounds[i]) ++line.within[i];
}

std::map<Counters::Key, Counters::Line> Counters::lines() const {
    const std::lock_guard lock{mutex_};
    return lines_;
}

} // namespace web
