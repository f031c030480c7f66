#include "diagnosis/series.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace diagnosis {
namespace {

using attendance::Register;
using basics::AcademicYear;
using basics::Date;
using statistics::GapCount;
using Kind = PupilGroup::Kind;
using namespace std::chrono;

constexpr std::array measures{Measure::absence, Measure::lateness};

struct KindWords {
    Kind kind;
    std::string_view name, words;
};
constexpr std::array kinds{KindWords{Kind::all, "all", "All pupils of a school together"},
                           KindWords{Kind::year_group, "year_group", "Each year group"},
                           KindWords{Kind::disadvantaged, "disadvantaged", "Disadvantaged pupils"},
                           KindWords{Kind::sen, "sen", "Pupils with SEN support or an EHC plan"}};

std::vector<PupilGroup> groups_of(const attendance::Pupil& pupil, int years_ago) {
    std::vector<PupilGroup> out{{.kind = Kind::all}};
    if (pupil.year_group)
        out.push_back(
            {.kind = Kind::year_group, .year_group = static_cast<int>(pupil.year_group->value()) + years_ago});
    if (pupil.disadvantaged == true) out.push_back({.kind = Kind::disadvantaged});
    if (pupil.sen == 'K' || pupil.sen == 'E') out.push_back({.kind = Kind::sen});
    return out;
}

// Where in the whole the week of each place of a row stands; none: not watched yet.
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
std::vector<std::size_t> week_of_place(const Register& held, const std::vector<Date>& mondays) {
    std::vector<std::size_t> out;
    for (const auto& session : held.sessions()) {
        const auto monday = attendance::monday_of(session.day);
        const auto found = std::ranges::lower_bound(mondays, monday);
        out.push_back(found == mondays.end() || *found != monday ? nowhere
                                                                 : static_cast<std::size_t>(found - mondays.begin()));
    }
    return out;
}

// One row’s counts by measure and week.
struct RowCounts {
    std::array<std::vector<GapCount>, measures.size()> by_week;
};

void count_row(RowCounts& into, std::span<const attendance::Mark> marks, const std::vector<std::size_t>& weeks,
               const std::array<Counting, measures.size()>& counting) {
    for (auto& each : into.by_week) std::fill(each.begin(), each.end(), GapCount{0, 0});
    for (std::size_t place = 0; place < weeks.size(); ++place) {
        const std::size_t code = marks[place] & attendance::number_bits;
        if (code == 0 || weeks[place] == nowhere) continue;
        for (std::size_t m = 0; m < measures.size(); ++m) {
            into.by_week[m][weeks[place]].denominator += counting[m].possible[code];
            into.by_week[m][weeks[place]].numerator += counting[m].done[code];
        }
    }
}

std::vector<Date> mondays_of(std::span<const YearOfStays> years, Date today) {
    std::set<Date> out;
    for (const auto& year : years)
        for (const auto& session : year.held.sessions())
            if (const auto monday = attendance::monday_of(session.day); sys_days{monday} + days{4} < sys_days{today})
                out.insert(monday);
    return {out.begin(), out.end()};
}

void add_year(Weekly& to, const YearOfStays& year, const std::array<Counting, measures.size()>& counting,
              int years_ago) {
    const auto weeks = week_of_place(year.held, to.mondays);
    RowCounts row{.by_week = {}};
    for (auto& each : row.by_week) each.resize(to.mondays.size());
    for (const auto& stay : year.stays) {
        const auto at = year.held.row_of(stay.pupil.enrolment);
        if (!at || !stay.pupil.counts) continue;
        count_row(row, year.held.marks(*at), weeks, counting);
        for (const auto& group : groups_of(stay.pupil, years_ago))
            for (std::size_t m = 0; m < measures.size(); ++m) {
                const SeriesKey key{.school = stay.school, .measure = measures[m], .group = group};
                auto& values = to.values.try_emplace(key, to.mondays.size(), GapCount{0, 0}).first->second;
                bool any = false;
                for (std::size_t w = 0; w < values.size(); ++w) {
                    const auto& one = row.by_week[m][w];
                    values[w].numerator += one.numerator, values[w].denominator += one.denominator;
                    any |= one.denominator > 0;
                }
                if (any && years_ago == 0) ++to.pupils[key];
            }
    }
}

} // namespace

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(Kind kind) { return kinds[static_cast<std::size_t>(kind)].words; }
std::optional<Kind> kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &KindWords::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}
std::span<const Kind> all_kinds() {
    static constexpr std::array all{Kind::all, Kind::year_group, Kind::disadvantaged, Kind::sen};
    return all;
}

std::string name(const PupilGroup& group) {
    return group.kind == Kind::year_group ? fmt::format("year {}", group.year_group) : std::string{name(group.kind)};
}
std::string words(const PupilGroup& group) {
    switch (group.kind) {
    case Kind::all: return "All pupils";
    case Kind::year_group: return pupils::words(pupils::YearGroup{group.year_group});
    case Kind::disadvantaged: return "Disadvantaged pupils";
    case Kind::sen: return "Pupils with SEN support or an EHC plan";
    }
    return {};
}
std::optional<PupilGroup> group_named(std::string_view text) {
    if (text.starts_with("year ")) {
        const auto year = basics::whole_number(text.substr(5));
        if (!year) return std::nullopt;
        return PupilGroup{.kind = Kind::year_group, .year_group = static_cast<int>(*year)};
    }
    const auto kind = kind_named(text);
    return kind && *kind != Kind::year_group ? std::optional{PupilGroup{.kind = *kind}} : std::nullopt;
}

Weekly weekly(std::span<const YearOfStays> years, const attendance::Codes& codes, AcademicYear latest, Date today) {
    Weekly out{.mondays = mondays_of(years, today), .values = {}, .pupils = {}};
    const std::array counted{counting(Measure::absence, codes), counting(Measure::lateness, codes)};
    for (const auto& year : years) add_year(out, year, counted, latest.starts() - year.held.year().starts());
    return out;
}

} // namespace diagnosis
