#pragma once
// A form of any parts in their order, and the moves that are open from a page.
#include "plans/review.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/long_field_page.h"

#include <variant>

namespace plans {

struct FormPart {
    std::variant<web::Field, web::Choice, web::ChoiceGroup, web::FileField, web::LongField> of;
};
void write(web::Html&, const FormPart&);

struct FormPage {
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    std::string action, back, button;
    std::string form_token{}, version{}; // version "": of something new
    std::vector<FormPart> parts{};
    bool with_file{};
    std::vector<std::pair<std::string, std::string>> kept{}; // fields that are not shown
};
void write(web::Html&, const FormPage&);

// Each sentence above the form, and beside the part it is about.
void put_beside(FormPage&, std::span<const Wrong>);

// A move as a button where nothing has to be said, else as the way to a page that asks for it.
struct MoveOffer {
    std::string verb, words, address; // address "": a button
};
struct MovesOffer {
    std::string action; // where buttons go
    std::string form_token, version;
    std::vector<MoveOffer> moves{};
};
void write(web::Html&, const MovesOffer&); // writes nothing without moves

template <class State>
MovesOffer moves_offer(std::span<const basics::Move<State, Hand>* const> open, const std::string& of,
                       std::int64_t version, const std::string& form_token) {
    MovesOffer out{.action = of + "/moves", .form_token = form_token, .version = std::to_string(version)};
    for (const auto* move : open)
        out.moves.push_back({.verb = std::string{move->verb},
                             .words = std::string{move->words},
                             .address = move->wants().empty() ? "" : of + "/moves/" + std::string{move->verb}});
    return out;
}

// The page that asks for what a move demands; `said` gives back what was typed. `plans`: of which one may be chosen.
FormPage move_form(std::span<const basics::Demand> wants, const Said&, std::span<const web::Option> plans = {});

} // namespace plans
