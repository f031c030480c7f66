#pragma once
// A form of these pages: its parts in their order, and what was wrong with it.
#include "committees/meeting.h"
#include "web/choices_page.h"
#include "web/field_page.h"

#include <variant>

namespace committees {

// Several lines to type in.
struct TextArea {
    std::string name, label;
    std::string value{}, hint{}, error{};
    int rows{4};
};
void write(web::Html&, const TextArea&);

using Control = std::variant<web::Field, web::Choice, web::ChoiceGroup, TextArea>;
void write(web::Html&, const Control&);

struct Form {
    std::string action{}, button{};
    std::string form_token{}, version{}; // no version: nothing stands yet
    std::string verb{};                  // sent by the button, where the address takes several
    std::vector<Control> controls{};
};
void write(web::Html&, const Form&);

// The sentences stand beside their fields and in the summary above the page.
void put_beside(Form&, web::ErrorSummary&, const std::vector<Wrong>&);

} // namespace committees
