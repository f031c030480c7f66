#include "sources/file_kind.h"

#include <doctest/doctest.h>

using sources::FileKind;
using sources::folded_header;
using Headers = std::vector<std::string>;

namespace {

// Two kinds of which one asks for more, and one with a header that has two names.
std::vector<FileKind> kinds() {
    return {{.code = "short",
             .name = "Short results",
             .subject = "figures",
             .headers = {{.header = "urn", .role = "urn", .required = true},
                         {.header = "p8mea", .role = "figure", .measure = "progress8", .required = true}}},
            {.code = "long",
             .name = "Long results",
             .subject = "figures",
             .headers = {{.header = "urn", .role = "urn", .required = true},
                         {.header = "unique reference number", .role = "urn", .required = true},
                         {.header = "p8mea", .role = "figure", .measure = "progress8", .required = true},
                         {.header = "tpup", .role = "figure", .measure = "progress8", .part = "n"},
                         {.header = "tpup", .role = "figure", .measure = "attainment8", .part = "n"},
                         {.header = "rectype", .role = "level", .required = true}},
             .values = {{"level", {{"5", {.meaning = "country"}}}}}}};
}

std::string refusal(const Headers& headers) {
    const auto known = kinds();
    const auto found = sources::recognise(headers, known);
    return found.ok() ? "" : found.problem().message;
}

} // namespace

TEST_CASE("headers are compared by what they say") {
    CHECK(folded_header("\xEF\xBB\xBFURN") == "urn");
    CHECK(folded_header("  LA  (code) ") == "la (code)");
    CHECK(folded_header("\"Pupils, in  total\"") == "pupils, in total");
    CHECK(folded_header("Number\xC2\xA0of pupils(7)") == "number of pupils");
    CHECK(folded_header("Rate (2) of absence [note 3]") == "rate of absence");
    CHECK(folded_header("Rate (2019)") == "rate (2019)");
    CHECK(folded_header("Key stage 2 – 4") == folded_header("Key Stage 2 - 4"));
    CHECK(folded_header("Pupils’ progress") == "pupils' progress");
    CHECK(folded_header("£ per pupil") == "£ per pupil");
    CHECK(folded_header("Two\nlines") == "two lines");
    CHECK(folded_header("(") == "(");
}

TEST_CASE("of the kinds whose headers are all there, the one that asks for most is it") {
    const auto known = kinds();
    CHECK(sources::recognise(Headers{"URN", "P8MEA"}, known).value().kind->code == "short");
    CHECK(sources::recognise(Headers{"RECTYPE", "URN", "P8MEA"}, known).value().kind->code == "long");
}

TEST_CASE("one of several names for the same thing is enough") {
    const auto known = kinds();
    const auto found = sources::recognise(Headers{"Unique Reference Number", "P8MEA", "RECTYPE"}, known);
    REQUIRE(found.ok());
    CHECK(found.value().kind->code == "long");
}

TEST_CASE("a column has all its meanings, unknown ones are listed, and of two alike the first wins") {
    const auto known = kinds();
    const auto found =
        sources::recognise(Headers{"RECTYPE", "URN", "P8MEA", "TPUP", "ICLOSE", "TPUP", ""}, known).value();
    std::vector<std::string> meanings;
    for (const auto& [at, meaning] : found.columns)
        meanings.push_back(fmt::format("{} {} {}", at, meaning->role, meaning->measure));
    CHECK(meanings
          == Headers{"1 urn ", "0 level ", "2 figure progress8", "3 figure progress8", "3 figure attainment8"});
    CHECK(found.unknown_headers == Headers{"ICLOSE"});
}

TEST_CASE("an unknown file is told the nearest kinds and what they lack") {
    CHECK(
        refusal({"URN", "RECTYPE"})
        == "This is no kind of file that is known here. Nearest: “Long results” (2 of the 3 headers that tell it; not "
           "there: p8mea); “Short results” (1 of the 2 headers that tell it; not there: p8mea).");
    CHECK(refusal({"x", "y"})
          == "This is no kind of file that is known here: it has none of the headers by which one is told.");
}

TEST_CASE("a row is read by its roles") {
    const auto known = kinds();
    const auto found = sources::recognise(Headers{"RECTYPE", "URN", "P8MEA"}, known).value();
    const std::vector<std::string_view> cells{"5", " NULL "};
    const sources::Fields fields{found, 7, cells};
    CHECK(fields["level"] == "5");
    CHECK(fields.meaning("level") == "country");
    CHECK(fields["urn"] == "");
    CHECK(fields["period"] == "");
    CHECK(fields.has("urn"));
    CHECK_FALSE(fields.has("period"));
    CHECK(fields.header("level") == "rectype");
    CHECK(fields.line() == 7);
}
