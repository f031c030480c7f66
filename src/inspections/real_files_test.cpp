// The published lists of schools, trusts and inspections, read whole, and what stands when all are in.
#include "basics/text.h"
#include "inspections/inspection_book_store.h"
#include "inspections/inspection_source.h"
#include "inspections/inspection_store.h"
#include "schools/find_store.h"
#include "schools/group_source.h"
#include "schools/record_store.h"
#include "schools/school_source.h"
#include "schools/school_store.h"
#include "schools/standing_store.h"
#include "sources/table.h"
#include "testing/catalogue.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <ctime>
#include <doctest/doctest.h>

using namespace schools;
using namespace std::chrono;

namespace {

struct File {
    const char* path;
    Date as_of;
    const char* kind;      // as the catalogue must recognise it
    std::size_t taken;     // rows
    std::size_t refused{}; // rows
    std::size_t cells{};   // cells of rows that were taken
};

// Counts of rows by Python's csv and json modules.
const std::array files{
    File{"gias/school_details_2018.csv", 2018y / September / 1, "school-details", 26'078},
    File{"gias/edubasealldata_ragged_windows1252.csv", 2019y / February / 6, "gias-establishments", 4},
    File{"gias/edubasealldata_surrey_2021.csv", 2021y / September / 1, "gias-establishments", 590},
    File{"gias/edubasealldata_hampshire_2022.csv", 2022y / March / 25, "gias-establishments", 1'096},
    File{"gias/establishments_2026.json", 2026y / March / 1, "gias-profile", 1'924},
    File{"gias/schools_census_ofsted_2024.csv", 2024y / April / 30, "schools-census-inspections", 20'571},
    File{"gias/groups_2022-07.csv", 2022y / July / 31, "gias-groups", 6'904},
    File{"gias/group_links_2022-07.csv", 2022y / July / 31, "gias-group-members", 20'613},
    File{"gias/links_2025-04.csv", 2025y / April / 30, "gias-links", 33'801},
    File{"ofsted/inspections_to_2020.csv", 2020y / March / 31, "ofsted-history", 60'134},
    File{"ofsted/ofsted_mi_latest_inspections_2026-08-31_sample46.csv", 2026y / August / 31,
         "ofsted-latest-report-card", 46},
};

struct Taken {
    std::size_t rows{}, refused{};
    std::vector<sources::Refusal> cells{};
    std::string why{};
};

basics::Result<void> take(const sources::Fields& row, const sources::FileKind& kind, Date as_of, RecordBook& records,
                          inspections::InspectionBook& book, std::vector<sources::Refusal>& cells) {
    const auto holds = [&](std::string_view subject) { return kind.subject.find(subject) != std::string::npos; };
    if (holds("schools")) records.add(TRY(school_record(row, cells)));
    if (holds("trusts")) records.add(TRY(trust_record(row, cells)));
    if (holds("links")) records.add(TRY(link_record(row, cells)));
    if (holds("members")) {
        const auto membership = TRY(membership_row(row, cells));
        records.add(membership.trust);
        records.add(membership.school);
        records.add(membership.member);
    }
    if (holds("inspections"))
        for (auto& each : TRY(inspections::inspections_of(row, as_of, cells))) book.add(std::move(each));
    return {};
}

Taken import_file(storage::Writer& writer, std::int64_t id, const File& file) {
    constexpr storage::Statement<2> insert{
        "insert",
        "insert into imports (id, kind, file_name, file_hash, file_bytes, as_of, finality, state, person_id, "
        "started_at)"
        " values ($1, 'test', 'test', 'test', 1, $2, 0, 'published', 'the-tester', '2026-09-01T08:30:00.000Z')"};
    REQUIRE(writer.change(insert, id, basics::iso(file.as_of)).ok());
    auto tables = sources::open_tables(testing::shared_data(file.path).string()).value();
    auto& table = *tables.front();
    const auto recognised = sources::recognise(table.headers(), testing::catalogue_kinds()).value();
    CHECK(recognised.kind->code == file.kind);
    RecordBook records{id};
    inspections::InspectionBook book{id};
    Taken taken;
    const auto read = [&](const sources::RowView& view) -> basics::Result<void> {
        const auto done =
            take({recognised, view.line, view.cells}, *recognised.kind, file.as_of, records, book, taken.cells);
        ++(done.ok() ? taken.rows : taken.refused);
        if (!done.ok()) taken.why = done.problem().message;
        return {};
    };
    REQUIRE(table.each(read).ok());
    REQUIRE(records.save(writer).ok());
    REQUIRE(book.save(writer).ok());
    return taken;
}

void import_all(storage::Writer& writer) {
    std::int64_t id = 0;
    for (const auto& file : files) {
        const auto taken = import_file(writer, ++id, file);
        const auto why = taken.cells.empty() ? taken.why
                                             : taken.cells.front().column + ": " + taken.cells.front().value + ": "
                                                   + taken.cells.front().reason;
        INFO(std::string{file.path} << ": " << why);
        CHECK(taken.rows == file.taken);
        CHECK(taken.refused == file.refused);
        CHECK(taken.cells.size() == file.cells);
    }
}

std::string first(storage::Reader& reader, const char* typed) {
    const auto hits = find(reader, typed).value();
    return hits.empty() ? std::string{} : fmt::format("{} {}", hits[0].found.name, hits[0].found.number);
}

void check_trust(storage::Reader& reader) {
    const auto trust = find_trust(reader, GroupUid{5329}).value();
    REQUIRE(trust);
    CHECK(trust->facts.company == "08833508");
    CHECK(trust->facts.type_code == "06");
    CHECK(trust->members == 12);
    CHECK(trust->members_as_of == 2022y / July / 31);
    const auto schools = members(reader, GroupUid{5329}).value();
    CHECK(schools.size() == 12);
    CHECK(std::ranges::is_sorted(schools, {}, [](const School& each) { return basics::searchable(each.facts.name); }));
    CHECK(std::ranges::count(schools, Phase::primary, &School::phase) == 7);
    CHECK(std::ranges::count(schools, Phase::secondary, &School::phase) == 5);
}

void check_school(storage::Reader& reader) {
    const auto school = find_school(reader, Urn{140646}).value();
    REQUIRE(school);
    CHECK(school->facts.laestab == LaEstab{3724018});
    CHECK(school->facts.postcode == "S66 1JL");
    CHECK(school->facts.easting);
    CHECK(school->joined == 2014y / March / 1);
    const auto before = find_school(reader, Urn{106955}).value();
    REQUIRE(before);
    CHECK(before->facts.status == "Closed");
    const auto split = relatives(reader, Urn{149198}).value();
    REQUIRE(split.size() == 1);
    CHECK(split[0].kind == "Predecessor - Split School");
}

void check_inspections(storage::Reader& reader) {
    const auto told = inspections::inspections_of_school(reader, Urn{140646}).value();
    std::vector<inspections::Inspection> own;
    for (const auto& each : told)
        if (each.steps == 0) own.push_back(each.inspection);
    const auto latest = inspections::latest_graded(own);
    REQUIRE(latest);
    CHECK(latest->graded.overall == 2);
    const auto all = inspections::inspections_of_trust(reader, GroupUid{5329}).value();
    CHECK(std::ranges::any_of(all, [](const auto& each) { return each.school == Urn{145954} && each.steps == 1; }));
    const auto card = inspections::inspections_of_school(reader, Urn{140631}).value();
    CHECK(std::ranges::any_of(card, [](const auto& each) {
        return each.inspection.framework == inspections::Framework::report_card && each.inspection.areas.size() == 7;
    }));
}

void check_finding(storage::Reader& reader) {
    CHECK(first(reader, "wickersly school") == "Wickersley School and Sports College 140646");
    CHECK(first(reader, "S66 1JL") == "Wickersley School and Sports College 140646");
    CHECK(first(reader, "s661jl") == "Wickersley School and Sports College 140646");
    CHECK(first(reader, "140646") == "Wickersley School and Sports College 140646");
    CHECK(first(reader, "372/4018") == "Wickersley School and Sports College 140646");
    CHECK(first(reader, "5329") == "WICKERSLEY PARTNERSHIP TRUST 5329");
    CHECK(first(reader, "TR02478") == "WICKERSLEY PARTNERSHIP TRUST 5329");
    CHECK(first(reader, "wickersly") == "WICKERSLEY PARTNERSHIP TRUST 5329");
    CHECK(first(reader, "clifton community") == "Clifton Community School 143545");
    CHECK(first(reader, "clifton rotherham") == "Clifton Community School 143545");
    CHECK(first(reader, "cliftn comunity") == "Clifton Community School 143545");
    CHECK(first(reader, "st thomas a becket tilshead").empty());
}

template <class Work>
long processor_milliseconds(Work&& work) {
    const auto start = std::clock();
    work();
    return static_cast<long>((std::clock() - start) * 1000 / CLOCKS_PER_SEC);
}

} // namespace

TEST_CASE("all published lists of schools, trusts and inspections go in, and the trust stands as published") {
    if (!testing::have_shared_data("gias") || !std::filesystem::exists(testing::catalogue_folder())) return;
    auto fresh = testing::fresh_database(); // one database: every statement meets both in the stores' own tests
    auto writer = fresh.writer();
    import_all(writer);
    const auto rebuilt = processor_milliseconds([&] { REQUIRE(rebuild(writer).ok()); });
    const auto again = processor_milliseconds([&] { REQUIRE(rebuild(writer).ok()); });
    const auto found = processor_milliseconds([&] { check_finding(writer); });
    MESSAGE("processor time: rebuilt in " << rebuilt << " ms, again in " << again << " ms, found twelve times in "
                                          << found << " ms");
    check_trust(writer);
    check_school(writer);
    check_inspections(writer);
    REQUIRE(writer.commit().ok());
}
