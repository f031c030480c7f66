#pragma once
// What a trust says itself of the columns, values and words of a kind of file, beside or instead of what comes with the
// program.
#include "basics/result.h"
#include "journal/journal.h"
#include "measures/catalogue.h"

namespace imports {

// One meaning of one header.
struct HeaderRow {
    std::string kind;
    std::string header; // as in the file; folded when it is checked
    std::string role;
    std::string measure{}, pupil_group{}, part{}, school_type{};
    std::int64_t back{};
    bool required{};
    std::string variant{}; // only in rows of which the filter columns say this
    bool own{};            // the trust's, not the program's
    bool operator==(const HeaderRow&) const = default;
};
// What one value of a role means in this kind of file.
struct ValueRow {
    std::string kind, role, value, meaning;
    std::string school_type{};
    bool own{};
};
// Which reason a word in place of a number stands for. Of kind "" for every kind.
struct TokenMeaning {
    std::string kind, token, reason;
    bool own{};
};

// Checked and put in order, or the sentence that says what is wrong and what is near to it. `roles` are those that any
// kind of file uses.
basics::Result<HeaderRow> checked(HeaderRow, const measures::Catalogue&, const std::vector<std::string>& roles);
basics::Result<ValueRow> checked(ValueRow, const std::vector<std::string>& roles);
basics::Result<TokenMeaning> checked(TokenMeaning);

// The row by its own words, for a form: its parts joined by tabs; and back.
std::string key_of(const HeaderRow&);
basics::Result<HeaderRow> header_of_key(std::string_view kind, std::string_view key);

journal::Fields fields(const HeaderRow&);
journal::Fields fields(const ValueRow&);
journal::Fields fields(const TokenMeaning&);

} // namespace imports
