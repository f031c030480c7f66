#include "voice/survey_source.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace voice {
namespace {

using basics::Result;

constexpr std::size_t most_rows = 20'000, most_words = 40, longest_word = 160;
constexpr std::int64_t most_people = 100'000;

constexpr auto first_option = static_cast<std::size_t>(Field::strongly_agree);

// What stops a row; thrown away with it. `unknown` is a question that a person may say the meaning of.
struct Stop {
    Field field;
    std::string reason;
    std::string unknown{};
};
template <class T>
using Read = std::variant<T, Stop>;

class OneRow {
public:
    OneRow(const sources::RowView& row, const Columns& columns) : row_{row}, columns_{columns} {}
    std::string_view operator[](Field field) const {
        const auto at = columns_.at[static_cast<std::size_t>(field)];
        return at && *at < row_.cells.size() ? basics::trimmed(row_.cells[*at]) : std::string_view{};
    }

private:
    const sources::RowView& row_;
    const Columns& columns_;
};

std::optional<Respondents> who_in(std::string_view text) {
    const auto word = basics::searchable(text);
    if (const auto who = respondents_named(word)) return who;
    if (word == "pupil" || word == "students" || word == "student" || word == "children") return Respondents::pupils;
    if (word == "parent" || word == "carers" || word == "parents and carers" || word == "families")
        return Respondents::parents;
    if (word == "employees" || word == "colleagues" || word == "teachers") return Respondents::staff;
    return std::nullopt;
}

Read<const Question*> question_in(const OneRow& row, const Terms& terms) {
    const auto word = basics::searchable(row[Field::question]);
    if (word.empty()) return Stop{Field::question, "There is no question here."};
    const auto code = terms.codes.find(word);
    if (code == terms.codes.end())
        return Stop{Field::question, "Nobody has said yet which question of the set this is.",
                    std::string{row[Field::question]}};
    const auto* question = question_of(terms.questions, code->second);
    if (!question) return Stop{Field::question, "This question is in no set any more."};
    if (row[Field::respondents].empty()) return question;
    const auto who = who_in(row[Field::respondents]);
    if (!who) return Stop{Field::respondents, "This is none of pupils, parents or staff."};
    if (*who != question->who)
        return Stop{Field::respondents,
                    fmt::format("This question is one for {}.", basics::lower(words(question->who)))};
    return question;
}

Read<std::int64_t> number_in(const OneRow& row, Field field) {
    const auto text = row[field];
    if (text.empty()) return std::int64_t{0};
    if (text.find('%') != std::string_view::npos)
        return Stop{field, "This is a percentage. Give how many answered so, as a whole number."};
    const auto number = basics::whole_number(text);
    if (number && *number >= 0 && *number <= most_people) return *number;
    return Stop{field, "This is no number of people. Write a whole number, such as 42, or leave it empty for none."};
}

std::optional<Stop> read_counts(const OneRow& row, Answers& answers) {
    for (std::size_t at = 0; at < answers.counts.size(); ++at) {
        auto read = number_in(row, static_cast<Field>(first_option + at));
        if (auto* stop = std::get_if<Stop>(&read)) return std::move(*stop);
        answers.counts[at] = std::get<std::int64_t>(read);
    }
    const auto sum = answers.answered();
    if (sum == 0) return Stop{Field::question, "No answer is counted in this row."};
    for (const auto field : {Field::answered, Field::asked}) {
        auto read = number_in(row, field);
        if (auto* stop = std::get_if<Stop>(&read)) return std::move(*stop);
        const auto number = std::get<std::int64_t>(read);
        if (field == Field::answered && !row[field].empty() && number != sum)
            return Stop{field, fmt::format("The options sum to {}, which is not the number that answered.", sum)};
        if (field == Field::asked && number > 0 && number < sum)
            return Stop{field, fmt::format("{} answered: no fewer can have been asked.", sum)};
        if (field == Field::asked) answers.asked = number;
    }
    return std::nullopt;
}

Read<basics::Date> day_in(const OneRow& row, basics::Date as_of) {
    if (row[Field::day].empty()) return as_of;
    const auto read = basics::parse_official_date(row[Field::day]);
    if (!read.ok() || !read.value())
        return Stop{Field::day, "There is no date here. Write it as 2026-11-12 or 12/11/2026."};
    if (*read.value() > as_of) return Stop{Field::day, "This day has not come yet."};
    return *read.value();
}

Read<std::optional<pupils::YearGroup>> year_group_in(const OneRow& row) {
    const auto text = row[Field::year_group];
    const auto word = basics::searchable(text);
    if (word.empty() || word == "all" || word == "everybody" || word == "whole school")
        return std::optional<pupils::YearGroup>{};
    const auto read = pupils::parse_year_group(text);
    if (!read || !read.value()) return Stop{Field::year_group, "This is no year group. Write Year 7, R, or All."};
    return *read.value();
}

std::variant<Answers, Stop> read_row(const OneRow& row, const Terms& terms, basics::Date as_of) {
    auto question = question_in(row, terms);
    if (auto* stop = std::get_if<Stop>(&question)) return std::move(*stop);
    auto day = day_in(row, as_of);
    if (auto* stop = std::get_if<Stop>(&day)) return std::move(*stop);
    auto year_group = year_group_in(row);
    if (auto* stop = std::get_if<Stop>(&year_group)) return std::move(*stop);
    Answers answers{.key = {.question = std::get<const Question*>(question)->code,
                            .on = std::get<basics::Date>(day),
                            .year_group = std::get<std::optional<pupils::YearGroup>>(year_group)}};
    if (auto stop = read_counts(row, answers)) return *std::move(stop);
    return answers;
}

std::vector<std::string> dropped(const std::vector<std::string>& headers, const Columns& columns) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (std::ranges::find(columns.at, std::optional{i}) == columns.at.end()) out.push_back(headers[i]);
    return out;
}

} // namespace

Columns columns_of(const std::vector<std::string>& headers, const HeaderNames& known) {
    Columns columns;
    std::array<std::int64_t, field_count> places{};
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto found = known.find(basics::searchable(headers[i]));
        if (found == known.end()) continue;
        const auto field = static_cast<std::size_t>(found->second.field);
        if (columns.at[field] && places[field] <= found->second.place) continue;
        columns.at[field] = i;
        places[field] = found->second.place;
    }
    return columns;
}

bool is_survey(const Columns& columns) {
    return columns.has(Field::question) && columns.has(Field::agree) && columns.has(Field::disagree);
}

Result<SurveyFile> read_survey(sources::Table& table, const Columns& columns, const Terms& terms, basics::Date as_of) {
    if (!is_survey(columns))
        return basics::invalid(
            "The file is not of a survey: it needs a row a question with the columns Question, Agree "
            "and Disagree, as the template shows, or be a form’s own file whose headings are questions of the set.");
    SurveyFile file{.columns_dropped = dropped(table.headers(), columns)};
    std::set<AnswersKey> seen;
    TRY(table.each([&](const sources::RowView& view) -> Result<void> {
        if (file.rows.size() + file.refused.size() >= most_rows)
            return basics::invalid("The file has over 20,000 rows. Send a survey at a time, its totals alone.");
        auto read = read_row(OneRow{view, columns}, terms, as_of);
        if (auto* answers = std::get_if<Answers>(&read)) {
            if (seen.insert(answers->key).second) file.rows.push_back({.line = view.line, .answers = *answers});
            else read = Stop{Field::question, "The same question, day and year group stands in a row above."};
        }
        if (auto* stop = std::get_if<Stop>(&read)) {
            const auto at = columns.at[static_cast<std::size_t>(stop->field)];
            file.refused.push_back({.line = view.line,
                                    .column = at ? table.headers()[*at] : std::string{},
                                    .reason = std::move(stop->reason)});
            if (!stop->unknown.empty() && file.unknown_words.size() < most_words)
                file.unknown_words.insert(basics::shortened(basics::collapsed(stop->unknown), longest_word));
        }
        return {};
    }));
    return file;
}

} // namespace voice
