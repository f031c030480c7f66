#pragma once
// The parts of a form: a line to type in, a list to choose from, and the summary of what was wrong. What was typed comes
// back, with the sentence beside its field.
#include "web/html.h"

#include <optional>
#include <vector>

namespace web {

struct Field {
    std::string name;
    std::string label;
    std::string value{};
    std::string error{};
    std::string hint{};
    std::string type{"text"};
    std::string autocomplete{"off"};
    std::string mode{"text"}; // inputmode: email, numeric
};
void write(Html&, const Field&);

struct Option {
    std::string value, words;
};
struct Choice {
    std::string name;
    std::string label;
    std::vector<Option> options;
    std::string value{};
    std::string error{};
    std::string hint{};
};
void write(Html&, const Choice&);

// Stands above a form that was sent back; each line leads to its field. Writes nothing when there is nothing to say.
struct ErrorSummary {
    struct Line {
        std::string field; // the name of it; empty: the form as a whole
        std::string sentence;
    };
    std::vector<Line> lines{};
};
void write(Html&, const ErrorSummary&);

// What was wrong, each with the field it is about: above the form, and beside those of these fields and choices.
template <class Wrong, class... Fields>
void put_beside(ErrorSummary& errors, const std::vector<Wrong>& wrong, Fields&... fields) {
    for (const auto& each : wrong) {
        errors.lines.push_back({.field = each.field, .sentence = each.sentence});
        (static_cast<void>(fields.name == each.field ? fields.error = each.sentence : std::string{}), ...);
    }
}

} // namespace web
