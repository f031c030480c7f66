#include "home/edition.h"

#include <doctest/doctest.h>

using namespace home;
using namespace std::chrono;
using basics::AcademicYear;

namespace {

SourceKind a_kind(std::string code, std::string due) {
    return {.code = code,
            .name = code,
            .publisher = "An invented office",
            .page = "https://example.org/",
            .file_names = code + ".csv",
            .due = std::move(due),
            .finality = 3};
}
HeldFile a_file(std::string kind, int starts) {
    return {.kind = std::move(kind), .year = AcademicYear{starts}, .as_of = year{starts + 1} / 8 / 31};
}

AcademicYear due_year(std::string words, basics::Date today) {
    return due_on(a_kind("a", std::move(words)), today).year.value();
}

} // namespace

TEST_CASE("a yearly source is due for the year that ended last summer from the month it names") {
    CHECK(due_year("December (revised), March (final)", 2026y / 11 / 30) == AcademicYear{2024});
    CHECK(due_year("December (revised), March (final)", 2026y / 12 / 1) == AcademicYear{2025});
    CHECK(due_year("March (full year), October (autumn and spring)", 2027y / 2 / 28) == AcademicYear{2024});
    CHECK(due_year("March (full year), October (autumn and spring)", 2027y / 3 / 1) == AcademicYear{2025});
    CHECK(due_year("yearly, with the performance tables", 2026y / 12 / 1) == AcademicYear{2025});
}

TEST_CASE("a final file is not due while only the provisional one is out") {
    const auto words = "October (provisional), January or February (revised), April (final)";
    CHECK(due_year(words, 2026y / 11 / 24) == AcademicYear{2024});
    CHECK(due_year(words, 2027y / 1 / 2) == AcademicYear{2025});
    auto provisional = a_kind("p", words);
    provisional.finality = 1;
    CHECK(due_on(provisional, 2026y / 11 / 24).year == AcademicYear{2025});
}

TEST_CASE("sources stand as a list to work down: missing, old, current, and what comes no more only if it is held") {
    const std::vector kinds{a_kind("current", "December"), a_kind("old", "December"), a_kind("missing", "December"),
                            a_kind("gone", "no more: replaced"), a_kind("kept", "no more: replaced")};
    const auto found =
        sources_of(kinds, {a_file("current", 2024), a_file("old", 2018), a_file("kept", 2018)}, 2026y / 11 / 24);
    std::vector<std::string> order;
    for (const auto& each : found) order.push_back(each.kind.code);
    CHECK(order == std::vector<std::string>{"missing", "old", "current", "kept"});
}

TEST_CASE("a re-save of a file counts as that file, and the newest edition is the one held") {
    auto plain = a_kind("final", "December"), saved = a_kind("trimmed", "December");
    plain.file_names = "results.csv (England)", saved.file_names = "results.csv (re-saved with fewer columns)";
    const auto found = sources_of({plain, saved}, {a_file("final", 2016), a_file("trimmed", 2018)}, 2026y / 11 / 24);
    REQUIRE(found.size() == 1);
    CHECK(found.front().kind.code == "final");
    CHECK(found.front().held->year == AcademicYear{2018});
    CHECK(found.front().freshness == Freshness::old);
}

TEST_CASE("a list of every day is old after half a term, and one that does not say its date is old") {
    const auto kind = a_kind("list", "every day; fetch each half term");
    auto file = a_file("list", 2025);
    file.as_of = 2026y / 10 / 1;
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::current);
    file.as_of = 2026y / 8 / 1;
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::old);
    file.as_of = {};
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::old);
}
