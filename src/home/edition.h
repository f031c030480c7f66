#pragma once
// Which edition of each published source is due, which one is held, and so what to fetch next.
#include "basics/period.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace home {

// What the catalogue says of one kind of file.
struct SourceKind {
    std::string code, name, publisher, page, file_names;
    std::string due;                         // for a person: "December (revised), March (final)"
    std::optional<std::int64_t> due_days{};  // older than this is old
    std::optional<std::int64_t> due_month{}; // from this month the edition of the year that ended last summer is out …
    std::int64_t due_back{};                 // … or of so many years before it
    std::optional<std::int64_t> schools{};   // about how many a whole edition is of
};
// One import of such a file that is in force.
struct HeldFile {
    std::string kind;
    std::optional<basics::AcademicYear> year{}; // the newest in it
    std::optional<basics::Date> as_of{};        // none: neither the file nor its name says
    std::int64_t rows{};
    std::int64_t schools{};                 // of which it holds figures
    std::vector<std::string> authorities{}; // their names, where all its schools are in a few
    std::string person{};
    std::optional<basics::Instant> at{};
};

// When the next edition comes.
struct Due {
    enum class How { no_more, by_days, yearly };
    How how;
    int days{};                                 // by_days: older than this is old
    std::optional<basics::AcademicYear> year{}; // yearly: the newest that should be out
};
Due due_on(const SourceKind&, basics::Date today);
// Whether a file is of under half the schools of a whole edition.
bool is_partial(const SourceKind&, const HeldFile&);

// Partial: the edition that is due, but of under half its schools.
enum class Freshness { missing, old, partial, current, no_more };
struct Source {
    SourceKind kind; // as it is published; re-saves of the same file are folded in
    Due due;
    std::optional<HeldFile> held{};
    Freshness freshness;
};
// To work down: what is missing, what is old, what is held in part, what is current, then what comes no more (only where it is held).
std::vector<Source> sources_of(const std::vector<SourceKind>&, const std::vector<HeldFile>&, basics::Date today);

} // namespace home
