#pragma once
// The line of a school: who came before it, by the links between schools, and whose figures are its own history.
#include "schools/school.h"

#include <map>
#include <span>
#include <vector>

namespace schools {

// How an earlier school became a later one.
enum class Bond { continued, merged, amalgamated, split };
std::string_view words(Bond); // "became", "merged into", …

struct Succession {
    Urn later;
    Urn earlier;
    Bond bond;
    std::optional<Date> ended{}; // the earlier one's last day
    std::optional<Date> began{}; // the later one's first day
};

// One succession for each pair of schools, from the links of both ends; of two words for a bond the more special one
// holds. Links that are no succession (sixth form centres, changes of age range) are left out, and so is "Result of
// Amalgamation", which both ends say of each other: it does not tell who came first.
std::vector<Succession> successions(std::span<const LinkRecord>);

// By the later school.
using Predecessors = std::map<Urn, std::vector<Succession>>;
Predecessors by_later(std::span<const Succession>);

// The one school whose history is this one's own. A history passes on only where a school has exactly one plain
// predecessor and was made from no others; a merger or a split has none.
std::optional<Succession> continued_from(const Predecessors&, Urn);

// One school of a line; steps 0 is the school itself. Its days are those on which it was this school's legal form.
struct Step {
    Urn urn;
    int steps;
    Bond bond{Bond::continued}; // how it became the one after it
    bool own{true};             // its figures are the school's own history
    std::optional<Date> from{}; // no limit known
    std::optional<Date> to{};
};
// The school, its predecessors, theirs, nearest first; own history before the rest. Survives circles in the links.
std::vector<Step> school_line(Urn, const Predecessors&);

// Whose a LAESTAB was, in which days: of the schools of one line that are its own history. A converted school keeps its
// number, so a predecessor whose number no file gives has that of the school after it.
struct Holding {
    LaEstab laestab;
    Urn whose;
    int steps;
    std::optional<Date> from{};
    std::optional<Date> to{};
};
std::vector<Holding> holdings(std::span<const Step> line, const std::map<Urn, LaEstab>& known);
// Nothing when the number was nobody's on that day.
std::optional<Urn> holder_on(std::span<const Holding>, LaEstab, Date);

} // namespace schools
