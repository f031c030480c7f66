#include "conduct/behaviour_store.h"

#include "conduct/behaviour_sql.h"
#include "conduct/record_store.h"
#include "conduct/terms_store.h"
#include "permissions/within.h"
#include "pupils/enrolment.h"

#include <map>
#include <unordered_map>

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
        auto all = TRY(pupils_in(reader, permissions::within(scope, view.urn), year_before(*view.span)));
        const auto& then = all[view.urn];
        view.before = tally(then);
        if (shown(view, *view.before)) view.change = statistics::clustered_ratio(units(pupils), units(then));
    }
    if (!shown(view, view.now) || view.now.suspensions == 0) return {};
    view.groups = by_group(pupils);
    if (!view.by_name) hide_small(view.groups, smallest_shown);
    return {};
}

} // namespace

Result<std::map<basics::Urn, LatestFiles>> latest_files(Reader& reader, const Scope& scope) {
    std::map<basics::Urn, LatestFiles> out;
    TRY(reader.each(sql::latest_files, scope, [&](const Row& row) {
        auto& of = out[row.urn(0)];
        (row.text(1) == "incidents" ? of.incidents : of.suspensions) =
            LatestFile{.as_of = row.date(2), .taken = row.instant(3)};
    }));
    return out;
}

Result<PupilsBySchool> pupils_in(Reader& reader, const Scope& scope, const Span& span) {
    std::map<basics::Urn, std::map<std::int64_t, Pupil>> schools;
    const auto last = std::max(span.to, span.roll_day); // last year's January may be after this day of it
    TRY(reader.each(
        sql::stays_of_schools, scope, [&](const Row& row) { take_stay(schools[row.urn(6)], row, span.roll_day); },
        basics::iso(span.from), basics::iso(last), span.year.starts()));
    std::unordered_multimap<std::int64_t, Pupil*> everywhere; // who moved stands in two schools
    for (auto& [urn, pupils] : schools)
        for (auto& [number, pupil] : pupils) everywhere.emplace(number, &pupil);
    TRY(reader.each(
        sql::characteristics_at_schools, scope,
        [&](const Row& row) {
            const auto [first, end] = everywhere.equal_range(row.integer(0));
            for (auto each = first; each != end; ++each) characterise(*each->second, row.text(1), row.text(2));
        },
        basics::iso(span.to)));
    TRY(reader.each(
        sql::events_of_schools, scope,
        [&](const Row& row) {
            auto& pupils = schools[row.urn(13)];
            if (const auto found = pupils.find(row.integer(0)); found != pupils.end())
                found->second.events.push_back(held_event(row, 1).event);
        },
        basics::iso(span.from), basics::iso(span.to)));
    PupilsBySchool out;
    for (auto& [urn, pupils] : schools)
        for (auto& [number, pupil] : pupils) out[urn].push_back(std::move(pupil));
    return out;
}

Result<BehaviourView> behaviour_of(Reader& reader, const Scope& scope, const schools::School& school,
                                   std::optional<AcademicYear> asked, pupils::Reads reads) {
    const auto& facts = school.facts;
    BehaviourView view{.urn = facts.urn,
                       .name = facts.name,
                       .trust = facts.trust_uid,
                       .trust_name = facts.trust_name,
                       .by_name = reads == pupils::Reads::by_name};
    const auto own = permissions::within(scope, facts.urn);
    const auto files = TRY(latest_files(reader, own))[facts.urn];
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
    auto by_school = TRY(pupils_in(reader, own, *view.span));
    const auto& pupils = by_school[facts.urn];
    if (view.suspensions_file) TRY(add_suspensions(view, pupils, reader, scope, first));
    if (!view.incidents_file) return view;
    const auto words = TRY(incident_words(reader));
    view.incidents =
        incident_table(pupils, words.types, words.outcomes, weeks_shown, view.by_name ? 0 : smallest_shown);
    return view;
}

} // namespace conduct
