#pragma once
// What of one area nobody has decided about: which findings are one issue, in which words; or why they are none.
#include "diagnosis/area.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/long_field_page.h"

namespace diagnosis {

struct DecisionPage {
    std::string action, area, form_token{}, back;
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    web::ChoiceGroup findings{.name = "finding",
                              .question = "Which of them are one issue",
                              .options = {},
                              .kind = web::ChoiceGroup::Kind::any,
                              .hint = "What you leave out waits for another decision."};
    web::LongField words{.name = "words", .label = "What the issue is, precisely"};
    web::Choice into{.name = "into", .label = "An issue that they are part of", .options = {}};
    web::LongField reason{.name = "reason", .label = "Why they are no issue"};
};
void write(web::Html&, const DecisionPage&);

// What was typed and chosen before, and what was wrong with it.
struct DecisionSaid {
    std::vector<std::string_view> findings{}; // the keys of those that are chosen
    Said said;
    std::vector<basics::Demand> wanting{};
};
// `open` are the school's issues; one that stands can take findings in.
DecisionPage decision_page(basics::Urn, const AreaFindings&, std::span<const Issue> open, const DecisionSaid&);

inline constexpr basics::Demand a_finding{"finding", "Choose at least one finding."};

} // namespace diagnosis
