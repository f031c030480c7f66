#include "alike/alike_store.h"
#include "assessments/gathered_store.h"
#include "diagnosis/alarms_store.h"
#include "diagnosis/issues_store.h"
#include "diagnosis/measured_finding.h"
#include "diagnosis/said_store.h"
#include "measures/catalogue_store.h"
#include "permissions/within.h"
#include "programmes/inspected_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using basics::Date;
using basics::Result;
using permissions::Scope;
using storage::Reader;

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
    const auto found = TRY(alike::figures_beside_alike(reader, urn));
    if (!found) return std::vector<Finding>{};
    const auto catalogue = TRY(measures::load_headlines(reader));
    return beside_like_schools(measures::readings(catalogue, found->figures), found->alike, urn, today);
}

// The newest key point of which something has come.
Result<std::vector<Finding>> at_key_point(Reader& reader, const Scope& scope, basics::Urn urn, Date today) {
    const auto here = permissions::within(scope, urn);
    const auto points = TRY(assessments::newest_points_looked_at(reader, here));
    if (!points) return std::vector<Finding>{};
    const auto all = TRY(assessments::gather(reader, here, *points, today, assessments::LastFiles::leave));
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
    const auto said = TRY(said_of_school(reader, scope, urn, {.since = a_year_before, .today = today}));
    append(out, of_voice(said.surveys));
    for (const auto& text : said.texts) append(out, of_self_evaluation(text));
    for (const auto& visit : said.visits)
        if (auto found = of_visit(visit)) out.push_back(std::move(*found));
    for (auto& each : out) // of the school's own pages
        if (each.address == "voice" || each.address == "self-evaluation")
            each.address = fmt::format("/schools/{}/{}", urn.text(), each.address);
    rank(out);
    return out;
}

} // namespace diagnosis
