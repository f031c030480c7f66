#include "conduct/behaviour_page.h"

#include "basics/text.h"
#include "conduct/behaviour_words.h"
#include "pupils/reads.h"

#include <fmt/format.h>

namespace conduct {
namespace {

BehaviourPage::Row row_of(const Part& part) {
    if (part.hidden)
        return {.name = part.name,
                .roll = "hidden",
                .suspended = "hidden",
                .suspensions = "–",
                .rate = "–",
                .sessions = "–",
                .ratio = ""};
    const auto& tally = part.tally;
    return {.name = part.name,
            .roll = basics::thousands(tally.roll),
            .suspended = basics::thousands(tally.suspended),
            .suspensions = basics::thousands(tally.suspensions),
            .rate = rate_words(tally),
            .sessions = basics::thousands(tally.sessions),
            .ratio = part.ratio ? ratio_words(*part.ratio) : ""};
}

void add_groups(BehaviourPage& page, const BehaviourView& view) {
    if (!shown(view, view.now) || view.now.suspensions == 0) return;
    page.groups.push_back({.name = "All", .rows = {row_of({.name = "All pupils", .tally = view.now})}});
    for (const auto& dimension : view.groups) {
        BehaviourPage::Group group{.name = dimension.name};
        for (const auto& part : dimension.parts) {
            if (!part.against.empty() && dimension.name != "Year group")
                group.name = fmt::format("{} (compared with: {})", dimension.name, inside(part.against));
            group.rows.push_back(row_of(part));
        }
        if (dimension.name == "Year group") group.name += " (compared with: all others)";
        page.groups.push_back(std::move(group));
    }
}

std::string cell(const std::optional<std::int64_t>& number) { return number ? basics::thousands(*number) : "hidden"; }

void add_incidents(BehaviourPage& page, const IncidentTable& table) {
    for (const auto monday : table.weeks) page.weeks.push_back(basics::spoken(monday));
    for (const auto& row : table.rows) {
        BehaviourPage::IncidentRow out{.name = row.words};
        for (const auto& each : row.weeks) out.cells.push_back(cell(each));
        out.cells.push_back(cell(row.year));
        page.incidents.push_back(std::move(out));
    }
    for (const auto& [words, number] : table.outcomes) page.outcomes.emplace_back(words, cell(number));
}

} // namespace

BehaviourPage behaviour_page(const BehaviourView& view) {
    BehaviourPage page{.urn = view.urn,
                       .hidden = view.by_name
                                     ? std::string{pupils::hidden_words(pupils::Reads::by_name)}
                                     : "Groups of under six pupils, or with one to five suspended, and those by which "
                                       "they could be worked out, are hidden.",
                       .sentences = sentences(view)};
    if (!view.span) {
        page.empty = web::EmptyState{
            .why = "No file of incidents, suspensions or permanent exclusions of this school has come in yet.",
            .what_to_do = "Bring in the list of pupils, then an export of the school's system: bearing import conduct "
                          "FILE --school URN."};
        return page;
    }
    for (const auto year : view.years)
        page.years.push_back({.words = year.text(),
                              .address = year == view.span->year ? std::string{}
                                                                 : fmt::format("/schools/{}/behaviour?year={}",
                                                                               view.urn.text(), year.text())});
    const auto table = fmt::format("/schools/{}/behaviour/table", view.urn.text());
    page.csv = fmt::format("{}.csv?year={}", table, view.span->year.text());
    page.xlsx = fmt::format("{}.xlsx?year={}", table, view.span->year.text());
    add_groups(page, view);
    add_incidents(page, view.incidents);
    return page;
}

} // namespace conduct
