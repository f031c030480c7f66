#include "committees/agenda.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace committees {
namespace {

template <class Choice>
struct Word {
    Choice choice;
    std::string_view name, words;
};
constexpr std::array purposes{Word<Purpose>{Purpose::information, "information", "For information"},
                              Word<Purpose>{Purpose::discussion, "discussion", "For discussion"},
                              Word<Purpose>{Purpose::decision, "decision", "For decision"}};
constexpr std::array matters{Word<Matter>{Matter::education, "education", "Quality of education"},
                             Word<Matter>{Matter::governance, "governance", "Governance and executive leadership"},
                             Word<Matter>{Matter::wellbeing, "wellbeing", "Pupils’ well-being"},
                             Word<Matter>{Matter::improvement, "improvement", "Securing improvement of academies"},
                             Word<Matter>{Matter::resources, "resources", "Use of resources"}};
constexpr std::array sources{Word<Source>{Source::written, "written", "Written here"},
                             Word<Source>{Source::attendance, "attendance", "Attendance, as the registers say"},
                             Word<Source>{Source::alarms, "alarms", "Alarms that the trust may see"},
                             Word<Source>{Source::reports, "reports", "Reports of local advisory committees"},
                             Word<Source>{Source::placements, "placements", "Programmes of schools"},
                             Word<Source>{Source::plans, "plans", "Progress of plans"}};
constexpr std::array line_kinds{Word<LineKind>{LineKind::note, "note", "Note"},
                                Word<LineKind>{LineKind::question, "question", "Question or challenge"},
                                Word<LineKind>{LineKind::decision, "decision", "Decision"},
                                Word<LineKind>{LineKind::action, "action", "Action"}};

template <class Words, class Choice>
const auto& of(const Words& all, Choice choice) {
    return all[static_cast<std::size_t>(choice)];
}
template <class Choice, std::size_t N>
std::optional<Choice> named(const std::array<Word<Choice>, N>& all, std::string_view text) {
    const auto found = std::ranges::find(all, text, &Word<Choice>::name);
    return found == all.end() ? std::nullopt : std::optional{found->choice};
}
template <class Choice, std::size_t N>
constexpr std::array<Choice, N> choices(const std::array<Word<Choice>, N>& all) {
    std::array<Choice, N> out{};
    for (std::size_t i = 0; i < N; ++i) out[i] = all[i].choice;
    return out;
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> out;
    for (const auto cell : basics::split(line, '\t')) out.emplace_back(basics::trimmed(cell));
    return out;
}

} // namespace

std::string_view name(Purpose purpose) { return of(purposes, purpose).name; }
std::string_view words(Purpose purpose) { return of(purposes, purpose).words; }
std::optional<Purpose> purpose_named(std::string_view text) { return named(purposes, text); }
std::span<const Purpose> all_purposes() {
    static constexpr auto all = choices(purposes);
    return all;
}

std::string_view name(Matter matter) { return of(matters, matter).name; }
std::string_view words(Matter matter) { return of(matters, matter).words; }
std::span<const Matter> all_matters() {
    static constexpr auto all = choices(matters);
    return all;
}
std::string stored(std::span<const Matter> all) {
    std::string out;
    for (const auto each : all) out += (out.empty() ? "" : " ") + std::string{name(each)};
    return out;
}
std::vector<Matter> matters_in(std::string_view stored) {
    std::vector<Matter> out;
    for (const auto part : basics::split(stored, ' '))
        if (const auto matter = named(matters, part); matter && std::ranges::find(out, *matter) == out.end())
            out.push_back(*matter);
    return out;
}

std::string_view name(Source source) { return of(sources, source).name; }
std::string_view words(Source source) { return of(sources, source).words; }
std::optional<Source> source_named(std::string_view text) { return named(sources, text); }
std::span<const Source> all_sources() {
    static constexpr auto all = choices(sources);
    return all;
}

std::string_view name(LineKind kind) { return of(line_kinds, kind).name; }
std::string_view words(LineKind kind) { return of(line_kinds, kind).words; }
std::optional<LineKind> line_kind_named(std::string_view text) { return named(line_kinds, text); }
std::span<const LineKind> all_line_kinds() {
    static constexpr auto all = choices(line_kinds);
    return all;
}

std::string why_not(LineKind kind, const Meeting& meeting) {
    if (meeting.state == MeetingState::minutes_approved)
        return "The minutes of this meeting are approved: nothing in them changes any more.";
    if (!minutes_open(meeting.state)) return "Minutes are written once the meeting is recorded as held.";
    if (kind == LineKind::decision && (!meeting.count || !meeting.count->quorate()))
        return "The meeting was not quorate, so that it decided nothing. Record it as a note, and take it to the next.";
    return {};
}

bool overdue(const Line& line, basics::Date today) { return line.due && !line.done && today > *line.due; }

std::vector<Block> blocks_of(std::string_view words) {
    std::vector<Block> out;
    bool in_table = false;
    for (const auto raw : basics::split(words, '\n')) {
        const bool row = raw.find('\t') != std::string_view::npos;
        if (!row) {
            in_table = false;
            if (const auto line = basics::trimmed(raw); !line.empty()) out.push_back({.paragraph = std::string{line}});
            continue;
        }
        if (!in_table) out.push_back({.heading = cells_of(raw)});
        else {
            auto cells = cells_of(raw);
            cells.resize(out.back().heading.size());
            out.back().rows.push_back(std::move(cells));
        }
        in_table = true;
    }
    return out;
}

} // namespace committees
