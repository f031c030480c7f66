#pragma once
// A kind of file as the catalogue describes it, and how a table's headers tell which kind it is.
#include "basics/figure.h"
#include "basics/period.h"
#include "basics/result.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

// Lower case, single spaces, no quotes, no byte order mark, no note numbers "(7)", "£s" kept: how headers are compared.
std::string folded_header(std::string_view);

// What one column of a kind of file means. A column may mean several things (one denominator of many rates).
struct HeaderMeaning {
    std::string header;        // folded
    std::string role;          // "urn", "la", "period", … or "figure"
    std::string measure{};     // of a figure
    std::string pupil_group{}; // of a figure: "all", "disadvantaged", …
    std::string part{};        // of a figure: value, numerator, denominator, lower, upper, n
    std::string school_type{}; // of a figure that is about one type of school only
    int back{};                // whole years before the row's ("previous year"), or a year itself: year_of()
    bool required{};           // the kind is told by these
    std::string variant{};     // of a figure: only in rows of which the filter columns say this ("reading")
};

// The academic year of a figure in a row about `row`: P8MEA_17 says 2017 (the year that ends then) in the files of 2018
// and of 2019 alike, so `back` is such a year from 1900 on, and below it whole years before the row's.
inline basics::AcademicYear year_of(const HeaderMeaning& meaning, basics::AcademicYear row) {
    return basics::AcademicYear{meaning.back >= 1900 ? meaning.back - 1 : row.starts() - meaning.back};
}

// What a value of a role means in this kind of file: RECTYPE 5 is "country"; "Total" is the school type "". The value
// "*" stands for every value that has no row of its own, and "" for an empty cell or no such column (the year of
// "Current").
struct ValueMeaning {
    std::string meaning;
    std::string school_type{};
};

struct FileKind {
    std::string code;    // "ks4-final"
    std::string name;    // "Key stage 4 results, final"
    std::string subject; // figures, schools, trusts, members, links, inspections, similar
    std::string publisher{};
    std::string page{};       // where to fetch it
    std::string file_names{}; // what it is called there
    std::string due{};        // when the next edition comes
    int finality{};           // final over revised over provisional
    int priority{};           // order inside one folder: schools before figures
    std::vector<HeaderMeaning> headers{};
    std::map<std::string, std::map<std::string, ValueMeaning, std::less<>>, std::less<>>
        values{};                                                // role -> value (lower case)
    std::map<std::string, basics::Reason, std::less<>> tokens{}; // as written
};

// A table of a known kind: which column has which meanings.
struct Recognised {
    const FileKind* kind;
    struct Column {
        std::size_t at;
        const HeaderMeaning* meaning;
    };
    std::vector<Column> columns{};
    std::vector<std::string> unknown_headers{}; // that no row of the catalogue speaks of
};

// The kind all of whose required headers are there; of several, the one that asks for most. A Problem of kind `missing`
// names the nearest known kinds and which of their headers are not there.
basics::Result<Recognised> recognise(std::span<const std::string> headers, std::span<const FileKind>);

// One row by its roles.
class Fields {
public:
    Fields(const Recognised& recognised, std::size_t line, std::span<const std::string_view> cells)
        : recognised_{&recognised}, line_{line}, cells_{cells} {}
    std::string_view
    operator[](std::string_view role) const;              // trimmed; "" if there is no such column or cell; NULL is ""
    bool has(std::string_view role) const;                // the kind's file has such a column
    std::string_view header(std::string_view role) const; // its header, for a refusal
    std::string meaning(std::string_view role) const;     // the value through FileKind::values, else the value itself
    std::size_t line() const { return line_; }
    std::span<const std::string_view> cells() const { return cells_; }
    const Recognised& recognised() const { return *recognised_; }

private:
    const Recognised* recognised_;
    std::size_t line_;
    std::span<const std::string_view> cells_;
};

// Why a row, or one cell of it, was not taken.
struct Refusal {
    std::size_t line;
    std::string column;
    std::string value; // shortened; never of a named child
    std::string reason;
};

} // namespace sources
