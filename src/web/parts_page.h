#pragma once
// The small parts that pages are made of, each written by @write.
#include "web/html.h"

#include <vector>

namespace web {

// One or two words that say the state of a thing; the colour only repeats them.
struct Tag {
    enum class Tone { plain, good, watch, bad };
    std::string words;
    Tone tone{Tone::plain};
};
void write(Html&, const Tag&);

// Facts of one thing, each with what may be done about it.
struct SummaryList {
    struct Row {
        std::string key;
        std::string value;
        std::string change{}; // an address; empty: nothing can be changed here
    };
    std::vector<Row> rows;
};
void write(Html&, const SummaryList&);

// Under a long list: where one is, and the way on. Writes nothing when all is on one page.
struct Pagination {
    std::string previous{}; // addresses; empty: there is none
    std::string next{};
    std::int64_t page;
    std::int64_t pages;
};
void write(Html&, const Pagination&);

// What has just been done, or what everybody should know before they go on.
struct Notice {
    enum class Kind { done, important };
    std::string words;
    Kind kind{Kind::done};
};
void write(Html&, const Notice&); // writes nothing without words

// More for those who want it, folded away.
struct Details {
    std::string summary;
    SafeHtml content;
};
void write(Html&, const Details&);

// In place of a list that holds nothing: why, and what to do about it.
struct EmptyState {
    std::string why;
    std::string what_to_do{};
    std::string address{}; // where it is done
};
void write(Html&, const EmptyState&);

// The heading cell of a column that the server can sort by.
struct SortHeading {
    enum class Sorted { no, up, down };
    std::string words;
    std::string address; // of this page, sorted by this column
    Sorted sorted{Sorted::no};
    bool numeric{};
};
void write(Html&, const SortHeading&);

} // namespace web
