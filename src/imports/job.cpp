#include "imports/job.h"

#include "basics/text.h"

namespace imports {
namespace {

using enum JobState;
constexpr std::array states{
    std::pair{waiting, std::string_view{"waiting"}},     std::pair{trying, std::string_view{"trying"}},
    std::pair{tried, std::string_view{"tried"}},         std::pair{confirmed, std::string_view{"confirmed"}},
    std::pair{importing, std::string_view{"importing"}}, std::pair{done, std::string_view{"done"}},
    std::pair{cancelled, std::string_view{"cancelled"}}, std::pair{failed, std::string_view{"failed"}},
};

} // namespace

std::string_view name(JobState state) {
    return std::ranges::find(states, state, [](const auto& each) { return each.first; })->second;
}

JobState job_state(std::string_view name) {
    const auto found = std::ranges::find(states, name, [](const auto& each) { return each.second; });
    basics::demand(found != states.end(), "a job in no known state");
    return found->first;
}

bool under_way(JobState state) {
    return state == waiting || state == trying || state == confirmed || state == importing;
}
bool can_be_cancelled(JobState state) { return under_way(state) || state == tried; }

std::string years_text(const std::map<std::string, basics::AcademicYear>& years) {
    std::string text;
    for (const auto& [table, year] : years) text += table + "\t" + year.text() + "\n";
    return text;
}

std::map<std::string, basics::AcademicYear> years_of(std::string_view text) {
    std::map<std::string, basics::AcademicYear> years;
    for (const auto line : basics::split(text, '\n')) {
        const auto tab = line.rfind('\t');
        if (tab == std::string_view::npos) continue;
        if (const auto year = basics::parse_academic_year(line.substr(tab + 1)); year.ok())
            years.insert_or_assign(std::string{line.substr(0, tab)}, year.value());
    }
    return years;
}

} // namespace imports
