#pragma once
// A school's issues: what is proposed, what was decided, what was found well, and where the sources differ.
#include "diagnosis/area.h"
#include "plans/plan.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/long_field_page.h"
#include "web/parts_page.h"

namespace diagnosis {

// What somebody decided, each its own card on a telephone.
struct DecidedTable {
    struct Row {
        std::string address, words, area, state, decided;
    };
    std::string caption;
    std::vector<Row> rows{};
};
void write(web::Html&, const DecidedTable&);

struct IssuesPage {
    std::vector<std::string> sentences{};
    struct Found {
        std::string words, stands{};
        std::string look{}; // where the figure is
    };
    struct Area {
        std::string name, differ{};
        std::string decide{};               // where, for those who may and while something waits
        std::vector<Found> first{}, more{}; // concerns: the most pressing, and the rest folded away
        std::string more_words{};           // "7 more findings"
        std::vector<Found> well{};
    };
    std::vector<Area> areas{};
    DecidedTable open{.caption = "What somebody decided is an issue"}, past{.caption = "What is no issue any more"};
    std::optional<web::EmptyState> empty{};
    std::string add{}; // in one's own words, for those who may
};
void write(web::Html&, const IssuesPage&);

IssuesPage issues_page(basics::Urn, std::span<const Finding>, std::span<const Issue>, bool may_decide);

// A move that is open, as a form.
struct IssueMove {
    std::string verb, words;
    std::vector<web::Choice> choices{};
    std::vector<web::LongField> fields{};
};
// An issue: what it is, and what may be done with it.
struct IssuePage {
    std::string action, form_token{};
    std::string version{};
    std::string back{};      // all issues of the school
    std::string objective{}; // which it became
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    web::ErrorSummary errors{};
    std::vector<IssueMove> moves{};
};
void write(web::Html&, const IssuePage&);

using IssueMoves = std::vector<const basics::Move<IssueState, permissions::Verb>*>;
// The move that was refused, with its sentences.
struct RefusedIssue {
    std::string verb{};
    std::vector<basics::Demand> wanting{};
};
// What an issue can become part of: others of the school, and plans that the reader may write now.
struct Beside {
    std::span<const Issue> others{};
    std::span<const plans::Plan> plans{};
};
// `said` gives back what was typed in the move that was refused.
IssuePage issue_page(const Issue&, const Beside&, const IssueMoves&, const Said& said, const RefusedIssue&);

// What no figure says, in one's own words.
struct OwnIssuePage {
    std::string action, form_token{};
    web::ErrorSummary errors{};
    web::Choice area{.name = "area", .label = "Area", .options = {}};
    web::LongField words{.name = "words", .label = "What the issue is"},
        evidence{.name = "evidence", .label = "How you know"};
};
void write(web::Html&, const OwnIssuePage&);
OwnIssuePage own_issue_page(basics::Urn, const Said& said, std::span<const basics::Demand> wanting);

inline constexpr basics::Demand own_area{"area", "Choose the area."},
    own_evidence{"evidence", "Say how you know. Name no child."};

} // namespace diagnosis
