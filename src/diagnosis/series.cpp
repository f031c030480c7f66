#include "diagnosis/series.h"

#include <algorithm>
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

// A place of a row that is counted, and where in the whole its week stands.
struct Place {
    std::size_t place, week;
};
std::vector<Place> places_of(const Register& held, const std::vector<Date>& mondays, Date from) {
    std::vector<Place> out;
    const auto sessions = held.sessions();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto monday = attendance::monday_of(sessions[i].day);
        const auto found = std::ranges::lower_bound(mondays, monday);
        if (monday >= from && found != mondays.end() && *found == monday)
            out.push_back({.place = i, .week = static_cast<std::size_t>(found - mondays.begin())});
    }
    return out;
}

// Stays of the same groups are counted together before they are spread over these: there are far fewer such kinds than stays.
using Kinds = std::vector<PupilGroup>;
struct Together {
    std::size_t pupils{};           // with a mark that counts
    std::vector<GapCount> counts{}; // by week, of those that are counted
};
using ByKind = std::map<std::pair<basics::Urn, Kinds>, std::array<Together, measures.size()>>;

std::vector<Date> mondays_of(std::span<const YearOfStays> years, Date today) {
    std::set<Date> out;
    for (const auto& year : years)
        for (const auto& session : year.held.sessions())
            if (const auto monday = attendance::monday_of(session.day); sys_days{monday} + days{4} < sys_days{today})
                out.insert(monday);
    return {out.begin(), out.end()};
}

struct Weeks {
    std::size_t first, size; // of those counted, in the whole
};

Weeks weeks_of(const std::vector<Place>& places) {
    Weeks out{.first = places.front().week, .size = 0};
    std::size_t last = 0;
    for (const auto& each : places) out.first = std::min(out.first, each.week), last = std::max(last, each.week);
    out.size = last - out.first + 1;
    return out;
}

using Countings = std::array<Counting, measures.size()>;

void count_row(std::array<Together, measures.size()>& into, std::span<const attendance::Mark> marks,
               const std::vector<Place>& places, const Weeks& weeks, const Countings& counting) {
    std::array<bool, measures.size()> any{};
    for (const auto& at : places) {
        const std::size_t code = marks[at.place] & attendance::number_bits;
        if (code == 0) continue;
        for (std::size_t m = 0; m < measures.size(); ++m) {
            auto& count = into[m].counts[at.week - weeks.first];
            count.denominator += counting[m].possible[code];
            count.numerator += counting[m].done[code];
            any[m] = any[m] || counting[m].possible[code];
        }
    }
    for (std::size_t m = 0; m < measures.size(); ++m) into[m].pupils += any[m];
}

ByKind counted_by_kind(const YearOfStays& year, const Followed& followed, const std::vector<Place>& places,
                       const Weeks& weeks, const Countings& counting) {
    ByKind out;
    for (const auto& stay : year.stays) {
        const auto row = year.held.row_of(stay.pupil.enrolment);
        if (!row || !stay.pupil.counts) continue;
        const auto groups = groups_followed(followed, stay);
        if (groups.empty()) continue;
        const auto [kind, fresh] = out.try_emplace({stay.school, Kinds{groups.begin(), groups.end()}});
        if (fresh)
            for (auto& each : kind->second) each.counts.assign(weeks.size, GapCount{0, 0});
        count_row(kind->second, year.held.marks(*row), places, weeks, counting);
    }
    return out;
}

Countings countings(const attendance::Codes& codes) {
    return {counting(Measure::absence, codes), counting(Measure::lateness, codes)};
}

// The weeks of a year from a Monday on, on top of what is there.
void add(Weekly& to, const YearOfStays& year, const attendance::Codes& codes, AcademicYear latest, Date from) {
    const auto places = places_of(year.held, to.mondays, from);
    if (places.empty()) return;
    const auto weeks = weeks_of(places);
    for (const auto& [of, measured] : counted_by_kind(year, to.followed, places, weeks, countings(codes)))
        for (const auto& group : of.second)
            for (std::size_t m = 0; m < measures.size(); ++m) {
                const SeriesKey key{.school = of.first, .measure = measures[m], .group = group};
                auto& values = to.values.try_emplace(key, to.mondays.size(), GapCount{0, 0}).first->second;
                for (std::size_t w = 0; w < weeks.size; ++w) {
                    values[weeks.first + w].numerator += measured[m].counts[w].numerator;
                    values[weeks.first + w].denominator += measured[m].counts[w].denominator;
                }
                if (year.held.year() == latest && from <= to.mondays.front()) to.pupils[key] += measured[m].pupils;
            }
}

} // namespace

Weekly weekly(std::span<const YearOfStays> years, const attendance::Codes& codes, AcademicYear latest, Date today) {
    Weekly out{.mondays = mondays_of(years, today), .values = {}, .pupils = {}, .followed = {}};
    out.followed = followed(years, latest, out.mondays);
    for (const auto& year : years)
        if (!out.mondays.empty()) add(out, year, codes, latest, out.mondays.front());
    return out;
}

void recount(Weekly& to, const YearOfStays& year, const attendance::Codes& codes, AcademicYear latest, Date from) {
    const auto first = std::ranges::lower_bound(to.mondays, from) - to.mondays.begin();
    for (auto& [key, values] : to.values) std::fill(values.begin() + first, values.end(), GapCount{0, 0});
    add(to, year, codes, latest, from);
}

} // namespace diagnosis
