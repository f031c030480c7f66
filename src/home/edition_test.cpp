#include "home/edition.h"

#include <doctest/doctest.h>

using namespace home;
using namespace std::chrono;
using basics::AcademicYear;

namespace {

SourceKind a_kind(std::string code, std::optional<std::int64_t> month) {
    return {.code = code,
            .name = code,
            .publisher = "An invented office",
            .page = "https://example.org/",
            .file_names = code + ".csv",
            .due = "",
            .due_month = month};
}
HeldFile a_file(std::string kind, int starts) {
    return {.kind = std::move(kind), .year = AcademicYear{starts}, .as_of = year{starts + 1} / 8 / 31};
}

AcademicYear due_year(unsigned month, basics::Date today) { return due_on(a_kind("a", month), today).year.value(); }

} // namespace

TEST_CASE("a yearly source is due for the year that ended last summer from the month it names") {
    CHECK(due_year(12, 2026y / 11 / 30) == AcademicYear{2024});
    CHECK(due_year(12, 2026y / 12 / 1) == AcademicYear{2025});
    CHECK(due_year(3, 2027y / 2 / 28) == AcademicYear{2024});
    CHECK(due_year(3, 2027y / 3 / 1) == AcademicYear{2025});
    CHECK(due_year(1, 2026y / 11 / 24) == AcademicYear{2024});
    CHECK(due_year(1, 2027y / 1 / 2) == AcademicYear{2025});
    CHECK(due_year(10, 2026y / 11 / 24) == AcademicYear{2025});
    auto behind = a_kind("behind", 12);
    behind.due_back = 1;
    CHECK(due_on(behind, 2026y / 12 / 1).year == AcademicYear{2024});
}

TEST_CASE("a file of part of England is not called current, and two parts are one coverage") {
    auto kind = a_kind("results", 12);
    kind.schools = 16'400;
    auto surrey = a_file("results", 2025), hampshire = a_file("results", 2025), older = a_file("results", 2018);
    surrey.schools = 396, surrey.authorities = {"Surrey"};
    hampshire.schools = 500, hampshire.authorities = {"Hampshire"};
    older.schools = 16'000;
    const auto found = sources_of({kind}, {older, surrey, hampshire}, 2026y / 12 / 24);
    REQUIRE(found.size() == 1);
    CHECK(found.front().freshness == Freshness::partial);
    CHECK(found.front().held->schools == 896);
    CHECK(found.front().held->authorities == std::vector<std::string>{"Hampshire", "Surrey"});
}

TEST_CASE("sources stand as a list to work down: missing, old, current, and what comes no more only if it is held") {
    const std::vector kinds{a_kind("current", 12), a_kind("old", 12), a_kind("missing", 12), a_kind("gone", {}),
                            a_kind("kept", {})};
    const auto found =
        sources_of(kinds, {a_file("current", 2024), a_file("old", 2018), a_file("kept", 2018)}, 2026y / 11 / 24);
    std::vector<std::string> order;
    for (const auto& each : found) order.push_back(each.kind.code);
    CHECK(order == std::vector<std::string>{"missing", "old", "current", "kept"});
}

TEST_CASE("a re-save of a file counts as that file, and the newest edition is the one held") {
    auto plain = a_kind("final", 12), saved = a_kind("trimmed", 12);
    plain.file_names = "results.csv (England)", saved.file_names = "results.csv (re-saved with fewer columns)";
    const auto found = sources_of({plain, saved}, {a_file("final", 2016), a_file("trimmed", 2018)}, 2026y / 11 / 24);
    REQUIRE(found.size() == 1);
    CHECK(found.front().kind.code == "final");
    CHECK(found.front().held->year == AcademicYear{2018});
    CHECK(found.front().freshness == Freshness::old);
}

TEST_CASE("a list of every day is old after half a term, and one that does not say its date is old") {
    auto kind = a_kind("list", {});
    kind.due_days = 60;
    auto file = a_file("list", 2025);
    file.as_of = 2026y / 10 / 1;
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::current);
    file.as_of = 2026y / 8 / 1;
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::old);
    file.as_of = {};
    CHECK(sources_of({kind}, {file}, 2026y / 11 / 24).front().freshness == Freshness::old);
}
