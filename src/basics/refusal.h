#pragma once
// Why a row of a file, or a cell of it, was not taken. Never who it is about, nor what stood there: it may be a child's.
#include "basics/json.h"

#include <span>

namespace basics {

struct Refusal {
    std::size_t line;
    std::string column; // "" for the row as a whole
    std::string reason;
    bool operator==(const Refusal&) const = default;
};

std::string sentence(const Refusal&); // "row 3, UPN: A UPN has 13 letters."

constexpr std::size_t refusals_shown = 10;
// "TITLE:" and a line each, the first `most` of them; "" of none.
std::string listed(std::string_view title, std::span<const Refusal>, std::size_t most = refusals_shown);
std::string not_taken(std::span<const Refusal>); // "3 rows not taken:" and the first of them

// A list of rows with column and reason, under a key of the open object.
void write(Json&, std::string_view key, std::span<const Refusal>);

// Every refused row of a file, in its order: what its source could not read and what was not taken in.
std::vector<Refusal> together(std::vector<Refusal>, std::span<const Refusal>);

} // namespace basics
