#pragma once
// What a meeting is about and what came of it: items, papers, and lines of the minutes. An item is ordinary or confidential, and
// whatever belongs to it is as it is.
#include "committees/meeting.h"

namespace committees {

enum class Part { ordinary, confidential };

enum class Purpose { information, discussion, decision };
std::string_view name(Purpose);
std::string_view words(Purpose); // "For decision"
std::optional<Purpose> purpose_named(std::string_view);
std::span<const Purpose> all_purposes();

struct Item;
using ItemId = basics::Id<Item>;
struct Item {
    ItemId id;
    MeetingId meeting;
    Part part{Part::ordinary};
    std::int64_t position;
    std::string title;
    Purpose purpose;
    std::string presenter{}; // who leads it
    std::int64_t version{1};
};

// The five matters on which trusts are to be inspected: Education and Inspections Act 2006, section 122A onward, as inserted by the
// Children's Wellbeing and Schools Act 2026, section 57.
enum class Matter { education, governance, wellbeing, improvement, resources };
std::string_view name(Matter);
std::string_view words(Matter);
std::span<const Matter> all_matters();
std::string stored(std::span<const Matter>); // names with spaces between them
std::vector<Matter> matters_in(std::string_view stored);

// People write a paper; or it is made, when the papers go out, from what is held at that moment, and stays so.
enum class Source { written, attendance, alarms, reports, placements, plans };
std::string_view name(Source);
std::string_view words(Source); // "Attendance, as the registers say"
std::optional<Source> source_named(std::string_view);
std::span<const Source> all_sources();

struct Paper;
using PaperId = basics::Id<Paper>;
struct Paper {
    PaperId id;
    ItemId item;
    Part part{Part::ordinary};
    std::string title;
    Source source{Source::written};
    std::string words{}; // paragraphs; lines with tabs are rows of a table
    std::optional<basics::Instant> frozen{};
    std::vector<Matter> matters{};
    std::int64_t version{1};
};

enum class LineKind { note, question, decision, action };
std::string_view name(LineKind);
std::string_view words(LineKind); // "Question or challenge"
std::optional<LineKind> line_kind_named(std::string_view);
std::span<const LineKind> all_line_kinds();

struct Line;
using LineId = basics::Id<Line>;
struct Line {
    LineId id;
    ItemId item;
    Part part{Part::ordinary};
    LineKind kind;
    std::string words;
    std::string answer{};            // to a question
    std::optional<PersonId> owner{}; // of an action
    std::string owner_name{};
    std::optional<basics::Date> due{}, done{};
    std::string done_words{};
    std::vector<Matter> matters{};
    std::int64_t version{1};
};

// Why a line of this kind cannot be written at this meeting; "" where it can. An inquorate meeting decides nothing.
std::string why_not(LineKind, const Meeting&);
// Whether an action waits, and since when it should have been done.
bool overdue(const Line&, basics::Date today);

// A paper's words, taken apart: a paragraph, or a table whose first row is its heading. Every row is as long as the heading.
struct Block {
    std::string paragraph{};
    std::vector<std::string> heading{};
    std::vector<std::vector<std::string>> rows{};
};
std::vector<Block> blocks_of(std::string_view words);

// An interest that somebody declared in an item.
struct Interest {
    ItemId item;
    PersonId person;
    std::string person_name{}, words;
};

} // namespace committees
