#include "conduct/incidents.h"

#include "attendance/register.h"
#include "measures/small_counts.h"

#include <map>
#include <set>

namespace conduct {
namespace {

struct Cell {
    std::int64_t incidents{};
    std::set<std::int64_t> pupils{};
    void add(const Pupil& pupil) {
        ++incidents;
        pupils.insert(pupil.number.value());
    }
};

template <class Each>
void each_incident(std::span<const Pupil> pupils, Each each) {
    for (const auto& pupil : pupils)
        for (const auto& event : pupil.events)
            if (event.kind == Kind::incident) each(pupil, event);
}

std::vector<bool> hidden_of(const std::vector<Cell>& cells, std::span<const measures::Line> lines,
                            std::int64_t smallest) {
    if (smallest == 0) return std::vector<bool>(cells.size());
    std::vector<std::int64_t> pupils;
    for (const auto& cell : cells) pupils.push_back(std::ssize(cell.pupils));
    return measures::hidden_counts(pupils, lines, static_cast<double>(smallest));
}

std::vector<basics::Date> last_weeks(std::span<const Pupil> pupils, std::size_t weeks) {
    std::set<basics::Date> mondays;
    each_incident(pupils, [&](const Pupil&, const Event& event) { mondays.insert(attendance::monday_of(event.day)); });
    std::vector<basics::Date> out{mondays.begin(), mondays.end()};
    if (out.size() > weeks) out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(weeks));
    return out;
}

// Rows of types and one of all; columns of weeks and one of the year: row by row.
class Grid {
public:
    Grid(std::span<const Pupil> pupils, const Named& types, const std::vector<basics::Date>& weeks)
        : columns_{weeks.size() + 1}, rows_{types.size() + 1}, cells_(rows_ * columns_) {
        std::map<std::string, std::size_t, std::less<>> row_of;
        for (std::size_t row = 0; row < types.size(); ++row) row_of.emplace(types[row].first, row);
        each_incident(pupils, [&](const Pupil& pupil, const Event& event) {
            const auto week = std::ranges::find(weeks, attendance::monday_of(event.day));
            for (const auto row : {row_of.at(event.type), rows_ - 1}) {
                at(row, columns_ - 1).add(pupil);
                if (week != weeks.end()) at(row, static_cast<std::size_t>(week - weeks.begin())).add(pupil);
            }
        });
    }
    Cell& at(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
    std::size_t columns() const { return columns_; }
    std::size_t rows() const { return rows_; }

    // A column's types sum to all; a type's weeks may be the whole of its year.
    std::vector<bool> hidden(std::int64_t smallest) const {
        std::vector<measures::Line> lines;
        for (std::size_t column = 0; column < columns_; ++column) {
            auto& line = lines.emplace_back();
            for (std::size_t row = 0; row + 1 < rows_; ++row) line.push_back(row * columns_ + column);
        }
        for (std::size_t row = 0; row < rows_; ++row) {
            auto& line = lines.emplace_back();
            for (std::size_t column = 0; column + 1 < columns_; ++column) line.push_back(row * columns_ + column);
        }
        return hidden_of(cells_, lines, smallest);
    }

private:
    std::size_t columns_, rows_;
    std::vector<Cell> cells_;
};

void add_outcomes(IncidentTable& table, std::span<const Pupil> pupils, const Named& outcomes, std::int64_t smallest) {
    std::map<std::string, Cell, std::less<>> by_code;
    each_incident(pupils, [&](const Pupil& pupil, const Event& event) { by_code[event.outcome].add(pupil); });
    std::vector<Cell> cells;
    measures::Line line;
    for (const auto& [code, words] : outcomes) {
        if (!by_code.contains(code)) continue;
        line.push_back(cells.size());
        cells.push_back(by_code[code]);
        table.outcomes.emplace_back(words, std::nullopt);
    }
    const auto hidden = hidden_of(cells, std::array{line}, smallest);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (hidden[i]) table.hidden = true;
        else table.outcomes[i].second = cells[i].incidents;
}

} // namespace

IncidentTable incident_table(std::span<const Pupil> pupils, const Named& types, const Named& outcomes,
                             std::size_t weeks, std::int64_t smallest) {
    IncidentTable table{.weeks = last_weeks(pupils, weeks)};
    if (table.weeks.empty()) return table;
    Grid grid{pupils, types, table.weeks};
    const auto hidden = grid.hidden(smallest);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        if (grid.at(row, grid.columns() - 1).incidents == 0) continue;
        IncidentRow out{.words = row + 1 == grid.rows() ? "All incidents" : types[row].second};
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const bool hide = hidden[row * grid.columns() + column];
            table.hidden = table.hidden || hide;
            const auto shown = hide ? std::nullopt : std::optional{grid.at(row, column).incidents};
            if (column + 1 == grid.columns()) out.year = shown;
            else out.weeks.push_back(shown);
        }
        table.rows.push_back(std::move(out));
    }
    add_outcomes(table, pupils, outcomes, smallest);
    return table;
}

} // namespace conduct
