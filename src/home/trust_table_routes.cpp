// The trust's table as files, all its columns in one.
#include "home/table_file_routes.h"
#include "home/trust_order.h"
#include "home/trust_page.h"
#include "home/trust_routes.h"
#include "home/trust_standing_store.h"
#include "home/view_store.h"

namespace home {
namespace {

using basics::Result;
using measures::Reading;
using sources::OutCell;
using sources::OutColumn;
using sources::TableOut;
using web::Reply;
using web::Request;
using Kind = OutColumn::Kind;
using Row = std::vector<OutCell>;

void put_figure(Row& row, const Reading* reading) {
    if (!reading) row.emplace_back("not held");
    else if (reading->value) row.emplace_back(*reading->value);
    else row.emplace_back(measures::shown(*reading->measure, reading->held->figure));
}

OutCell bound(const std::optional<double>& value) { return value ? OutCell{*value} : OutCell{}; }

// Measure, year, figure, its interval, whose it is, what it stands beside and how.
void put_placed(Row& row, const Placed& placed) {
    const auto* reading = placed.reading;
    row.emplace_back(reading ? reading->measure->name : "");
    row.emplace_back(reading ? reading->held->period.text() : "");
    put_figure(row, reading);
    row.push_back(bound(reading && reading->interval ? std::optional{reading->interval->lower} : std::nullopt));
    row.push_back(bound(reading && reading->interval ? std::optional{reading->interval->upper} : std::nullopt));
    row.emplace_back(reading && reading->held->whose ? reading->held->whose->text() : "");
    row.emplace_back(placed.beside);
    row.push_back(bound(placed.reference));
    row.emplace_back(std::string{words(placed.standing)});
    row.emplace_back(reading ? reading->held->source : "");
}

void put_columns(std::vector<OutColumn>& columns, const std::string& of) {
    for (const auto* text : {"measure", "year"}) columns.push_back({.name = of + ": " + text});
    for (const auto* number : {"figure", "95% from", "95% to"})
        columns.push_back({.name = of + ": " + number, .kind = Kind::number, .places = 2});
    columns.push_back({.name = of + ": URN of"});
    columns.push_back({.name = of + ": beside"});
    columns.push_back({.name = of + ": that figure", .kind = Kind::number, .places = 2});
    for (const auto* text : {"stands", "file"}) columns.push_back({.name = of + ": " + text});
}

constexpr std::array context{
    std::pair{"pupils_on_roll", "Pupils"}, std::pair{"fsm_ever6_percent", "Disadvantaged, percent"},
    std::pair{"sen_support_percent", "SEN support, percent"}, std::pair{"ehc_plan_percent", "EHC plans, percent"}};

std::vector<OutColumn> columns_of(bool programmes) {
    std::vector<OutColumn> columns{{.name = "URN"},    {.name = "School"}, {.name = "Phase"},
                                   {.name = "Street"}, {.name = "Town"},   {.name = "Postcode"}};
    for (const auto* each : {"Easting", "Northing"}) columns.push_back({.name = each, .kind = Kind::number});
    columns.push_back({.name = "Joined", .kind = Kind::date});
    for (const auto* each : {"Last graded inspection", "Framework and date", "Inspection of"})
        columns.push_back({.name = each});
    put_columns(columns, "Result");
    put_columns(columns, "Absence");
    for (const auto& [code, called] : context) columns.push_back({.name = called, .kind = Kind::number, .places = 1});
    if (programmes)
        for (const auto* each : {"Programme proposed by Bearing", "Reason"}) columns.push_back({.name = each});
    return columns;
}

const Reading* newest(const AcademyView& academy, std::string_view measure) {
    const auto years = years_of(academy, measure);
    return years.empty() ? nullptr : years.back();
}

Row row_of(const AcademyRow& academy, const permissions::Scope& programmes) {
    const auto& school = academy.academy->school;
    const auto& facts = school.facts;
    Row row{facts.urn.text(), facts.name, std::string{words(school.phase)}, facts.street, facts.town, facts.postcode};
    row.push_back(bound(facts.easting));
    row.push_back(bound(facts.northing));
    row.push_back(school.joined ? OutCell{*school.joined} : OutCell{});
    auto told = inspection_cell(*academy.academy);
    for (auto* each : {&told.words, &told.when, &told.whose}) row.emplace_back(std::move(*each));
    put_placed(row, academy.result);
    put_placed(row, academy.absence);
    for (const auto& [code, called] : context) put_figure(row, newest(*academy.academy, code));
    if (programmes.nothing()) return row;
    const bool seen = programmes.covers(school.facts.urn);
    const auto& proposal = academy.academy->proposal;
    row.emplace_back(seen ? fmt::format("{} ({})", screen_word(proposal.programme), trust_words(proposal.programme))
                          : "");
    row.emplace_back(seen ? proposal.reason : "");
    return row;
}

std::vector<std::pair<std::string, std::string>> notes_of(const TrustStanding& standing, basics::Date today) {
    const auto& trust = standing.view.trust;
    std::vector<std::pair<std::string, std::string>> notes{
        {"Trust", fmt::format("{} (UID {})", trust.facts.name, trust.facts.uid.text())},
        {"Members as at", trust.members_as_of ? basics::spoken(*trust.members_as_of) : "not in the files held"},
        {"Made on", basics::spoken(today)},
        {"Coverage",
         fmt::format(
             "{} open academies; a figure is the newest whole year held of its school or of the school it was before",
             standing.view.academies.size())},
        {"Above, below", "said only when the whole 95% interval lies on that side"},
        {"Programmes", "proposed by Bearing from published inspections: not Ofsted's words, and no decision"}};
    for (const auto* measure : standing.view.catalogue.headlines())
        notes.emplace_back(measure->name, fmt::format("{} Source: {}.", measure->definition, measure->source));
    return notes;
}

Result<TableOut> trust_table(Request& asked, basics::GroupUid uid) {
    auto reader = TRY(asked.reader());
    const auto programmes = TRY(seen_programmes(asked, reader, uid));
    const Wanted wanted{.columns = Columns::more,
                        .compare = asked.from.query["compare"] == "la" ? Compare::authority : Compare::england};
    const auto standing = TRY(trust_standing(reader, TRY(found_trust(reader, uid)), wanted, asked.today()));
    TableOut table{.title = standing.view.trust.facts.name,
                   .columns = columns_of(!programmes.nothing()),
                   .notes = notes_of(standing, asked.today())};
    for (const auto& phase : phase_tables(standing, SortBy::name))
        for (const auto& row : phase.rows) table.rows.push_back(row_of(row, programmes));
    return table;
}

} // namespace

Result<Reply> trust_csv(Request& asked) {
    const auto uid = TRY(basics::parse_group_uid(asked.parameter("uid")));
    return csv_file(TRY(trust_table(asked, uid)), "trust-" + uid.text());
}

Result<Reply> trust_xlsx(Request& asked) {
    const auto uid = TRY(basics::parse_group_uid(asked.parameter("uid")));
    return xlsx_file(TRY(trust_table(asked, uid)), "trust-" + uid.text());
}

} // namespace home
