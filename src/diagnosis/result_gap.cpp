#include "diagnosis/result_gap.h"

#include <algorithm>
#include <set>

namespace diagnosis {
namespace {

using assessments::OnRoll;
using assessments::Standing;
using pupils::PupilNumber;
using pupils::YearGroup;
using statistics::GapCount;
using statistics::GapOf;

// By subject, whether it was reached; a subject of which nothing was said is not there.
using Subjects = std::map<std::string, bool, std::less<>>;

struct Pupil {
    PupilKind kind;
    Subjects then{}, now{};
};

// What a pupil of that year group reached, in subjects asked on that scale.
class Reading {
public:
    Reading(const AtPoint& at, Reaching reaching) : at_{at}, reaching_{reaching} {}

    std::optional<bool> reached(PupilNumber pupil, YearGroup year_group, const std::string& subject,
                                const std::string& scale_code) const {
        const auto* scale = assessments::scale_of(at_.asked, year_group, subject);
        if (!scale || scale->code != scale_code) return std::nullopt;
        const auto said = at_.results.find({.pupil = pupil, .subject = subject, .what = assessments::What::result});
        if (said == at_.results.end()) return std::nullopt;
        const auto read = assessments::read_result(*scale, at_.asked.no_results, said->second);
        if (!read.ok() || !read.value().standing) return std::nullopt;
        return *read.value().standing >= (reaching_ == Reaching::above ? Standing::above : Standing::at);
    }

private:
    const AtPoint& at_;
    Reaching reaching_;
};

PupilKind kind_of(const OnRoll& on_roll) {
    return {.year_group = on_roll.year_group,
            .sex = on_roll.is.sex,
            .disadvantaged = on_roll.is.disadvantaged,
            .sen = on_roll.is.sen,
            .eal = on_roll.is.eal,
            .prior_band = on_roll.is.prior_band};
}

// What the year group is asked now, on a scale that says what is expected, and was asked then on the same.
std::vector<const assessments::Ask*> comparable_asks(const AtPoint& then, const AtPoint& now, YearGroup year_group,
                                                     YearGroup year_group_then) {
    std::vector<const assessments::Ask*> out;
    for (const auto& ask : now.asked.asks) {
        if (ask.year_group != year_group || !assessments::has_standings(now.asked.scales.at(ask.scale))) continue;
        const auto* before = assessments::scale_of(then.asked, year_group_then, ask.subject);
        if (before && before->code == ask.scale) out.push_back(&ask);
    }
    return out;
}

std::vector<Pupil> same_pupils(Reaching reaching, const AtPoint& then, const AtPoint& now) {
    const int years = now.asked.point.year.starts() - then.asked.point.year.starts();
    const Reading before{then, reaching}, after{now, reaching};
    std::vector<Pupil> out;
    for (const auto& [number, on_roll] : now.roll) {
        Pupil pupil{.kind = kind_of(on_roll)};
        const YearGroup lower{on_roll.year_group.value() - years};
        for (const auto* ask : comparable_asks(then, now, on_roll.year_group, lower)) {
            const auto was = before.reached(number, lower, ask->subject, ask->scale),
                       is = after.reached(number, on_roll.year_group, ask->subject, ask->scale);
            if (was && is) pupil.then.emplace(ask->subject, *was), pupil.now.emplace(ask->subject, *is);
        }
        if (!pupil.now.empty()) out.push_back(std::move(pupil));
    }
    return out;
}

void add_side(std::vector<Pupil>& out, Subjects Pupil::*side, Reaching reaching, const AtPoint& of, const AtPoint& then,
              const AtPoint& now) {
    const Reading reading{of, reaching};
    for (const auto& [number, on_roll] : of.roll) {
        Pupil pupil{.kind = kind_of(on_roll)};
        for (const auto* ask : comparable_asks(then, now, on_roll.year_group, on_roll.year_group))
            if (const auto reached = reading.reached(number, on_roll.year_group, ask->subject, ask->scale))
                (pupil.*side).emplace(ask->subject, *reached);
        if (!(pupil.*side).empty()) out.push_back(std::move(pupil));
    }
}

// Year groups and subjects of which something was said on one side only are nobody's gap.
void drop_one_sided(std::vector<Pupil>& pupils) {
    const auto said = [&](YearGroup year_group, const std::string& subject, Subjects Pupil::*side) {
        return std::ranges::any_of(pupils, [&](const Pupil& each) {
            return each.kind.year_group == year_group && (each.*side).contains(subject);
        });
    };
    std::map<std::pair<YearGroup, std::string>, bool> both;
    for (const auto& pupil : pupils)
        for (const auto side : {&Pupil::then, &Pupil::now})
            for (const auto& [subject, reached] : pupil.*side)
                if (const auto key = std::pair{*pupil.kind.year_group, subject}; !both.contains(key))
                    both[key] = said(key.first, subject, &Pupil::then) && said(key.first, subject, &Pupil::now);
    for (auto& pupil : pupils)
        for (const auto side : {&Pupil::then, &Pupil::now})
            std::erase_if(pupil.*side, [&](const auto& each) {
                return !both.at({*pupil.kind.year_group, each.first});
            });
    std::erase_if(pupils, [](const Pupil& each) { return each.then.empty() && each.now.empty(); });
}

std::vector<Pupil> different_pupils(Reaching reaching, const AtPoint& then, const AtPoint& now) {
    std::vector<Pupil> out;
    add_side(out, &Pupil::then, reaching, then, then, now);
    add_side(out, &Pupil::now, reaching, now, then, now);
    drop_one_sided(out);
    return out;
}

GapCount count(const Subjects& subjects) {
    GapCount out{0, 0};
    for (const auto& [subject, reached] : subjects) out.numerator += reached, out.denominator += 1;
    return out;
}

GapCount count_of(const Subjects& subjects, const std::string& subject) {
    const auto found = subjects.find(subject);
    return found == subjects.end() ? GapCount{0, 0} : GapCount{found->second ? 1.0 : 0.0, 1};
}

void add_subjects(SchoolGap& gap, std::span<const Pupil> pupils, const assessments::Asked& asked) {
    std::set<std::string> codes;
    for (const auto& pupil : pupils)
        for (const auto side : {&Pupil::then, &Pupil::now})
            for (const auto& [subject, reached] : pupil.*side) codes.insert(subject);
    if (codes.size() < 2) return;
    statistics::GapWithin within{.of = statistics::GapWithin::Of::sessions, .then = {}, .now = {}, .kinds = {}};
    std::vector<std::string> names;
    for (const auto& code : codes) {
        within.kinds.push_back({static_cast<std::uint32_t>(within.kinds.size())});
        auto &then = within.then.emplace_back(), &now = within.now.emplace_back();
        for (const auto& pupil : pupils)
            then.push_back(count_of(pupil.then, code)), now.push_back(count_of(pupil.now, code));
        names.push_back(asked.subjects.at(code));
    }
    add_within(gap, "Subject", std::move(within), std::move(names));
}

} // namespace

std::string_view name(Reaching reaching) { return reaching == Reaching::expected ? "expected" : "above"; }
std::string_view words(Reaching reaching) {
    return reaching == Reaching::expected ? "Results at or above what is expected" : "Results above what is expected";
}
std::optional<Reaching> reaching_named(std::string_view text) {
    for (const auto each : all_reaching)
        if (name(each) == text) return each;
    return std::nullopt;
}

SchoolGap result_gap(GapOf kind, Reaching reaching, const AtPoint& then, const AtPoint& now) {
    const auto all =
        kind == GapOf::same_pupils ? same_pupils(reaching, then, now) : different_pupils(reaching, then, now);
    SchoolGap gap{.pupils = {.kind = kind, .then = {}, .now = {}, .dimensions = {}},
                  .names = {.dimensions = {},
                            .levels = {},
                            .then = assessments::title(then.asked.point),
                            .now = assessments::title(now.asked.point)}};
    std::vector<PupilKind> kinds;
    for (const auto& pupil : all) {
        gap.pupils.then.push_back(count(pupil.then)), gap.pupils.now.push_back(count(pupil.now));
        kinds.push_back(pupil.kind);
    }
    add_kinds(gap, kinds);
    add_subjects(gap, all, now.asked);
    return gap;
}

} // namespace diagnosis
