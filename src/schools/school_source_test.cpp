#include "schools/school_source.h"

#include "schools/group_source.h"

#include <doctest/doctest.h>

using namespace schools;
using namespace std::chrono;

namespace {

using Cell = std::pair<const char*, std::string_view>; // role and value

// One row whose columns are named by their roles.
class Row {
public:
    Row(std::initializer_list<Cell> cells) : kind_{.code = "test", .name = "test", .subject = "schools"} {
        for (const auto& [role, value] : cells) {
            kind_.headers.push_back({.header = role, .role = role});
            cells_.push_back(value);
        }
        for (size_t at = 0; at < cells_.size(); ++at)
            recognised_.columns.push_back({.at = at, .meaning = &kind_.headers[at]});
    }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    ~Row() = default;
    sources::Fields fields() const { return {recognised_, 7, cells_}; }

private:
    sources::FileKind kind_;
    std::vector<std::string_view> cells_;
    sources::Recognised recognised_{.kind = &kind_};
};

} // namespace

TEST_CASE("a row with a bad URN is refused with a sentence that quotes it") {
    const Row row{{"urn", "14O646"}, {"name", "Oakfield Academy"}};
    std::vector<sources::Refusal> cells;
    const auto record = school_record(row.fields(), cells);
    REQUIRE_FALSE(record.ok());
    CHECK(record.problem().message.find("“14O646” is not a unique reference number") != std::string::npos);
}

TEST_CASE("a cell that cannot be read is noted and left out, and the row is taken") {
    const Row row{{"urn", "140001"},
                  {"name", "Oakfield  Academy"},
                  {"opened", "31-02-2018"},
                  {"capacity", "lots of 9"},
                  {"low_age", "3.0"}};
    std::vector<sources::Refusal> cells;
    const auto record = school_record(row.fields(), cells).value();
    CHECK(record.name == "Oakfield Academy");
    CHECK_FALSE(record.opened);
    CHECK_FALSE(record.capacity);
    CHECK(record.low_age == 3);
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].line == 7);
    CHECK(cells[0].column == "opened");
    CHECK(cells[0].value == "31-02-2018");
}

TEST_CASE("authority and establishment number make the LAESTAB, codes their names, flags a phase") {
    const Row row{{"urn", "140001.0"}, {"la", "372"},    {"estab", "4018.0"}, {"kind_code", "34"},
                  {"status", "3"},     {"primary", "0"}, {"secondary", "1"},  {"opened", "1900-01-01"},
                  {"gender", "nan"}};
    std::vector<sources::Refusal> cells;
    const auto record = school_record(row.fields(), cells).value();
    CHECK(record.laestab == LaEstab{3724018});
    CHECK(record.la_code == LaCode{372});
    CHECK(record.kind == "Academy converter");
    CHECK(record.status == "Open, but proposed to close");
    CHECK(record.phase == "Secondary");
    CHECK_FALSE(record.opened);
    CHECK(record.gender.empty());
    CHECK(cells.empty());
}

TEST_CASE("a row of results tells its school in passing, and an authority's row does not") {
    CHECK(school_in_passing(Row{{"urn", "140001"}, {"la", "372"}, {"estab", "4018"}}.fields())->laestab
          == LaEstab{3724018});
    CHECK_FALSE(school_in_passing(Row{{"urn", ""}, {"la", "372"}, {"name", "Rotherham"}}.fields()));
    CHECK_FALSE(school_in_passing(Row{{"urn", "140001"}, {"la", "372"}}.fields()));
}

TEST_CASE("codes that a spreadsheet shortened get their zeros back") {
    const Row row{{"uid", "5001"},
                  {"name", "INVENTED TRUST"},
                  {"company", "8833508.0"},
                  {"type_code", "6"},
                  {"incorporated", "2014-01-06"}};
    std::vector<sources::Refusal> cells;
    const auto trust = trust_record(row.fields(), cells).value();
    CHECK(trust.company == "08833508");
    CHECK(trust.type_code == "06");
    CHECK(trust.opened == 2014y / January / 6);
}

TEST_CASE("a membership row tells of the member, the trust and the school, and mixes up none of their dates") {
    const Row row{{"urn", "140001"},
                  {"uid", "5001"},
                  {"trust_name", "INVENTED TRUST"},
                  {"type_name", "Multi-academy trust"},
                  {"joined", "2016-09-01"},
                  {"name", "Oakfield Academy"},
                  {"trust_status", "Open"}};
    std::vector<sources::Refusal> cells;
    const auto read = membership_row(row.fields(), cells).value();
    CHECK(read.member.joined == 2016y / September / 1);
    CHECK(read.trust.type_code == "06");
    CHECK(read.trust.status == "Open");
    CHECK(read.school.name == "Oakfield Academy");
    CHECK(read.school.status.empty());
    CHECK_FALSE(school_in_passing(row.fields()));
}

TEST_CASE("a link of a school with itself, a rank of nothing and a distance below nothing are refused") {
    std::vector<sources::Refusal> cells;
    CHECK_FALSE(
        link_record(Row{{"urn", "140001"}, {"other_urn", "140001"}, {"kind", "Predecessor"}}.fields(), cells).ok());
    CHECK_FALSE(
        similar_record(Row{{"urn", "140001"}, {"neighbour", "140002"}, {"distance", "-1"}, {"rank", "1"}}.fields())
            .ok());
    CHECK_FALSE(
        similar_record(Row{{"urn", "140001"}, {"neighbour", "140002"}, {"distance", "0.5"}, {"rank", "0"}}.fields())
            .ok());
}
