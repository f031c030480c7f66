#include "plans/areas_table.h"

#include "plans/at_plan_routes.h"
#include "plans/plan_routes.h"
#include "plans/plan_store.h"
#include "sources/table_out.h"

#include <fmt/format.h>

namespace plans {
namespace {

using basics::Result;
using sources::OutCell;
using web::Reply;
using web::Request;
using Kind = sources::OutColumn::Kind;

Result<sources::TableOut> table_of(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto at = TRY(at_plan(asked, reader));
    const auto everybody = TRY(persons(reader, at.plan().id, asked.today()));
    sources::TableOut table{.title = at.plan().title,
                            .columns = {{.name = "The Department’s area"},
                                        {.name = "Area in the plan"},
                                        {.name = "Objective"},
                                        {.name = "Measure"},
                                        {.name = "Baseline"},
                                        {.name = "Target"},
                                        {.name = "By"},
                                        {.name = "Owner"},
                                        {.name = "Where it stands"},
                                        {.name = "Delivery"},
                                        {.name = "Delivery, why"},
                                        {.name = "Impact"},
                                        {.name = "Impact, why"},
                                        {.name = "What the figure says"},
                                        {.name = "Milestones", .kind = Kind::number},
                                        {.name = "Milestones met", .kind = Kind::number},
                                        {.name = "Actions", .kind = Kind::number},
                                        {.name = "Actions complete", .kind = Kind::number},
                                        {.name = "Made of an issue that stands on"}}};
    for (const auto& row : area_rows(at.whole, [&](const PersonId& id) { return name_in(everybody.names, id); })) {
        std::vector<OutCell> cells;
        for (const auto& text :
             {row.area, row.own_area, row.objective, row.measure, row.baseline, row.target, row.by, row.owner,
              row.state, row.delivery, row.delivery_reason, row.impact, row.impact_reason, row.figure})
            cells.emplace_back(text);
        for (const auto number : {row.milestones, row.milestones_met, row.actions, row.actions_complete})
            cells.emplace_back(static_cast<double>(number));
        cells.emplace_back(row.grounds);
        table.rows.push_back(std::move(cells));
    }
    table.notes = {{"Plan", at.plan().title},
                   {"Whose", whose_words(at.plan().whose, at.plan().schools)},
                   {"Where it stands", std::string{words(at.plan().state)}},
                   {"Approved by", at.plan().authority},
                   {"Made on", basics::spoken(asked.today())}};
    return table;
}

std::string file_name(const Request& asked, std::string_view ending) {
    return fmt::format("plan-{}.{}", asked.parameter("plan"), ending);
}

} // namespace

Result<Reply> plan_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(table_of(asked))), "text/csv; charset=utf-8", file_name(asked, "csv"));
}

Result<Reply> plan_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(table_of(asked)))),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name(asked, "xlsx"));
}

} // namespace plans
