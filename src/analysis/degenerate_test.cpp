// What each method makes of tables from which little or nothing can be told: examples/analysis/degenerate.txt, in which a new
// method must have a place.
#include "analysis/list.h"
#include "testing/analysed.h"
#include "testing/examples.h"
#include "testing/program.h"

#include "basics/text.h"

#include <set>

using namespace analysis;

namespace {

const std::set<std::string> lacks{"one school", "one row", "no spread", "all missing",
                                  "infinite",   "a word",  "one level", "a row without a cell"};

Options options_of(std::string_view words) {
    Options out;
    for (const auto word : basics::split(words, ' ')) {
        const auto equals = word.find('=');
        out.emplace(word.substr(0, equals), word.substr(equals + 1));
    }
    return out;
}

// The refusal; or "says " and the answer's sentences, once its JSON is found to hold no number that is none.
std::string outcome(const Method& method, std::string_view options, std::string lines) {
    std::ranges::replace(lines, ';', '\n');
    const auto file = testing::a_file(lines + "\n");
    const auto answer = ask(method, options_of(options), file.path());
    if (!answer.ok()) return answer.problem().message;
    basics::Json json;
    write_json(json, answer.value());
    const auto written = std::move(json).take();
    CHECK(written.find(":nan") == std::string::npos);
    CHECK(written.find(":inf") == std::string::npos);
    return fmt::format("says {}", fmt::join(answer.value().says, " "));
}

} // namespace

TEST_CASE("every method says what is wrong with a table from which nothing can be told") {
    const auto examples = testing::examples("analysis/degenerate.txt");
    for (const auto& method : methods()) {
        CAPTURE(method.name);
        const auto example = std::ranges::find(examples, method.name, &testing::Example::name);
        REQUIRE_MESSAGE(example != examples.end(), "a method needs its rows in examples/analysis/degenerate.txt");
        const auto options = example->rows("given").at(0).at("options");
        std::set<std::string> met;
        for (const auto& row : example->rows("then")) {
            met.insert(row.at("lacks"));
            if (row.at("table").empty()) continue; // and the outcome says why
            CAPTURE(row.at("lacks"));
            const auto came = outcome(method, options, row.at("table"));
            CAPTURE(came);
            CHECK(came.starts_with(row.at("outcome")));
        }
        CHECK(met == lacks);
    }
}

TEST_CASE("two rows of one school, a characteristic made of another, pupils who all changed alike: each is told") {
    CHECK(testing::refused(similar_schools(), options_of("id=id for=A characteristics=x"), "id,x\nA,1\nA,2\nB,3\n")
              .starts_with("Two rows have the id “A”"));
    CHECK(testing::refused(similar_schools(), options_of("id=id for=A characteristics=x,z mahalanobis="),
                           "id,x,z\nA,1,2\nB,2,4\nC,3,6\nD,5,10\n")
              .starts_with("A characteristic is a combination of the others"));
    CHECK(testing::refused(effect_size(), options_of("outcome=y before=x"), "x,y\n1,2\n2,3\n3,4\n4,5\n")
              .starts_with("There are too few values, or all are the same or changed alike"));
}

TEST_CASE("studies that agree more closely than chance allows are said to, with the interval to go by") {
    const auto said =
        testing::answered(meta(), options_of("estimate=y variance=v"), "y,v\n0.2,0.01\n0.2,0.01\n0.2,0.01\n");
    CHECK(said.find("They agree more closely than their own errors would have them. Those alone give 0.0868 to 0.313")
          != std::string::npos);
}

TEST_CASE("a refusal leaves with 1 and its sentence") {
    const auto file = testing::a_file("g,p\nA,\n");
    const auto ran = testing::program(".", "analyse adjust " + file.path() + " --p p");
    CHECK(ran.exit == 1);
    CHECK(ran.said == "No row has a p-value, so there is nothing to adjust.\n");
}
