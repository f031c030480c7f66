#include "conduct/behaviour_store.h"

#include "conduct/behaviour_sql.h"
#include "conduct/record_store.h"
#include "conduct/terms_store.h"
#include "pupils/enrolment.h"

#include <map>

namespace conduct {
namespace {

using basics::AcademicYear;
using basics::Date;
using basics::Result;
using permissions::Scope;
using storage::Reader;
using storage::Row;

constexpr std::size_t weeks_shown = 6;

void take_stay(std::map<std::int64_t, Pupil>& pupils, const Row& row, Date roll_day) {
    const auto status = pupils::status_named(row.text(4));
    basics::demand(status.has_value(), "a stored status that is none");
    if (!pupils::counts(*status)) return;
    auto& pupil =
        pupils.try_emplace(row.integer(0), Pupil{.number = pupils::PupilNumber{row.integer(0)}}).first->second;
    const auto ends = row.maybe_date(2);
    pupil.on_roll = pupil.on_roll || (row.date(1) <= roll_day && (!ends || roll_day <= *ends));
    const auto year = row.maybe_integer(3);
    pupil.year_group = year ? std::optional{pupils::YearGroup{std::clamp<std::int64_t>(*year, -2, 14)}} : std::nullopt;
    if (const auto sex = row.text(5); !sex.empty()) pupil.sex = sex.front();
}

void characterise(Pupil& pupil, std::string_view what, std::string_view value) {
    if (what == "disadvantaged") pupil.disadvantaged = value == "yes";
    else if (what == "sen" && !value.empty()) pupil.sen = value.front();
}

struct FirstDays {
    std::optional<Date> suspension{}, any{};
};
Result<FirstDays> first_days(Reader& reader, const Scope& scope, basics::Urn urn) {
    const auto found = TRY(reader.list(
        sql::first_days, scope,
        [](const Row& row) {
            return FirstDays{row.maybe_date(0), row.maybe_date(1)};
        },
        urn));
    return found.empty() ? FirstDays{} : found.front();
}

Date newest_day(const BehaviourView& view) {
    if (!view.incidents_file) return view.suspensions_file->as_of;
    if (!view.suspensions_file) return view.incidents_file->as_of;
    return std::max(view.suspensions_file->as_of, view.incidents_file->as_of);
}

// This year's suspensions, and last year's to the same day.
Result<void> add_suspensions(BehaviourView& view, std::span<const Pupil> pupils, Reader& reader, const Scope& scope,
                             const FirstDays& first) {
    view.now = tally(pupils);
    view.rate = statistics::clustered_rate(units(pupils));
    if (first.suspension && *first.suspension < view.span->from) {
        const auto then = TRY(pupils_in(reader, scope, view.urn, year_before(*view.span)));
        view.before = tally(then);
        if (shown(view, *view.before)) view.change = statistics::clustered_ratio(units(pupils), units(then));
    }
    if (!shown(view, view.now) || view.now.suspensions == 0) return {};
    view.groups = by_group(pupils);
    if (!view.by_name) hide_small(view.groups, smallest_shown);
    return {};
}

} // namespace

Result<LatestFiles> latest_files(Reader& reader, const Scope& scope, basics::Urn urn) {
    LatestFiles out;
    TRY(reader.each(
        sql::latest_files, scope,
        [&](const Row& row) {
            (row.text(0) == "incidents" ? out.incidents : out.suspensions) =
                LatestFile{.as_of = row.date(1), .taken = row.instant(2)};
        },
        urn));
    return out;
}

Result<std::vector<Pupil>> pupils_in(Reader& reader, const Scope& scope, basics::Urn urn, const Span& span) {
    std::map<std::int64_t, Pupil> pupils;
    const auto last = std::max(span.to, span.roll_day); // last year's January may be after this day of it
    TRY(reader.each(
        sql::stays_of_school, scope, [&](const Row& row) { take_stay(pupils, row, span.roll_day); }, urn,
        basics::iso(span.from), basics::iso(last), span.year.starts()));
    TRY(reader.each(
        sql::characteristics_at_school, scope,
        [&](const Row& row) {
            if (const auto found = pupils.find(row.integer(0)); found != pupils.end())
                characterise(found->second, row.text(1), row.text(2));
        },
        urn, basics::iso(span.to)));
    TRY(reader.each(
        sql::events_of_school, scope,
        [&](const Row& row) {
            if (const auto found = pupils.find(row.integer(0)); found != pupils.end())
                found->second.events.push_back(held_event(row, 1).event);
        },
        urn, basics::iso(span.from), basics::iso(span.to)));
    std::vector<Pupil> out;
    for (auto& [number, pupil] : pupils) out.push_back(std::move(pupil));
    return out;
}

Result<BehaviourView> behaviour_of(Reader& reader, const Scope& scope, const schools::School& school,
                                   std::optional<AcademicYear> asked, Reads reads) {
    const auto& facts = school.facts;
    BehaviourView view{.urn = facts.urn,
                       .name = facts.name,
                       .trust = facts.trust_uid,
                       .trust_name = facts.trust_name,
                       .by_name = reads == Reads::by_name};
    const auto files = TRY(latest_files(reader, scope, facts.urn));
    view.suspensions_file = files.suspensions;
    view.incidents_file = files.incidents;
    if (!files.suspensions && !files.incidents) return view;
    const auto newest = newest_day(view);
    const auto first = TRY(first_days(reader, scope, facts.urn));
    const auto last_year = basics::academic_year_of(newest);
    for (auto year = basics::academic_year_of(first.any.value_or(newest)); year <= last_year;
         year = AcademicYear{year.starts() + 1})
        view.years.push_back(year);
    view.span = span_to(asked.value_or(last_year), newest);
    const auto pupils = TRY(pupils_in(reader, scope, facts.urn, *view.span));
    if (view.suspensions_file) TRY(add_suspensions(view, pupils, reader, scope, first));
    if (view.incidents_file)
        view.incidents = incident_table(pupils, TRY(incident_types(reader)), TRY(incident_outcomes(reader)),
                                        weeks_shown, view.by_name ? 0 : smallest_shown);
    return view;
}

} // namespace conduct
