#include "sources/json_table.h"

#include "sources/json_rows.h"
#include "testing/a_file.h"
#include "testing/read_table.h"

using testing::a_file;
using testing::rows_of;
using testing::says;
using testing::told;
using Rows = std::vector<testing::TableRow>;

namespace {

struct Opened {
    sources::TemporaryFile file;
    std::unique_ptr<sources::Table> table;
};

Opened a_json(std::string_view text) {
    auto file = a_file(text);
    auto table = sources::open_json(file.path(), "made.json", {});
    REQUIRE_MESSAGE(table.ok(), told(table));
    return {std::move(file), std::move(table).value()};
}

std::string refusal(std::string_view text, const sources::Limits& limits = {}) {
    const auto file = a_file(text);
    return told(sources::open_json(file.path(), "made.json", limits));
}

} // namespace

TEST_CASE("a list of objects is a table whose headers are all their keys") {
    auto json = a_json(R"([{"URN":"100001","Name":"Made School"},{"Name":"Other","Roll":250}])");
    CHECK(json.table->headers() == std::vector<std::string>{"URN", "Name", "Roll"});
    CHECK(rows_of(*json.table) == Rows{{2, {"100001", "Made School", ""}}, {3, {"", "Other", "250"}}});
}

TEST_CASE("numbers come as they are written, null as nothing, truth as a word") {
    auto json = a_json(R"([{"a":103.760004,"b":-0.50,"c":1e3,"d":null,"e":true,"f":12345678901234567890,"g":1.10}])");
    CHECK(rows_of(*json.table)
          == Rows{{2, {"103.760004", "-0.50", "1e3", "", "true", "12345678901234567890", "1.10"}}});
}

TEST_CASE("the list may lie inside an object") {
    auto json = a_json(R"({"meta":{"made":"2026","tags":[1,2]},"results":{"rows":[{"a":1},{"a":2}]}})");
    CHECK(rows_of(*json.table) == Rows{{2, {"1"}}, {3, {"2"}}});
}

TEST_CASE("escaped letters are written out") {
    CHECK(rows_of(*a_json(R"([{"a":"Zo\u00eb \"x\" \ud83c\udfeb"}])").table) == Rows{{2, {"Zoë \"x\" 🏫"}}});
}

TEST_CASE("a value cut by the end of a piece stays whole") {
    const std::vector<std::string> pieces{R"([{"na)", R"(me":"Ma)",  R"(de","n":10)",
                                          R"(3.7)",   R"(6,"t":tr)", R"(ue}])"};
    Rows rows;
    const sources::EachRow step = [&rows](const sources::RowView& row) {
        rows.push_back({row.line, {row.cells.begin(), row.cells.end()}});
        return basics::Result<void>{};
    };
    sources::JsonRows reader{{"name", "n", "t"}, {}, &step};
    for (const auto& piece : pieces) CHECK(told(reader.feed(piece)) == "");
    CHECK(told(reader.finish()) == "");
    CHECK(rows == Rows{{2, {"Made", "103.76", "true"}}});
}

TEST_CASE("what is no flat table is refused with a sentence") {
    CHECK(says(refusal(R"([{"a":{"b":1}}])"), "Record 1 holds a list or an object under “a”"));
    CHECK(says(refusal(R"([{"a":1},{"a":[1]}])"), "Record 2 holds a list"));
    CHECK(says(refusal(R"({"x":[{"a":1}],"y":[{"a":1}]})"), "more than one list"));
    CHECK(says(refusal(R"({"a":1})"), "no list of records"));
    CHECK(says(refusal("[]"), "no list of records"));
    CHECK(says(refusal(R"([{"a":1},7])"), "After record 1"));
    CHECK(says(refusal(R"({"1":{"2":{"3":{"4":[{"a":1}]}}}})"), "too deep"));
}

TEST_CASE("damaged JSON is refused, wherever it breaks") {
    CHECK(says(refusal(R"([{"a":1},{"a")"), "cut short"));
    CHECK(says(refusal(R"([{"a":1,}])"), "not right JSON"));
    CHECK(says(refusal(R"([{"a":1}] more)"), "not right JSON"));
    CHECK(says(refusal(std::string(100'000, '[')), "too deep"));
}

TEST_CASE("limits on fields and texts are kept") {
    CHECK(says(refusal(R"([{"a":1,"b":2,"c":3}])", {.columns = 2}), "more than 2"));
    CHECK(says(refusal(R"([{"a":"too long for this"}])", {.cell_bytes = 5}), "too long"));
}
