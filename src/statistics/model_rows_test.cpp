#include "statistics/model_rows.h"

#include <doctest/doctest.h>
#include <limits>

using namespace statistics;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Table a_table() {
    return {.outcome = {"score", Numbers{1, 2, missing, 9, 9, 4}},
            .fixed = {{"prior", Numbers{0, 1, 2, 3, 4, 5}}, {"sex", Texts{"M", "F", "F", "", "M", "F"}}},
            .groups = {{"school", Texts{"B", "A", "A", "A", "B", "B"}}}};
}

std::string refusal(const Table& table) {
    const auto rows = model_rows(table);
    return rows.ok() ? "taken" : rows.problem().message;
}

} // namespace

TEST_CASE("a factor becomes a column a level, the first in byte order the reference; incomplete rows are counted") {
    const ModelRows rows = model_rows(a_table()).value();
    CHECK(rows.columns == std::vector<std::string>{"prior", "sex=M", "score"});
    CHECK(rows.values == std::vector<std::vector<double>>{{0, 1, 4, 5}, {1, 0, 1, 0}, {1, 2, 9, 4}});
    CHECK(rows.groups[0].levels == std::vector<std::string>{"A", "B"});
    CHECK(rows.groups[0].of_row == std::vector<std::uint32_t>{1, 0, 1, 1});
    CHECK(rows.missing == 2);
    CHECK(rows.at_floor == 0.25);
    CHECK(rows.at_ceiling == 0.25);
}

TEST_CASE("a factor of one level, an infinite value and a table without a complete row are refused") {
    Table table = a_table();
    table.fixed[1].cells = Texts{"M", "M", "M", "M", "M", "M"};
    CHECK(refusal(table) == "Column sex has the one level M; a factor needs two. Leave it out.");

    table = a_table();
    std::get<Numbers>(table.fixed[0].cells)[4] = std::numeric_limits<double>::infinity();
    CHECK(refusal(table) == "Row 5 of column prior is infinite; correct it or leave it empty.");

    table = a_table();
    table.outcome.cells = Numbers(6, missing);
    CHECK(refusal(table) == "No row has the outcome, every fixed column and every group: there is nothing to fit.");
}

TEST_CASE("nested, crossed and equal groupings are told apart from the rows") {
    const auto levels = [](std::vector<std::uint32_t> of_row) {
        return Levels{.name = "", .levels = {"a", "b", "c", "d"}, .of_row = std::move(of_row)};
    };
    CHECK(arrangement(levels({0, 1, 2, 3}), levels({0, 0, 1, 1})) == Arrangement::nested);
    CHECK(arrangement(levels({0, 1, 0, 1}), levels({0, 0, 1, 1})) == Arrangement::crossed);
    CHECK(arrangement(levels({1, 1, 0, 0}), levels({0, 0, 1, 1})) == Arrangement::same);
}
