#pragma once
// A meeting as somebody may read it: agenda, papers, minutes, and what they may do next. It prints as the papers of the meeting.
#include "committees/committee_page.h"
#include "committees/contents.h"

namespace committees {

struct PaperText {
    std::string title, about; // "Written here", "Attendance, as the registers say: as of 3 November 2026 at 09:00"
    std::vector<Block> blocks{};
    std::string address{}; // where it is changed
};
void write(web::Html&, const PaperText&);

struct LineText {
    std::string kind, words, answer, more; // "Kofi Phantom, by 4 December 2026: overdue"
    std::string address{};
};
struct ItemText {
    std::string number, title, about, address;
    std::vector<std::string> interests{};
    std::vector<PaperText> papers{};
    std::vector<LineText> lines{};
};
void write(web::Html&, const ItemText&);

struct MeetingPage {
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    web::SummaryList facts{.rows = {}};
    std::vector<std::pair<std::string, std::string>> links{}; // words, address
    std::vector<ItemText> ordinary{}, confidential{};
    std::vector<std::pair<std::string, Form>> moves{}; // what the reader may do next
    std::optional<Form> item{};                        // another item of the agenda
};
void write(web::Html&, const MeetingPage&);

struct MeetingView {
    Meeting meeting;
    Committee committee;
    std::vector<Attending> attending;
    Contents contents; // as this person may read it
};
MeetingPage meeting_page(const MeetingView&, const permissions::Who& reader, bool runs, basics::Date today);

// One item with its papers and lines, numbered among those of its part.
ItemText item_text(const MeetingView&, const Item&, bool runs, basics::Date today);
std::string title_of(const MeetingView&); // "Local advisory committee of Invented Oakfield: 12 November 2026"
std::string address_of(const Item&);
std::string address_of(const MeetingId&, const Paper&);
std::string address_of(const MeetingId&, const Line&);

// Whether the reader votes or clerks there, on the day of the meeting.
bool is_member(const MeetingView&, const PersonId&);

} // namespace committees
