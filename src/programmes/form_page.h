#pragma once
// A form on a page of its own: what is asked, with what was typed and the sentence beside it.
#include "basics/lifecycle.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"

#include <functional>

namespace programmes {

struct FormLine {
    std::optional<web::Field> field{};
    std::optional<web::Choice> choice{};
    std::optional<web::ChoiceGroup> group{};
    std::string heading{}; // above it
};
struct FormPage {
    std::string address; // where it goes
    std::string button;
    std::vector<std::string> sentences{};
    std::vector<FormLine> lines{};
    web::ErrorSummary errors{};
    std::string version{}, form_token{};
    std::string back{}, back_words{};
    std::string other{}, other_words{}; // another way: where, in words
};
void write(web::Html&, const FormPage&);

web::Field text_field(std::string name, std::string label, std::string value, std::string hint = {});
web::Field day_field(std::string name, std::string label, std::string value);
// Puts each sentence above the form and beside its line.
void put_errors(FormPage&, std::span<const basics::Demand>);

// A line a demand, with what was said of it.
using SaidOf = std::function<std::string_view(std::string_view field)>;
void add_demands(FormPage&, std::span<const basics::Demand>, const SaidOf&);
std::string label_of(std::string_view field); // "Say why" as a question

constexpr std::string_view name_no_child = "A sentence or two. Name no child, and nothing by which one could be known.";

} // namespace programmes
