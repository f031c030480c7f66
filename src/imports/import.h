#pragma once
// An import: one table of one file, what it was taken for, and what became of its rows and cells.
#include "basics/period.h"
#include "measures/figure_source.h"
#include "sources/file_kind.h"

#include <optional>
#include <string>
#include <vector>

namespace imports {

enum class Outcome { taken, unchanged, unknown, refused };

// What became of one table. `id` only where something was written.
struct Report {
    std::string file; // as given, and the table in it
    Outcome outcome{Outcome::taken};
    std::string why{}; // of unknown and refused: the sentence
    std::string kind{};
    std::string kind_name{};
    std::optional<basics::AcademicYear> year{};
    std::optional<basics::Date> as_of{};
    std::string edition_from{}; // "the file's name", "the latest date in its column LastChangedDate", …
    bool asks_year{};           // its figures are of a year that its cells do not say
    std::optional<std::int64_t> id{};
    std::int64_t rows_taken{}, rows_refused{}, rows_skipped{};
    std::int64_t figures{}, coded{};
    measures::CellCounts cells{};
    std::map<std::string, std::int64_t> records{}; // schools, inspections, … by how many
    std::vector<sources::Refusal> refusals{};      // the first ones; rows_refused and cells.refused count all
    std::vector<std::string> unknown_headers{};
    std::string note{};
    double seconds{};
};

// How many refusals a report keeps in full.
constexpr std::size_t refusals_kept = 500;

std::string_view words(Outcome);
// One line a table for a person, with what was refused under it.
std::string sentence(const Report&);
std::string json(const std::vector<Report>&);
// The part of a report that is stored with the import.
std::string stored_report(const Report&);

// An import as the list of imports shows it.
struct Import {
    std::int64_t id;
    std::string kind;
    std::string kind_name;
    std::string file;
    std::string year;
    basics::Date as_of;
    std::string state; // loading, published, hidden
    std::string person;
    basics::Instant started;
    std::int64_t rows_taken, rows_refused, figures, coded;
    std::string report{};
    int version{1};
};

} // namespace imports
