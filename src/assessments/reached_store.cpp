#include "assessments/reached_store.h"

#include "assessments/catalogue_store.h"
#include "assessments/key_point_store.h"
#include "assessments/reached_sql.h"
#include "pupils/enrolment.h"

#include <algorithm>

namespace assessments {
namespace {

using basics::Result;
using permissions::Scope;
using pupils::PupilNumber;
using storage::Reader;
using storage::Row;

void characterise(PupilAt& pupil, std::string_view what, std::string_view value) {
    if (what == "disadvantaged") pupil.disadvantaged = value == "yes";
    else if (what == "eal") pupil.eal = value == "yes";
    else if (what == "sen" && !value.empty()) pupil.sen = value.front();
    else if (what == "prior_band") pupil.prior_band = value;
}

// A school at one key point: what it asked, who was there, what was said.
struct AtPoint {
    Asked asked;
    RollOnDay roll;
    Results results;

    std::optional<Attained> attained(const Scale& scale, const ResultOf& of) const {
        const auto said = results.find(of);
        if (said == results.end()) return std::nullopt;
        const auto read = read_result(scale, asked.no_results, said->second);
        return read.ok() ? std::optional{read.value()} : std::nullopt;
    }
};

Result<AtPoint> at_point(Reader& reader, const Scope& scope, basics::Urn urn, KeyPointNumber id, basics::Date today) {
    AtPoint at{.asked = TRY(load_asked(reader, id)), .roll = {}, .results = TRY(results_at(reader, scope, id, urn))};
    at.roll = TRY(roll_on_day(reader, scope, urn, at.asked.point.year, day_of(at.asked.point, today)));
    return at;
}

bool anybody_in(const RollOnDay& roll, pupils::YearGroup year_group) {
    return std::ranges::any_of(roll, [&](const auto& each) { return each.second.year_group == year_group; });
}

// The pupils of the year group with what they reached; their last key point, where it was on this scale.
std::vector<PupilAt> pupils_with(const AtPoint& now, const AtPoint* last, const Ask& ask, const Scale& scale,
                                 What what) {
    std::vector<PupilAt> out;
    for (const auto& [number, on_roll] : now.roll) {
        if (on_roll.year_group != ask.year_group) continue;
        const ResultOf of{.pupil = number, .subject = ask.subject, .what = what};
        auto pupil = on_roll.is;
        pupil.now = now.attained(scale, of);
        if (last) pupil.earlier = last->attained(scale, of);
        out.push_back(std::move(pupil));
    }
    return out;
}

// The newest key point before, at which pupils of the year group have a result in the subject on the same scale.
const AtPoint* last_of(const AtPoint& now, const std::vector<AtPoint>& earlier, const Ask& ask, What what) {
    for (const auto& each : earlier) {
        const auto years = now.asked.point.year.starts() - each.asked.point.year.starts();
        const auto* scale = scale_of(each.asked, pupils::YearGroup{ask.year_group.value() - years}, ask.subject);
        if (!scale || scale->code != ask.scale) continue;
        for (const auto& [number, on_roll] : now.roll)
            if (on_roll.year_group == ask.year_group
                && each.results.contains({.pupil = number, .subject = ask.subject, .what = what}))
                return &each;
    }
    return nullptr;
}

constexpr std::size_t points_looked_back = 4;

Result<std::vector<AtPoint>> points_before(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& now,
                                           basics::Date today) {
    std::vector<AtPoint> out;
    for (const auto& each : TRY(load_key_points(reader))) {
        if (each.due >= now.due || out.size() == points_looked_back) continue;
        out.push_back(TRY(at_point(reader, scope, urn, each.id, today)));
    }
    return out;
}

Result<std::optional<AtPoint>> a_year_before(Reader& reader, const Scope& scope, basics::Urn urn, const KeyPoint& now,
                                             basics::Date today) {
    for (const auto& each : TRY(load_key_points(reader)))
        if (each.name == now.name && each.year.starts() == now.year.starts() - 1)
            return std::optional{TRY(at_point(reader, scope, urn, each.id, today))};
    return std::optional<AtPoint>{};
}

std::optional<Figures> figures_before(const std::optional<AtPoint>& before, const Ask& ask, What what) {
    if (!before) return std::nullopt;
    const auto* scale = scale_of(before->asked, ask.year_group, ask.subject);
    if (!scale || scale->code != ask.scale) return std::nullopt;
    const auto then = pupils_with(*before, nullptr, ask, *scale, what);
    const bool any = std::ranges::any_of(then, [](const PupilAt& each) { return each.now.has_value(); });
    return any ? std::optional{figures_of(*scale, then)} : std::nullopt;
}

} // namespace

Result<RollOnDay> roll_on_day(Reader& reader, const Scope& scope, basics::Urn urn, basics::AcademicYear year,
                              basics::Date day) {
    RollOnDay roll;
    TRY(reader.each(
        sql::on_roll, scope,
        [&](const Row& row) {
            const auto said = row.maybe_integer(1);
            const pupils::Enrolment stay{.school = urn,
                                         .starts = day,
                                         .year_group = said ? std::optional{pupils::YearGroup{*said}} : std::nullopt,
                                         .year_group_from = basics::AcademicYear{static_cast<int>(row.integer(2))}};
            const auto year_group = pupils::year_group_in(stay, year);
            const auto sex = row.text(3);
            if (year_group)
                roll.emplace(PupilNumber{row.integer(0)},
                             OnRoll{.year_group = *year_group, .is = {.sex = sex.empty() ? char{} : sex.front()}});
        },
        urn, basics::iso(day)));
    TRY(reader.each(
        sql::characteristics, scope,
        [&](const Row& row) {
            if (const auto found = roll.find(PupilNumber{row.integer(0)}); found != roll.end())
                characterise(found->second.is, row.text(1), row.text(2));
        },
        urn, basics::iso(day)));
    return roll;
}

Result<Results> results_at(Reader& reader, const Scope& scope, KeyPointNumber id, basics::Urn urn) {
    Results results;
    TRY(reader.each(
        sql::results, scope,
        [&](const Row& row) {
            results.emplace(ResultOf{.pupil = PupilNumber{row.integer(0)},
                                     .subject = row.copy(1),
                                     .what = row.text(2) == "prediction" ? What::prediction : What::result},
                            row.copy(3));
        },
        id, urn));
    return results;
}

Result<SchoolReached> school_reached(Reader& reader, const Scope& scope, basics::Urn urn, KeyPointNumber id,
                                     basics::Date today) {
    const auto now = TRY(at_point(reader, scope, urn, id, today));
    const auto earlier = TRY(points_before(reader, scope, urn, now.asked.point, today));
    const auto before = TRY(a_year_before(reader, scope, urn, now.asked.point, today));
    SchoolReached out{.point = now.asked.point, .urn = urn};
    for (const auto& ask : now.asked.asks) {
        if (!anybody_in(now.roll, ask.year_group)) continue;
        const auto& scale = now.asked.scales.at(ask.scale);
        for (const auto what : {What::result, What::prediction}) {
            const auto* last = last_of(now, earlier, ask, what);
            const auto there = pupils_with(now, last, ask, scale, what);
            if (what == What::prediction
                && std::ranges::none_of(there, [](const PupilAt& each) { return each.now.has_value(); }))
                continue;
            out.reached.push_back({.ask = ask,
                                   .subject = now.asked.subjects.at(ask.subject),
                                   .scale = scale,
                                   .what = what,
                                   .figures = figures_of(scale, there),
                                   .year_before = figures_before(before, ask, what),
                                   .last_point = last ? title(last->asked.point) : std::string{}});
        }
    }
    const auto files = TRY(reader.list(
        sql::last_file, scope, [](const Row& row) { return row.instant(0); }, id, urn));
    if (!files.empty()) out.received = files.front();
    return out;
}

} // namespace assessments
