#include "voice/question.h"

#include <algorithm>

namespace voice {
namespace {

struct RespondentWords {
    Respondents who;
    std::string_view name, words;
};
constexpr std::array respondent_table{RespondentWords{Respondents::pupils, "pupils", "Pupils"},
                                      RespondentWords{Respondents::parents, "parents", "Parents and carers"},
                                      RespondentWords{Respondents::staff, "staff", "Staff"}};
constexpr std::array<std::string_view, all_options.size()> option_words{
    "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Do not know"};

} // namespace

std::string_view name(Respondents who) { return respondent_table[static_cast<std::size_t>(who)].name; }
std::string_view words(Respondents who) { return respondent_table[static_cast<std::size_t>(who)].words; }
std::optional<Respondents> respondents_named(std::string_view text) {
    const auto found = std::ranges::find(respondent_table, text, &RespondentWords::name);
    return found == respondent_table.end() ? std::nullopt : std::optional{found->who};
}
std::string_view words(Option option) { return option_words[static_cast<std::size_t>(option)]; }

const Question* question_of(const Questions& all, std::string_view code) {
    const auto found = std::ranges::find(all, code, &Question::code);
    return found == all.end() ? nullptr : &*found;
}

} // namespace voice
