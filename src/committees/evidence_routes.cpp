#include "committees/one_committee_routes.h"
#include "committees/part_store.h"
#include "sources/table_out.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

namespace {

sources::TableOut evidence_table(std::span<const Evidence> all, basics::Date today) {
    sources::TableOut table{.title = "Evidence for trust inspection",
                            .columns = {{.name = "Meeting", .kind = sources::OutColumn::Kind::date},
                                        {.name = "Committee"},
                                        {.name = "School"},
                                        {.name = "Item"},
                                        {.name = "What it is"},
                                        {.name = "Words"}}};
    for (const auto matter : all_matters()) table.columns.push_back({.name = std::string{words(matter)}});
    for (const auto& each : all) {
        std::vector<sources::OutCell> row{each.on, each.committee, each.school, each.item, each.kind, each.words};
        for (const auto matter : all_matters())
            row.emplace_back(std::ranges::find(each.matters, matter) == each.matters.end() ? "" : "yes");
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        {"Matters",
         "those on which trusts are to be inspected: Education and Inspections Act 2006, section 122A onward"},
        {"Left out", "everything confidential, and what nobody said to speak to a matter"},
        {"Made on", basics::spoken(today)}};
    return table;
}

Result<sources::TableOut> evidence_seen(Request& asked) {
    auto reader = TRY(asked.reader());
    return evidence_table(TRY(evidence(reader, asked.scope(Verb::see_committees))), asked.today());
}

} // namespace

Result<Reply> evidence_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(evidence_seen(asked))), "text/csv; charset=utf-8", "evidence.csv");
}

Result<Reply> evidence_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(evidence_seen(asked)))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "evidence.xlsx");
}

} // namespace committees
