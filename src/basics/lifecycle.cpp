#include "basics/lifecycle.h"

#include "basics/working_days.h"

namespace basics {
namespace {

using namespace std::chrono;

std::string spaced(std::string_view name) {
    std::string out{name};
    for (auto& letter : out)
        if (letter == '_') letter = ' ';
    return out;
}

std::string words_of(const Due& due) {
    if (due.what.empty()) return {};
    return std::string{due.what} + ", within " + std::to_string(due.within)
           + (due.days == Due::Days::working ? " working" : "") + (due.within == 1 ? " day" : " days");
}

} // namespace

Date due_on(Date made, const Due& due) {
    sys_days day{made};
    if (due.days == Due::Days::calendar) return day + days{due.within};
    for (int left = due.within; left > 0; left -= working_day(day)) day += days{1};
    return day;
}

std::string diagram(const Drawn& drawn) {
    std::string out = "# " + std::string{drawn.title} + "\n\nMade from the table of moves; a test keeps it so.\n\n";
    out += "```mermaid\nstateDiagram-v2\n    [*] --> " + std::string{drawn.begins} + "\n";
    for (const auto& each : drawn.arrows)
        out +=
            "    " + std::string{each.from} + " --> " + std::string{each.to} + " : " + std::string{each.words} + "\n";
    for (const auto end : drawn.ends) out += "    " + std::string{end} + " --> [*]\n";
    out += "```\n\n| from | step | to | who may | must be said | then falls due |\n|---|---|---|---|---|---|\n";
    if (!drawn.begun.what.empty())
        out += "|  | it begins | " + spaced(drawn.begins) + " |  |  | " + words_of(drawn.begun) + " |\n";
    for (const auto& each : drawn.arrows) {
        std::string wants;
        for (const auto& demand : each.wants) wants += (wants.empty() ? "" : ", ") + std::string{demand.field};
        out += "| " + spaced(each.from) + " | " + std::string{each.words} + " | " + spaced(each.to) + " | " + each.whose
               + " | " + wants + " | " + words_of(each.due) + " |\n";
    }
    return out;
}

} // namespace basics
