// multilevel_models FILE RUNS [slope=COLUMN] [points=N]: prints the median of the seconds that a fit takes, from columns in
// memory to the whole answer. FILE is separated by tabs; its headers say what a column is: outcome:y, number:x,
// factor:x, group:school. With points the outcome is 0 or 1.
#include "statistics/multilevel.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>

namespace {

using statistics::TableColumn;

struct File {
    std::vector<std::string> headers;
    std::vector<std::vector<std::string>> cells; // a vector a column
};

File read(const char* path) {
    std::ifstream file{path};
    File out;
    std::string line, cell;
    std::getline(file, line);
    for (std::stringstream words{line}; std::getline(words, cell, '\t');) out.headers.push_back(cell);
    out.cells.resize(out.headers.size());
    while (std::getline(file, line)) {
        std::stringstream words{line};
        for (auto& column : out.cells) std::getline(words, cell, '\t'), column.push_back(cell);
    }
    return out;
}

TableColumn column(const std::string& name, bool number, const std::vector<std::string>& cells) {
    if (!number) return {name, statistics::Texts(cells.begin(), cells.end())};
    statistics::Numbers numbers;
    for (const auto& each : cells) numbers.push_back(std::strtod(each.c_str(), nullptr));
    return {name, std::move(numbers)};
}

statistics::Table table_of(const File& file) {
    statistics::Table table{.outcome = {}, .fixed = {}, .groups = {}};
    for (std::size_t i = 0; i < file.headers.size(); ++i) {
        const auto colon = file.headers[i].find(':');
        const auto kind = file.headers[i].substr(0, colon), name = file.headers[i].substr(colon + 1);
        auto made = column(name, kind == "outcome" || kind == "number", file.cells[i]);
        if (kind == "outcome") table.outcome = std::move(made);
        else (kind == "group" ? table.groups : table.fixed).push_back(std::move(made));
    }
    return table;
}

struct Asked {
    std::optional<std::string> slope;
    int points = 0;
};

double fit(const statistics::Table& table, const Asked& asked) {
    const auto rows = statistics::model_rows(table).value();
    const auto fitted = asked.points ? statistics::fit_multilevel(rows, statistics::Family::binomial, asked.points)
                                     : statistics::fit_multilevel(rows, asked.slope, statistics::Likelihood::reml);
    return fitted.value().minus_two_log_likelihood;
}

double seconds(const statistics::Table& table, const Asked& asked) {
    const auto began = std::chrono::steady_clock::now();
    volatile double kept = fit(table, asked);
    (void)kept;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

} // namespace

int main(int count, char** words) {
    const File file = read(words[1]);
    Asked asked;
    for (int i = 3; i < count; ++i) {
        const std::string_view word = words[i];
        if (word.starts_with("slope=")) asked.slope = word.substr(6);
        if (word.starts_with("points=")) asked.points = std::atoi(words[i] + 7);
    }
    const auto table = table_of(file);
    std::vector<double> taken(static_cast<std::size_t>(std::atoi(words[2])));
    for (double& each : taken) each = seconds(table, asked);
    std::ranges::nth_element(taken, taken.begin() + std::ssize(taken) / 2);
    std::printf("%.6f\n", taken[taken.size() / 2]);
}
