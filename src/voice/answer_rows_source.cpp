#include "voice/answer_rows_source.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace voice {
namespace {

using basics::Result;

constexpr std::size_t most_rows = 20'000, most_refused = 1000;

// A statement of a grid stands in brackets after the question above it.
std::string_view in_brackets(std::string_view header) {
    header = basics::trimmed(header);
    const auto open = header.rfind('[');
    if (!header.ends_with(']') || open == std::string_view::npos) return header;
    return header.substr(open + 1, header.size() - open - 2);
}

const std::string* code_of(std::string_view header, const Terms& terms) {
    for (const auto words : {header, in_brackets(header)}) {
        const auto found = terms.codes.find(basics::searchable(words));
        if (found != terms.codes.end() && question_of(terms.questions, found->second)) return &found->second;
    }
    return nullptr;
}

std::optional<Option> option_in(std::string_view cell) {
    struct Word {
        std::string_view text;
        Option option;
    };
    static constexpr std::array table{Word{"strongly agree", Option::strongly_agree},
                                      Word{"agree strongly", Option::strongly_agree},
                                      Word{"agree", Option::agree},
                                      Word{"neither agree nor disagree", Option::neither},
                                      Word{"neither", Option::neither},
                                      Word{"neutral", Option::neither},
                                      Word{"disagree", Option::disagree},
                                      Word{"strongly disagree", Option::strongly_disagree},
                                      Word{"disagree strongly", Option::strongly_disagree},
                                      Word{"dont know", Option::dont_know},
                                      Word{"do not know", Option::dont_know},
                                      Word{"i dont know", Option::dont_know},
                                      Word{"not sure", Option::dont_know}};
    const auto found = std::ranges::find(table, basics::searchable(cell), &Word::text);
    return found == table.end() ? std::nullopt : std::optional{found->option};
}

enum class Kind { question, year_group, unknown };
struct Header {
    Kind kind{Kind::unknown};
    std::string code{};         // of a question
    std::int64_t of_scale{};    // of an unknown one: how many cells are answers of the scale,
    std::int64_t of_no_scale{}; // and how many are something else
};

std::vector<Header> headers_of(const std::vector<std::string>& all, const HeaderNames& names, const Terms& terms) {
    const auto columns = columns_of(all, names);
    const auto year = columns.at[static_cast<std::size_t>(Field::year_group)];
    std::vector<Header> out(all.size());
    for (std::size_t at = 0; at < all.size(); ++at)
        if (const auto* code = code_of(all[at], terms)) out[at] = {.kind = Kind::question, .code = *code};
        else if (year == at) out[at].kind = Kind::year_group;
    return out;
}

using Counts = std::map<AnswersKey, std::array<std::int64_t, all_options.size()>>;

class Counting {
public:
    Counting(const std::vector<std::string>& names, std::vector<Header> headers, basics::Date on)
        : names_{names}, headers_{std::move(headers)}, on_{on} {}

    void add(const sources::RowView& row) {
        const auto cell = [&](std::size_t at) {
            return at < row.cells.size() ? basics::trimmed(row.cells[at]) : std::string_view{};
        };
        std::optional<pupils::YearGroup> year;
        for (std::size_t at = 0; at < headers_.size(); ++at)
            if (headers_[at].kind == Kind::year_group)
                if (const auto read = pupils::parse_year_group(cell(at))) year = read.value();
        for (std::size_t at = 0; at < headers_.size(); ++at)
            if (const auto text = cell(at); !text.empty()) add_cell(row.line, at, text, year);
    }

    SurveyFile file(std::int64_t asked) && {
        SurveyFile out{.refused = std::move(refused_)};
        for (const auto& [key, counts] : counts_) {
            Answers answers{.key = key, .counts = counts};
            if (!key.year_group) answers.asked = asked;
            out.rows.push_back({.line = 0, .answers = std::move(answers)});
        }
        for (std::size_t at = 0; at < headers_.size(); ++at) {
            const auto& header = headers_[at];
            if (header.kind != Kind::unknown) continue;
            if (header.of_scale > 0 && header.of_no_scale == 0) out.unknown_words.insert(names_[at]);
            else out.columns_dropped.push_back(names_[at]);
        }
        return out;
    }

private:
    void add_cell(std::size_t line, std::size_t at, std::string_view text, std::optional<pupils::YearGroup> year) {
        auto& header = headers_[at];
        if (header.kind == Kind::year_group) return;
        const auto option = option_in(text);
        if (header.kind == Kind::unknown) return void(++(option ? header.of_scale : header.of_no_scale));
        if (!option) {
            if (refused_.size() < most_refused)
                refused_.push_back({.line = line,
                                    .column = names_[at],
                                    .reason = "This is no answer of the scale, such as Agree or Strongly disagree."});
            return;
        }
        const auto place = static_cast<std::size_t>(*option);
        ++counts_[{.question = header.code, .on = on_}][place];
        if (year) ++counts_[{.question = header.code, .on = on_, .year_group = year}][place];
    }

    const std::vector<std::string>& names_;
    std::vector<Header> headers_;
    basics::Date on_;
    Counts counts_{};
    std::vector<basics::Refusal> refused_{};
};

} // namespace

bool is_rows_of_answers(const std::vector<std::string>& headers, const Terms& terms) {
    return std::ranges::any_of(headers, [&](const std::string& each) { return code_of(each, terms) != nullptr; });
}

Result<SurveyFile> count_answers(sources::Table& table, const HeaderNames& names, const Terms& terms,
                                 const OfForm& form) {
    const auto& headers = table.headers();
    if (!is_rows_of_answers(headers, terms)) return basics::invalid("No column of the file is a question of the set.");
    Counting counting{headers, headers_of(headers, names, terms), form.on};
    std::size_t rows = 0;
    TRY(table.each([&](const sources::RowView& row) -> Result<void> {
        if (++rows > most_rows) return basics::invalid("The file has over 20,000 rows. Send a survey at a time.");
        counting.add(row);
        return {};
    }));
    auto file = std::move(counting).file(form.asked);
    for (const auto& each : file.rows)
        if (each.answers.asked > 0 && each.answers.answered() > each.answers.asked)
            return basics::invalid(
                fmt::format("{} answered a question: no fewer can have been asked.", each.answers.answered()));
    return file;
}

} // namespace voice
