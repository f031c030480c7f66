#pragma once
// The parts of a form that are more than a line: a group to choose from, a file, a date.
#include "web/html.h"

#include <vector>

namespace web {

// One of several (radios) or any of several (checkboxes), under one question.
struct ChoiceGroup {
    enum class Kind { one, any };
    struct Option {
        std::string value;
        std::string words;
        std::string hint{};
        bool chosen{};
    };
    std::string name;
    std::string question;
    std::vector<Option> options;
    Kind kind{Kind::one};
    std::string error{};
    std::string hint{};
};
void write(Html&, const ChoiceGroup&);

// Files from the person's own machine; the form around it says enctype="multipart/form-data".
struct FileField {
    std::string name;
    std::string label;
    std::string accept{}; // ".csv,.zip": what the browser offers first
    std::string error{};
    std::string hint{};
    bool several{};
};
void write(Html&, const FileField&);

// A day, in three boxes named NAME-day, NAME-month, NAME-year: quicker and surer to type than to pick.
struct DateField {
    std::string name;
    std::string question;
    std::string day{}, month{}, year{}; // as they were typed
    std::string error{};
    std::string hint{};
};
void write(Html&, const DateField&);

} // namespace web
