#pragma once
// The forms of a meeting's items, papers, lines and interests, holding what was typed; and the page of one item.
#include "committees/agenda_forms.h"
#include "committees/meeting_page.h"

namespace committees {

enum class New { yes, no };
Form item_form(const ItemWords&, New);
Form paper_form(const PaperWords&, Part, New);
// Owners: who may be given an action, with their names.
Form line_form(const LineWords&, std::span<const Member> owners, Part, New);
Form interest_form(std::string_view words, std::span<const Member> members, std::string_view chosen);
Form done_form(std::string_view words);
Form removal_form(std::string_view button);
Form attendance_form(const MeetingView&);
// The form of an open move, with the meetings that may have approved the minutes.
Form move_form(const MeetingMove&, std::span<const Meeting* const> approving, const Said&);

// One item: what it says, and what the reader may write.
struct ItemPage {
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    ItemText item;
    std::string changes{}; // the address of its earlier texts
    std::vector<std::pair<std::string, Form>> forms{};
};
void write(web::Html&, const ItemPage&);

// A paper, a line or who was there, to be changed.
struct ChangePage {
    std::string sentence{};
    web::ErrorSummary errors{};
    Form form;
    std::optional<Form> removal{};
};
void write(web::Html&, const ChangePage&);

// An action for its owner, who may read nothing else of the committee.
struct ActionPage {
    std::string words{};
    web::ErrorSummary errors{};
    web::SummaryList facts{.rows = {}};
    std::optional<Form> form{};
};
void write(web::Html&, const ActionPage&);

} // namespace committees
