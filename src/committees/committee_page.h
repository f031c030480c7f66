#pragma once
// The committees that somebody may read of, and one of them: terms, members, declarations, meetings.
#include "committees/form_page.h"
#include "web/parts_page.h"

namespace committees {

struct CommitteesPage {
    struct Row {
        std::string address, name, what, next, declarations;
    };
    std::vector<std::string> sentences{};
    std::vector<Row> rows{};
    std::optional<web::EmptyState> empty{};
    bool pack{}; // one can be made of the trustees' next meeting
    web::ErrorSummary errors{};
    std::optional<Form> form{}; // for those who run committees
};
void write(web::Html&, const CommitteesPage&);

// All of those in somebody's scope; meetings newest first.
struct Gathered {
    std::vector<Committee> committees;
    std::vector<Member> members;
    std::vector<Declaration> declarations;
    std::vector<Meeting> meetings;
};
CommitteesPage committees_page(const Gathered&, basics::Date today);

struct CommitteePage {
    struct MemberRow {
        std::string name, office, term, declared;
        std::string address{}; // where the reader may end the term
    };
    struct MeetingRow {
        std::string address, when, place, state;
    };
    struct TermsRow {
        std::string title, purpose, delegated;
    };
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    web::SummaryList facts{.rows = {}};
    std::optional<TermsRow> terms{};
    std::vector<TermsRow> other_terms{}; // earlier ones, and those to come
    std::vector<MemberRow> members{}, past{};
    std::vector<MeetingRow> meetings{};
    std::optional<Form> declare{};                     // for members, and for those who run committees on their behalf
    std::vector<std::pair<std::string, Form>> forms{}; // what may be changed, each under its words
    std::string form_token{};
};
void write(web::Html&, const CommitteePage&);

struct CommitteeView {
    Committee committee;
    std::vector<Terms> terms;
    std::vector<Member> members;
    std::vector<Declaration> declarations;
    std::vector<Meeting> meetings;
};
// `runs`: each member leads to the page on which the term is ended.
CommitteePage committee_page(const CommitteeView&, basics::Date today, bool runs);

// A member, and the end of the term.
struct MemberPage {
    std::string sentence;
    web::ErrorSummary errors{};
    Form form;
};
void write(web::Html&, const MemberPage&);

std::string address_of(const CommitteeId&);
std::string address_of(const MeetingId&);
// "12 November 2026 at 18:00", and "papers are out"
std::string when_words(const Meeting&);
std::string state_words(const Meeting&);

} // namespace committees
