#include "voice/survey_fields.h"

#include "basics/text.h"

#include <algorithm>

namespace voice {
namespace {

struct FieldWords {
    std::string_view name, words;
};
constexpr std::array<FieldWords, field_count> field_table{
    FieldWords{"question", "the question"},
    FieldWords{"respondents", "who answered: pupils, parents or staff"},
    FieldWords{"day", "the day"},
    FieldWords{"year_group", "the year group"},
    FieldWords{"asked", "how many were asked"},
    FieldWords{"answered", "how many answered"},
    FieldWords{"strongly_agree", "how many strongly agree"},
    FieldWords{"agree", "how many agree"},
    FieldWords{"neither", "how many neither agree nor disagree"},
    FieldWords{"disagree", "how many disagree"},
    FieldWords{"strongly_disagree", "how many strongly disagree"},
    FieldWords{"dont_know", "how many do not know"}};

} // namespace

std::string_view name(Field field) { return field_table[static_cast<std::size_t>(field)].name; }
std::string_view words(Field field) { return field_table[static_cast<std::size_t>(field)].words; }
std::optional<Field> field_named(std::string_view text) {
    const auto found = std::ranges::find(field_table, text, &FieldWords::name);
    if (found == field_table.end()) return std::nullopt;
    return static_cast<Field>(found - field_table.begin());
}

void add_own_words(Terms& terms) {
    for (const auto& each : terms.questions) {
        terms.codes.insert_or_assign(basics::searchable(each.code), each.code);
        terms.codes.insert_or_assign(basics::searchable(each.words), each.code);
    }
}

} // namespace voice
