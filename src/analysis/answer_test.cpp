#include "analysis/answer.h"

#include <doctest/doctest.h>
#include <limits>

using namespace analysis;

namespace {

Answer an_answer() {
    List rows;
    rows.push_back(Object{}.set("group", "Ashgrove").set("value", 0.25));
    rows.push_back(Object{}.set("group", "Élan").maybe("value", std::nullopt, "nobody was counted"));
    return {.says = {"One of two is known."}, .values = Object{}.set("tau2", 1.0 / 3).set("groups", std::move(rows))};
}

} // namespace

TEST_CASE("programs get every digit, and null with its reason for what is not known") {
    basics::Json json;
    write_json(json, an_answer());
    CHECK(
        std::move(json).take()
        == R"({"says":["One of two is known."],"tau2":0.3333333333333333,"groups":[{"group":"Ashgrove","value":0.25},)"
           R"({"group":"Élan","value":null,"reason":"nobody was counted"}]})");
}

TEST_CASE("people get sentences, lines and a table") {
    CHECK(words(an_answer())
          == "One of two is known.\n"
             "\n"
             "tau2  0.333333\n"
             "\n"
             "groups\n"
             "group     value  reason\n"
             "Ashgrove   0.25\n"
             "Élan      -      nobody was counted\n");
}

TEST_CASE("what is not finite is null") {
    basics::Json json;
    write_json(json, {.says = {}, .values = Object{}.set("upper", std::numeric_limits<double>::infinity())});
    CHECK(std::move(json).take() == R"({"says":[],"upper":null})");
}

TEST_CASE("a part with a table of its own stands after the rest, its table in lines") {
    Answer answer{.says = {"So it is."}, .values = {}};
    List rows;
    rows.emplace_back(Object{}.set("rater", "A").set("n", 3));
    answer.values.set("severity", Object{}.set("spread", 0.5).set("raters", std::move(rows))).set("items", 7);
    CHECK(words(answer) == "So it is.\n\nitems  7\n\nseverity\n\nspread  0.5\n\nraters\nrater  n\nA      3\n");
}
