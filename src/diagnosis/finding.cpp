#include "diagnosis/finding.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using inspections::Framework;
using inspections::Inspection;

enum class Grade { urgent, below, expected, above };
Grade meaning(Framework framework, std::string_view area, int grade) {
    if (area == "safeguarding") return grade == 0 ? Grade::urgent : Grade::expected;
    if (framework == Framework::report_card)
        return grade == 1 ? Grade::urgent : grade == 2 ? Grade::below : grade == 3 ? Grade::expected : Grade::above;
    return grade == 4 ? Grade::urgent : grade == 3 ? Grade::below : grade == 2 ? Grade::expected : Grade::above;
}

std::string day_of(const Inspection& told) {
    return told.on ? fmt::format("inspection of {}", basics::spoken(*told.on))
                   : fmt::format("grade in the file of {}, which names no day", basics::spoken(told.as_of));
}

std::string rounded_percent(double rate) { return basics::decimals(100 * rate, 1) + "%"; }

} // namespace

std::string_view words(From from) {
    switch (from) {
    case From::inspection: return "the inspection";
    case From::like_schools: return "results beside schools like it";
    case From::key_point: return "the last key point";
    case From::registers: return "the registers";
    case From::visits: return "what was seen on a visit";
    case From::voice: return "what pupils, parents or staff say";
    case From::self_evaluation: return "the school’s own judgement";
    }
    throw basics::Bug{"a source without words"};
}

std::vector<Finding> of_inspection(const inspections::Latest& latest) {
    const auto& told = latest.graded;
    std::vector<Finding> out;
    for (const auto& [code, grade] : told.areas) {
        const auto area = inspections::theme_of_area(code);
        const auto says = meaning(told.framework, code, grade);
        if (!area || says == Grade::expected) continue;
        out.push_back({.key = fmt::format("inspection:{}:{}", code, basics::iso(inspections::stands_on(told))),
                       .from = From::inspection,
                       .area = *area,
                       .concern = says != Grade::above,
                       .urgent = says == Grade::urgent,
                       .words = fmt::format("Inspectors judged {}: {}", inspections::area_words(code),
                                            basics::lower(inspections::grade_words(told.framework, code, grade))),
                       .stands = fmt::format("the {}, under the {}", day_of(told), words(told.framework))});
    }
    return out;
}

Finding of_alarm(const Alarm& alarm) {
    auto whose = words(alarm.group);
    const auto is = alarm.usual + alarm.size;
    return {.key = fmt::format("alarm:{}", alarm.id.text()),
            .from = From::registers,
            .area = inspections::Theme::attendance_and_behaviour,
            .concern = alarm.size > 0,
            .words = fmt::format("{} of {}: {}, {} points {} what is usual, since the week of {}", words(alarm.measure),
                                 alarm.group.kind == PupilGroup::Kind::year_group ? whose : basics::lower(whose),
                                 rounded_percent(is), basics::decimals(100 * std::abs(alarm.size), 1),
                                 alarm.size > 0 ? "above" : "below", basics::spoken(alarm.began)),
            .who = std::move(whose),
            .stands = fmt::format("registers to the week of {}; {}", basics::spoken(alarm.noticed),
                                  alarm.cause.empty() ? "the school has not said yet what it is about"
                                                      : "the school says: " + basics::lower(alarm.cause_words)),
            .address = fmt::format("/alarms/{}", alarm.id.text())};
}

std::optional<Finding> of_visit(const visits::Visit& visit) {
    if (visit.state != visits::State::noted || !visit.theme || visit.leaning == visits::Leaning::none)
        return std::nullopt;
    const bool concern = visit.leaning == visits::Leaning::concern;
    return Finding{.key = fmt::format("visit:{}", visit.id.text()),
                   .from = From::visits,
                   .area = *visit.theme,
                   .concern = concern,
                   .words = fmt::format("{} of {}: {} in {}", words(visit.kind), basics::spoken(visit.on),
                                        concern ? "a concern" : "a strength", words(*visit.theme)),
                   .stands = visit.comment.empty() ? "the note; the school has not said anything yet"
                                                   : "the note, with the school’s comment",
                   .address = fmt::format("/visits/{}", visit.id.text())};
}

void rank(std::vector<Finding>& all) {
    const auto place = [](const Finding& each) {
        return std::tuple{!each.concern, !each.urgent, each.from != From::inspection, -each.pupils.value_or(-1)};
    };
    std::ranges::stable_sort(all, {}, place);
}

} // namespace diagnosis
