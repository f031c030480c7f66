#include "measures/figure_source.h"

#include <doctest/doctest.h>

using measures::Breakdown;
using measures::RowTrouble;

namespace {

measures::Catalogue a_catalogue() {
    const auto measure = [](std::int64_t id, const char* code) {
        return measures::Measure{.id = id,
                                 .code = code,
                                 .name = "",
                                 .definition = "",
                                 .source = "",
                                 .unit = "score",
                                 .topic = "",
                                 .phases = "all"};
    };
    const auto group = [](std::int64_t id, const char* code) {
        return measures::Group{.id = id, .code = code, .name = code, .dimension = ""};
    };
    return {{measure(1, "reading_score"), measure(2, "maths_score"), measure(3, "maths_score_3yr")},
            {group(1, "all"), group(2, "boys"), group(3, "disadvantaged")},
            {},
            {}};
}

// One row a school, subject and group of pupils; a subject's score is one column.
sources::FileKind a_kind() {
    sources::FileKind kind{.code = "invented", .name = "Invented", .subject = "figures"};
    const auto score = [](const char* measure, const char* variant) {
        return sources::HeaderMeaning{.header = "score",
                                      .role = "figure",
                                      .measure = measure,
                                      .pupil_group = "all",
                                      .part = "value",
                                      .required = true,
                                      .variant = variant};
    };
    kind.headers = {{.header = "urn", .role = "urn", .required = true},
                    {.header = "subject", .role = "filter:subject"},
                    {.header = "pupils", .role = "group:pupils"},
                    {.header = "sex", .role = "group:sex"},
                    {.header = "pupils", .role = "filter:years"},
                    score("reading_score", "reading"),
                    score("maths_score", "maths"),
                    score("maths_score_3yr", "maths 3yr")};
    kind.values["filter:subject"] = {{"reading", {.meaning = "reading"}}, {"maths", {.meaning = "maths"}}};
    kind.values["filter:years"] = {{"3 year average", {.meaning = "3yr"}}, {"*", {.meaning = ""}}};
    kind.values["group:pupils"] = {{"total", {.meaning = "all"}},
                                   {"3 year average", {.meaning = "all"}},
                                   {"boys", {.meaning = "boys"}},
                                   {"disadvantaged", {.meaning = "disadvantaged"}},
                                   {"not of interest", {.meaning = "skip"}}};
    kind.values["group:sex"] = {{"total", {.meaning = "all"}}, {"boys", {.meaning = "boys"}}};
    return kind;
}

const std::vector<std::string> headers{"URN", "Subject", "Pupils", "Sex", "Score"};

// What a row tells, as "measure of group = value"; or the trouble with it; or "put aside".
std::string told(const std::vector<std::string_view>& cells) {
    const std::vector kinds{a_kind()};
    const auto catalogue = a_catalogue();
    const auto table = sources::recognise(headers, kinds).value();
    const auto columns = measures::FigureColumns::of(table, catalogue).value();
    const sources::Fields fields{table, 2, cells};
    const auto about = columns.filters().of_row(fields);
    if (std::holds_alternative<std::monostate>(about)) return "put aside";
    if (const auto* wrong = std::get_if<RowTrouble>(&about)) return wrong->column + ": " + wrong->reason;
    std::string text;
    measures::CellCounts counts;
    columns.read(
        fields, std::get<Breakdown>(about), counts,
        [&](const measures::Slot& slot, const measures::Group& group, const basics::Figure& figure) {
            text += fmt::format("{} of {} = {}", slot.measure->code, group.code, figure.value.value_or(0));
        },
        [](const RowTrouble&) {});
    CHECK(counts.all() == 1);
    return text;
}

} // namespace

TEST_CASE("the filter columns of a row choose the measure and the pupils of its figures") {
    CHECK(told({"990001", "Reading", "Total", "Total", "104"}) == "reading_score of all = 104");
    CHECK(told({"990001", "Maths", "Boys", "Boys", "103"}) == "maths_score of boys = 103");
    CHECK(told({"990001", "Maths", "Disadvantaged", "Total", "99"}) == "maths_score of disadvantaged = 99");
    CHECK(told({"990001", "Maths", "3 year average", "Total", "101"}) == "maths_score_3yr of all = 101");
    CHECK(told({"990001", "Reading", "3 year average", "Total", "101"}) == ""); // no measure in the catalogue
}

TEST_CASE("a row whose pupils or subject nobody has explained is refused, and one put aside on purpose is not") {
    CHECK(told({"990001", "Chess", "Total", "Total", "104"}).starts_with("subject: What this value says"));
    CHECK(told({"990001", "Maths", "Left-handed", "Total", "104"}).starts_with("pupils: What this value says"));
    CHECK(told({"990001", "Maths", "Not of interest", "Total", "104"}) == "put aside");
    CHECK(told({"990001", "Maths", "Disadvantaged", "Boys", "104"}).find("crosses two groups of pupils")
          != std::string::npos);
}
