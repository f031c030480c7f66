#include "statistics/search.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace statistics {
namespace {

using Function = std::function<double(const Vector&)>;

struct Counted {
    const Function& f;
    int left;
    Lowest operator()(const Vector& at) {
        --left;
        return {.at = at, .value = f(at)};
    }
};

bool lower(const Lowest& a, const Lowest& b) { return a.value < b.value; }

// One move of the worst corner through the middle of the others; whether that failed, so that all must come nearer.
bool move_worst(Counted& f, std::vector<Lowest>& corners) {
    Vector middle = Vector::Zero(corners.front().at.size());
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) middle += corners[i].at;
    middle /= static_cast<double>(corners.size() - 1);
    auto& worst = corners.back();
    const Vector away = middle - worst.at;
    auto next = f(middle + away);
    if (lower(next, corners.front())) {
        auto farther = f(middle + 2 * away);
        worst = lower(farther, next) ? std::move(farther) : std::move(next);
        return true;
    }
    if (lower(next, corners[corners.size() - 2])) {
        worst = std::move(next);
        return true;
    }
    auto nearer = f(middle + (lower(next, worst) ? 0.5 : -0.5) * away);
    if (!lower(nearer, lower(next, worst) ? next : worst)) return false;
    worst = std::move(nearer);
    return true;
}

} // namespace

Lowest search(const Function& function, const Vector& start, double step, int values) {
    Counted f{.f = function, .left = values};
    std::vector<Lowest> corners{f(start)};
    for (Eigen::Index i = 0; i < start.size(); ++i) {
        Vector beside = start;
        beside[i] += step;
        corners.push_back(f(beside));
    }
    std::ranges::stable_sort(corners, lower);
    while (f.left > 0 && start.size() > 0
           && corners.back().value - corners.front().value > 1e-10 * std::abs(corners.front().value)) {
        if (!move_worst(f, corners))
            for (std::size_t i = 1; i < corners.size(); ++i)
                corners[i] = f(corners.front().at + (corners[i].at - corners.front().at) / 2);
        std::ranges::stable_sort(corners, lower);
    }
    return corners.front();
}

} // namespace statistics
