#pragma once
// What is wanted of a file of a survey's totals. A column that holds none of it is never looked at: no comment of anybody, no name.
#include "voice/question.h"

#include <map>

namespace voice {

enum class Field {
    question,
    respondents,
    day,
    year_group,
    asked,
    answered,
    strongly_agree,
    agree,
    neither,
    disagree,
    strongly_disagree,
    dont_know
};
constexpr std::size_t field_count = 12;
std::string_view name(Field);  // as stored
std::string_view words(Field); // "how many were asked"
std::optional<Field> field_named(std::string_view);

// A heading by which a field is known, folded; of several in one file the one with the lowest place is taken.
struct HeaderName {
    Field field;
    std::int64_t place;
};
using HeaderNames = std::map<std::string, HeaderName, std::less<>>;
// By heading, what a person says of a file: it goes before what headings are known to mean.
using SaidColumns = std::map<std::string, std::optional<Field>, std::less<>>;
struct Column {
    std::string header;
    std::optional<Field> field{};
};

// The questions, and what else a school calls them, folded.
struct Terms {
    Questions questions{};
    std::map<std::string, std::string, std::less<>> codes{}; // of questions, by code or words
};
void add_own_words(Terms&); // each question by its code and its words

// What a person said just now: these words of a file are that question.
struct Meaning {
    std::string word, question;
};

} // namespace voice
