#include "alike/alike_store.h"
#include "assessments/gathered_store.h"
#include "diagnosis/alarms_store.h"
#include "diagnosis/issues_sql.h"
#include "diagnosis/issues_store.h"
#include "diagnosis/measured_finding.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "permissions/within.h"
#include "programmes/inspected_store.h"
#include "visits/visits_store.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Date;
using basics::Result;
using permissions::Scope;
using storage::Reader;
using storage::Row;

void append(std::vector<Finding>& to, std::vector<Finding> from) { std::ranges::move(from, std::back_inserter(to)); }

Result<std::vector<Finding>> inspected(Reader& reader, const schools::School& school, Date today) {
    const auto told = TRY(inspections::inspections_of_school(reader, school.facts.urn));
    std::vector<inspections::Inspection> own;
    for (auto& each : programmes::inspected(school, told, today).timeline)
        if (each.urn == school.facts.urn) own.push_back(std::move(each));
    const auto latest = inspections::latest_graded(own);
    return latest ? of_inspection(*latest) : std::vector<Finding>{};
}

Result<std::vector<Finding>> compared(Reader& reader, basics::Urn urn, Date today) {
    const auto like = TRY(alike::alike_for_school(reader, urn));
    if (!like) return std::vector<Finding>{};
    const auto catalogue = TRY(measures::load_headlines(reader));
    const auto* all = catalogue.group("all");
    if (!all) return std::vector<Finding>{};
    const auto figures = TRY(measures::headline_figures_of_school(reader, urn, all->id));
    return beside_like_schools(measures::readings(catalogue, figures), *like, urn, today);
}

// The newest key point of which something has come.
Result<std::vector<Finding>> at_key_point(Reader& reader, const Scope& scope, basics::Urn urn, Date today) {
    const auto newest = TRY(reader.list(sql::newest_key_point, permissions::within(scope, urn),
                                        [](const Row& row) { return assessments::KeyPointNumber{row.integer(0)}; }));
    if (newest.empty()) return std::vector<Finding>{};
    const auto points = TRY(assessments::points_looked_at(reader, newest.front()));
    const auto all = TRY(assessments::gather(reader, permissions::within(scope, urn), points, today));
    return of_key_point(assessments::school_reached(all, urn));
}

} // namespace

Result<std::vector<Finding>> findings_of(Reader& reader, const Scope& scope, const permissions::Who& who,
                                         const schools::School& school, Date today) {
    const auto urn = school.facts.urn;
    auto out = TRY(inspected(reader, school, today));
    append(out, TRY(compared(reader, urn, today)));
    append(out, TRY(at_key_point(reader, scope, urn, today)));
    for (const auto& alarm : TRY(alarms_seen(reader, who, today)))
        if (alarm.school == urn && alarm.state != AlarmState::acknowledged) out.push_back(of_alarm(alarm));
    const basics::Date a_year_before = std::chrono::sys_days{today} - std::chrono::days{365};
    for (const auto& visit : TRY(visits::all_visits(reader, permissions::within(scope, urn), a_year_before)))
        if (auto found = of_visit(visit)) out.push_back(std::move(*found));
    rank(out);
    return out;
}

} // namespace diagnosis
