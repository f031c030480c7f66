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
    std::string due; // "December (revised), March (final)", "monthly, …", "no more: …"
    int finality;
};
// One import of such a file that is in force.
struct HeldFile {
    std::string kind;
    std::optional<basics::AcademicYear> year{}; // the newest in it
    std::optional<basics::Date> as_of{};        // none: neither the file nor its name says
    std::int64_t rows{};
    std::int64_t schools{}; // the most of which one measure, year and group has a figure or a reason
    std::string person{};
    std::optional<basics::Instant> at{};
};

// When the next edition comes, as the words of the catalogue say it.
struct Due {
    enum class How { no_more, by_days, yearly };
    How how;
    int days{};                                 // by_days: older than this is old
    std::optional<basics::AcademicYear> year{}; // yearly: the newest that should be out
};
// A yearly source is due for the year that ended last summer from the month first named, and if none is named from December;
// months of provisional files do not count for a final one.
Due due_on(const SourceKind&, basics::Date today);

enum class Freshness { missing, old, current, no_more };
struct Source {
    SourceKind kind; // as it is published; re-saves of the same file are folded in
    Due due;
    std::optional<HeldFile> held{};
    Freshness freshness;
};
// To work down: what is missing, then what is old, then what is current, then what comes no more (only where it is held).
std::vector<Source> sources_of(const std::vector<SourceKind>&, const std::vector<HeldFile>&, basics::Date today);

} // namespace home
