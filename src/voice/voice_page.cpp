#include "voice/voice_page.h"

#include "basics/text.h"
#include "charts/answer_bars.h"
#include "voice/survey_words.h"

#include <cmath>
#include <fmt/format.h>
#include <set>

namespace voice {
namespace {

std::vector<double> shares_of(const Answers& answers) {
    std::vector<double> out;
    for (const auto count : answers.counts)
        out.push_back(static_cast<double>(count) / static_cast<double>(answers.answered()));
    return out;
}

std::string said_of(const Asked& each) {
    std::string out;
    const auto add = [&](bool holds, std::string_view word) {
        if (holds) out += (out.empty() ? "" : ", ") + std::string{word};
    };
    add(each.fell, "fewer than last time");
    add(each.rose, "more than last time");
    add(each.is_low, "low");
    add(each.is_good, "good");
    return out;
}

VoicePage::Row row_of(const Asked& each) {
    return {.question = each.question.words,
            .answered = each.now.hidden ? "hidden" : basics::thousands(each.now.answered()),
            .now = share_words(each.now),
            .then = each.then ? share_words(*each.then) : "",
            .change = change_words(each),
            .said = said_of(each)};
}

void add_spread(VoicePage::Part& part, const Asked& each, const Answers& answers) {
    if (answers.hidden) return;
    VoicePage::Spread spread{.question = each.question.words,
                             .when = basics::spoken(answers.key.on),
                             .answered = basics::thousands(answers.answered())};
    for (const auto share : shares_of(answers)) spread.shares.push_back(fmt::format("{}%", std::lround(100 * share)));
    part.spread.push_back(std::move(spread));
}

web::SafeHtml chart_of(const Survey& survey, const VoicePage& page) {
    charts::AnswerBars chart{.naming = {.id = fmt::format("answers-{}", name(survey.who)),
                                        .title = fmt::format("How {} answered", basics::lower(words(survey.who))),
                                        .description = "Each question with the shares of its answers, now and last "
                                                       "time. The table below holds the same numbers."},
                             .options = page.options};
    for (const auto& each : survey.asked) {
        charts::AnswerBars::Question question{.words = each.question.words};
        if (!each.now.hidden) question.bars.push_back({"Now", shares_of(each.now)});
        if (each.then && !each.then->hidden) question.bars.push_back({"Last time", shares_of(*each.then)});
        if (!question.bars.empty()) chart.questions.push_back(std::move(question));
    }
    return chart.questions.empty() ? web::SafeHtml{} : web::SafeHtml{charts::answer_bars(chart).text};
}

void add_years(VoicePage::Part& part, const Survey& survey) {
    std::set<pupils::YearGroup> years;
    for (const auto& each : survey.asked)
        for (const auto& answers : each.year_groups) years.insert(*answers.key.year_group);
    for (const auto year : years) part.years.push_back(pupils::words(year));
    if (years.empty()) return;
    for (const auto& each : survey.asked) {
        VoicePage::ByYear row{.question = each.question.words};
        for (const auto year : years) {
            const auto found = std::ranges::find(each.year_groups, year,
                                                 [](const Answers& answers) { return *answers.key.year_group; });
            row.cells.push_back(found == each.year_groups.end() ? "–" : share_words(*found));
        }
        part.by_year.push_back(std::move(row));
    }
}

VoicePage::Part part_of(const Survey& survey, const VoicePage& page) {
    VoicePage::Part part{.heading = std::string{words(survey.who)},
                         .caption = fmt::format("{} on {}: how many agree, strongly or not, of those who answered",
                                                words(survey.who), basics::spoken(survey.on))};
    for (const auto& each : survey.asked) {
        part.rows.push_back(row_of(each));
        add_spread(part, each, each.now);
        if (each.then) add_spread(part, each, *each.then);
    }
    part.chart = chart_of(survey, page);
    add_years(part, survey);
    return part;
}

} // namespace

VoicePage voice_page(basics::Urn urn, const std::vector<Survey>& surveys) {
    VoicePage page{.address = fmt::format("/schools/{}/voice", urn.text()), .sentences = sentences(surveys)};
    for (const auto option : all_options) page.options.emplace_back(words(option));
    if (surveys.empty())
        page.empty = web::EmptyState{.why = "No survey of pupils, parents or staff of this school has come in yet."};
    for (const auto& each : surveys) page.parts.push_back(part_of(each, page));
    return page;
}

} // namespace voice
