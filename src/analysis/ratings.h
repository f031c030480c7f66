#pragma once
// Who gave which item what: the rows of a table of ratings.
#include "analysis/groups.h"

namespace analysis {

struct ItemRating {
    std::uint32_t item, rater;
    std::size_t category; // its place among the categories
};

struct Ratings {
    std::vector<std::string> items, raters; // in the order of their first rows
    std::vector<ItemRating> given;
    std::vector<double> categories; // the scores that occur, rising; of words their places in byte order
    bool numbers;                   // scores are numbers where any is; else all are words
    std::size_t left_out;           // rows with something missing
};

// --item, --rater and --score. Refuses an item that a rater rated twice, and a table with fewer than two raters.
basics::Result<Ratings> ratings_of(const Question&);

} // namespace analysis
