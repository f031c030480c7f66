// cause effect FILE: the whole of an analysis of effects with 1,000 draws, to one pass of the estimator without.
// cause synthetic FILE: one unit's synthetic control with every other unit taken for it, to one fit.
// FILE: a line a unit: when it is treated (a place among the times, -1 never), then its outcomes; of `synthetic` its predictors
// first, whose number stands in the first line, and the first unit is the treated one.
#include "statistics/parallel_trends.h"
#include "statistics/synthetic_control.h"
#include "statistics/two_way.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <limits>
#include <sstream>
#include <string>

using namespace statistics;

namespace {

double seconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// In turn, and the least of each: what else the machine does can only add.
double ratio(const std::function<void()>& whole, const std::function<void()>& one, int runs) {
    double all = std::numeric_limits<double>::infinity(), single = all;
    for (int run = 0; run < runs; ++run) single = std::min(single, seconds(one)), all = std::min(all, seconds(whole));
    return all / single;
}

std::vector<double> numbers(const std::string& line) {
    std::istringstream in{line};
    std::vector<double> out;
    for (double each = 0; in >> each;) out.push_back(each);
    return out;
}

StaggeredPanel staggered(std::ifstream& file) {
    StaggeredPanel out{.outcome = {}, .first = {}};
    for (std::string line; std::getline(file, line);) {
        auto row = numbers(line);
        out.first.push_back(row.front() < 0 ? StaggeredPanel::never : static_cast<std::size_t>(row.front()));
        out.outcome.emplace_back(row.begin() + 1, row.end());
    }
    return out;
}

Combinations pass(const StaggeredPanel& panel) { return combinations(panel, group_times(panel, {}).value().cells); }

void whole(const StaggeredPanel& panel) {
    const auto of = group_times(panel, {}).value();
    const auto all = combinations(panel, of.cells);
    std::vector<const Combined*> events;
    for (const auto& each : all.events) events.push_back(&each.effect);
    together(panel, of, events, {});
    for (const auto* each : {&all.simple, &all.group, &all.calendar, &all.dynamic})
        effect_interval(panel, of, *each, {});
    for (std::size_t i = 0; i < of.cells.size(); ++i) effect_interval(panel, of, alone(of.cells, i), {});
    pre_trends(panel, of, {}), two_way(panel);
    (void)sensitivity(panel, {}).value();
}

ControlPanel controls(std::ifstream& file) {
    std::string line;
    std::getline(file, line);
    const auto head = numbers(line); // predictors, times before
    const auto predictors = static_cast<std::ptrdiff_t>(head[0]);
    ControlPanel out{.outcome = {}, .treated = 0, .from = static_cast<std::size_t>(head[1])};
    while (std::getline(file, line)) {
        const auto row = numbers(line);
        out.predictors.emplace_back(row.begin(), row.begin() + predictors);
        out.outcome.emplace_back(row.begin() + predictors, row.end());
    }
    return out;
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    std::ifstream file{words[2]};
    if (std::string{words[1]} == "effect") {
        const auto panel = staggered(file);
        std::printf("%.3f\n", ratio([&] { whole(panel); }, [&] { pass(panel); }, 30));
    } else {
        const auto panel = controls(file);
        std::printf("%.3f\n", ratio([&] { placebos(panel); }, [&] { synthetic_control(panel); }, 5));
    }
}
