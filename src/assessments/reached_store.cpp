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

// A school at one key point: what it asked and what was said; and who was there, where that is looked at.
struct AtPoint {
    Asked asked;
    Results results;
    std::map<pupils::YearGroup, std::vector<std::pair<PupilNumber, PupilAt>>> roll{};

    std::optional<Attained> attained(const Scale& scale, const ResultOf& of) const {
        const auto said = results.find(of);
        if (said == results.end()) return std::nullopt;
        const auto read = read_result(scale, asked.no_results, said->second);
        return read.ok() ? std::optional{read.value()} : std::nullopt;
    }
};

// What a school is looked at by.
struct Looked {
    Reader& reader;
    const Scope& scope;
    basics::Urn urn;
    basics::Date today;
};

Result<AtPoint> at_point(const Looked& by, Asked asked) {
    const auto id = asked.point.id;
    return AtPoint{.asked = std::move(asked), .results = TRY(results_at(by.reader, by.scope, id, by.urn))};
}

Result<void> call_roll(const Looked& by, AtPoint& at) {
    for (auto& [number, on_roll] :
         TRY(roll_on_day(by.reader, by.scope, by.urn, at.asked.point.year, day_of(at.asked.point, by.today))))
        at.roll[on_roll.year_group].emplace_back(number, on_roll.is);
    return {};
}

// The pupils of the year group with what they reached; their last key point, where it was on this scale.
std::vector<PupilAt> pupils_with(const AtPoint& now, const AtPoint* last, const Ask& ask, const Scale& scale,
                                 What what) {
    std::vector<PupilAt> out;
    const auto year = now.roll.find(ask.year_group);
    if (year == now.roll.end()) return out;
    for (const auto& [number, is] : year->second) {
        const ResultOf of{.pupil = number, .subject = ask.subject, .what = what};
        auto& pupil = out.emplace_back(is);
        pupil.now = now.attained(scale, of);
        if (last) pupil.earlier = last->attained(scale, of);
    }
    return out;
}

// The newest key point before, at which pupils of the year group have a result in the subject on the same scale.
const AtPoint* last_of(const AtPoint& now, const std::vector<AtPoint>& earlier, const Ask& ask, What what) {
    for (const auto& each : earlier) {
        const auto years = now.asked.point.year.starts() - each.asked.point.year.starts();
        const auto* scale = scale_of(each.asked, pupils::YearGroup{ask.year_group.value() - years}, ask.subject);
        if (!scale || scale->code != ask.scale) continue;
        if (std::ranges::any_of(now.roll.at(ask.year_group), [&](const auto& pupil) {
                return each.results.contains({.pupil = pupil.first, .subject = ask.subject, .what = what});
            }))
            return &each;
    }
    return nullptr;
}

constexpr std::size_t points_looked_back = 4;

Result<std::vector<AtPoint>> points_before(const Looked& by, const Asked& now) {
    std::vector<AtPoint> out;
    for (const auto& each : TRY(load_key_points(by.reader)))
        if (each.due < now.point.due && out.size() < points_looked_back)
            out.push_back(TRY(at_point(by, TRY(load_asked(by.reader, each, now)))));
    return out;
}

Result<std::optional<AtPoint>> a_year_before(const Looked& by, const Asked& now) {
    for (const auto& each : TRY(load_key_points(by.reader)))
        if (each.name == now.point.name && each.year.starts() == now.point.year.starts() - 1) {
            auto before = TRY(at_point(by, TRY(load_asked(by.reader, each, now))));
            TRY(call_roll(by, before));
            return std::optional{std::move(before)};
        }
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
    const Looked by{.reader = reader, .scope = scope, .urn = urn, .today = today};
    auto now = TRY(at_point(by, TRY(load_asked(reader, id))));
    TRY(call_roll(by, now));
    const auto earlier = TRY(points_before(by, now.asked));
    const auto before = TRY(a_year_before(by, now.asked));
    SchoolReached out{.point = now.asked.point, .urn = urn};
    for (const auto& ask : now.asked.asks) {
        if (!now.roll.contains(ask.year_group)) continue;
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
