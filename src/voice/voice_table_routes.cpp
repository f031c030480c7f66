#include "voice/voice_table_routes.h"

#include <fmt/format.h>

namespace voice {
namespace {

using sources::OutCell;
using Cells = sources::OutColumn::Kind;

void add(sources::TableOut& table, const Survey& survey, const Asked& each, const Answers& answers) {
    std::vector<OutCell> row{std::string{words(survey.who)}, each.question.words,
                             std::string{words(each.question.theme)}, answers.key.on,
                             answers.key.year_group ? pupils::words(*answers.key.year_group) : std::string{"All"}};
    if (answers.hidden) row.emplace_back("hidden");
    else {
        row.emplace_back(answers.asked > 0 ? OutCell{static_cast<double>(answers.asked)} : OutCell{});
        row.emplace_back(static_cast<double>(answers.answered()));
        for (const auto count : answers.counts) row.emplace_back(static_cast<double>(count));
        const auto interval = *interval_of(answers);
        for (const auto share : {*share_agreeing(answers), interval.lower, interval.upper})
            row.emplace_back(100 * share);
    }
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
}

} // namespace

sources::TableOut voice_table(const std::string& school, const std::vector<Survey>& surveys, basics::Date today) {
    sources::TableOut table{.title = fmt::format("Surveys of {}", school),
                            .columns = {{.name = "Respondents"},
                                        {.name = "Question"},
                                        {.name = "Area"},
                                        {.name = "Date", .kind = Cells::date},
                                        {.name = "Year group"},
                                        {.name = "Asked", .kind = Cells::number},
                                        {.name = "Answered", .kind = Cells::number}}};
    for (const auto option : all_options)
        table.columns.push_back({.name = std::string{words(option)}, .kind = Cells::number});
    for (const auto* column : {"Agree in all", "From", "To"})
        table.columns.push_back({.name = column, .kind = Cells::percent, .places = 1});
    for (const auto& survey : surveys)
        for (const auto& each : survey.asked) {
            add(table, survey, each, each.now);
            if (each.then) add(table, survey, each, *each.then);
            for (const auto& part : each.year_groups) add(table, survey, each, part);
        }
    table.notes = {{"From, To", "95% interval of Wilson"},
                   {"Hidden", "fewer than ten answers, and year groups by which they could be worked out"},
                   {"Made on", basics::spoken(today)}};
    return table;
}

sources::TableOut survey_template(const Questions& questions, basics::Date today) {
    sources::TableOut table{.title = "A survey's totals",
                            .columns = {{.name = "Respondents"},
                                        {.name = "Date", .kind = Cells::date},
                                        {.name = "Question"},
                                        {.name = "Year group"},
                                        {.name = "Asked", .kind = Cells::number},
                                        {.name = "Answered", .kind = Cells::number}}};
    for (const auto option : all_options)
        table.columns.push_back({.name = std::string{words(option)}, .kind = Cells::number});
    for (const auto& each : questions) {
        std::vector<OutCell> row{std::string{name(each.who)}, today, each.words, std::string{"All"}};
        row.resize(table.columns.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace voice
