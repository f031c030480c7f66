// Findings in what people say of a school: in surveys, and the school of itself.
#include "basics/text.h"
#include "diagnosis/finding.h"
#include "voice/survey_words.h"

#include <cmath>
#include <fmt/format.h>

namespace diagnosis {
namespace {

constexpr std::size_t longest_quoted = 240;

// "; 31 points fewer than on 20 November 2025"
std::string since_words(const voice::Asked& each) {
    if (!each.fell && !each.rose) return {};
    const auto points = std::lround(std::abs(100 * each.change->difference));
    return fmt::format("; {} {} than on {}", basics::counted(points, "point", "points"), each.fell ? "fewer" : "more",
                       basics::spoken(each.then->key.on));
}

Finding finding_of(const voice::Survey& survey, const voice::Asked& each, bool concern) {
    const auto who = std::string{voice::words(survey.who)};
    const auto asked = each.now.asked > 0 ? fmt::format(" of {} asked", basics::thousands(each.now.asked)) : "";
    const auto interval = *voice::interval_of(each.now);
    return {.key = fmt::format("voice:{}:{}", each.question.code, basics::iso(survey.on)),
            .from = From::voice,
            .area = each.question.theme,
            .concern = concern,
            .words = fmt::format("{} on “{}”: {}% agree{}{}", who, each.question.words,
                                 std::lround(100 * *voice::share_agreeing(each.now)),
                                 each.is_low ? ", which is low" : "", since_words(each)),
            .who = survey.who == voice::Respondents::pupils ? "All pupils" : std::string{},
            .stands = fmt::format("{}{} answered on {}; 95% interval {}% to {}%",
                                  basics::thousands(each.now.answered()), asked, basics::spoken(survey.on),
                                  std::lround(100 * interval.lower), std::lround(100 * interval.upper)),
            .address = "voice"};
}

std::string stands_words(const standards::SelfEvaluation& text) {
    return fmt::format("its self-evaluation of {}", basics::spoken(text.written));
}

} // namespace

std::vector<Finding> of_voice(std::span<const voice::Survey> surveys) {
    std::vector<Finding> out;
    for (const auto& survey : surveys)
        for (const auto& each : survey.asked) {
            if (each.is_low || each.fell) out.push_back(finding_of(survey, each, true));
            else if (each.is_good || each.rose) out.push_back(finding_of(survey, each, false));
        }
    return out;
}

std::vector<Finding> of_self_evaluation(const standards::SelfEvaluation& text) {
    using standards::Stance;
    const auto area = inspections::theme_of_area(text.area);
    if (!area) return {};
    const auto stance = standards::stance_of(text);
    Finding base{.key = fmt::format("self:{}:{}", text.area, text.edition),
                 .from = From::self_evaluation,
                 .area = *area,
                 .concern = true,
                 .words = {},
                 .stands = stands_words(text),
                 .address = "self-evaluation"};
    std::vector<Finding> out;
    if (!text.must_improve.empty()) {
        auto improve = base;
        improve.words =
            fmt::format("The school must improve, by its own words on {}: {}", inspections::area_words(text.area),
                        basics::shortened(basics::collapsed(text.must_improve), longest_quoted));
        while (improve.words.ends_with('.')) improve.words.pop_back();
        improve.weighs = stance == Stance::below; // what is best can be better
        if (improve.weighs)
            improve.stands +=
                fmt::format(", which judges itself: {}",
                            basics::lower(inspections::grade_words(text.framework, text.area, *text.grade)));
        out.push_back(std::move(improve));
    }
    if (stance == Stance::unsaid || (stance == Stance::below && !out.empty())) return out;
    base.key += ":judgement";
    base.concern = stance == Stance::below;
    base.words = fmt::format("The school judges its own {}: {}", inspections::area_words(text.area),
                             basics::lower(inspections::grade_words(text.framework, text.area, *text.grade)));
    out.push_back(std::move(base));
    return out;
}

} // namespace diagnosis
