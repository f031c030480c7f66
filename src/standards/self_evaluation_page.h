#pragma once
// A school's self-evaluation, area by area, with what it said before; and one area to write.
#include "standards/self_evaluation.h"
#include "web/editing_page.h"
#include "web/html.h"
#include "web/long_field_page.h"
#include "web/parts_page.h"

namespace standards {

struct SelfEvaluationPage {
    std::vector<std::string> sentences{};
    struct Text {
        std::string heading, words;
    };
    struct Earlier {
        std::string written;
        std::string grade{};
        std::vector<Text> texts{};
    };
    struct Part {
        std::string heading, asks, written, grade{};
        std::vector<Text> texts{};
        std::string write{}, write_words{}; // for who may
        std::vector<Earlier> earlier{};
        std::string earlier_words{}; // "2 earlier texts"
    };
    std::vector<Part> parts{};
    std::vector<std::pair<std::string, std::string>> others{}; // frameworks of other times: words, address
};
void write(web::Html&, const SelfEvaluationPage&);

// `may_write`: links to write, under the framework that holds.
SelfEvaluationPage self_evaluation_page(basics::Urn, const std::vector<Framework>&, const Framework& shown,
                                        std::span<const SelfEvaluation>, bool may_write, basics::Date today);

struct SelfEvaluationForm {
    std::string action, back, form_token{}, version;
    std::string asks;
    web::ErrorSummary errors{};
    web::Choice grade{.name = "grade", .label = "Where the school stands, by its own judgement", .options = {}};
    web::LongField does_well{.name = "does_well", .label = "What we do well"},
        must_improve{.name = "must_improve", .label = "What we must improve"},
        evidence{.name = "evidence", .label = "How we know"},
        next_step{.name = "next_step", .label = "What we do next"};
};
void write(web::Html&, const SelfEvaluationForm&);

// `version` is the edition from which it is written: 0 where there is none.
SelfEvaluationForm self_evaluation_form(basics::Urn, const Framework&, const Area&, const Typed&, std::int64_t version,
                                        const std::vector<Wrong>&);
// What stands and the form that would change it, for two people at one area.
web::Editing editing(const SelfEvaluationForm&, const Typed& stands);

} // namespace standards
