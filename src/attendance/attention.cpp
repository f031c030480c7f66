#include "attendance/attention.h"

#include "measures/small_counts.h"

#include <map>

namespace attendance {
namespace {

using basics::Date;
using namespace std::chrono;

// The last day on which a reason not known is more than five school days old.
std::optional<Date> old_since(std::span<const Date> days) {
    if (days.size() <= days_to_find_out + 1) return std::nullopt;
    return days[days.size() - days_to_find_out - 2];
}

void add_unresolved(PupilAttention& out, std::span<const Mark> marks, std::span<const Session> sessions, Mark unknown,
                    Date from, Date until) {
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto day = sessions[i].day;
        if (marks[i] != unknown || day < from || until < day) continue;
        ++out.unresolved;
        if (!out.oldest || day < *out.oldest) out.oldest = day;
    }
}

std::string name_of(const std::optional<pupils::YearGroup>& year) {
    return year ? pupils::words(*year) : std::string{"Not taught by year"};
}

// Near, a tenth or more, half or more, and with an unresolved absence: by year group, and of all last.
constexpr std::size_t parts = 4;
using Row = std::array<std::int64_t, parts>;

// How many are none of these is never shown, so that only a column's numbers can give one another away.
std::vector<bool> hidden_of(const std::vector<Row>& rows, std::int64_t smallest) {
    std::vector<std::int64_t> flat;
    for (const auto& row : rows) flat.insert(flat.end(), row.begin(), row.end());
    if (smallest == 0) return std::vector<bool>(flat.size());
    std::vector<measures::Line> lines(parts);
    for (std::size_t part = 0; part < parts; ++part)
        for (std::size_t row = 0; row + 1 < rows.size(); ++row) lines[part].push_back(row * parts + part);
    return measures::hidden_counts(flat, lines, static_cast<double>(smallest));
}

} // namespace

Band band_of(const Sessions& year) {
    if (severely_absent(year)) return Band::severe;
    if (persistently_absent(year)) return Band::persistent;
    return 100 * year.absent >= 8 * year.possible() && year.absent > 0 ? Band::near : Band::below;
}

std::string_view words(Band band) {
    switch (band) {
    case Band::below: return "under 8%";
    case Band::near: return "8% to 10%";
    case Band::persistent: return "10% or more";
    case Band::severe: return "50% or more";
    }
    throw basics::Bug{"a band of absence without words"};
}

// absent / (possible + n) < 1/10
std::int64_t to_come_back(const Sessions& year) {
    return std::max<std::int64_t>(0, 10 * std::int64_t{year.absent} - std::int64_t{year.possible()} + 1);
}

// The most m for which (absent + m) / (possible + m) < 1/10.
std::int64_t may_still_miss(const Sessions& year) {
    const auto room = std::int64_t{year.possible()} - 10 * std::int64_t{year.absent};
    return room <= 0 ? 0 : (room - 1) / 9;
}

std::vector<PupilAttention> attention(const Register& held, const Codes& codes, std::span<const Pupil> pupils,
                                      Date from, std::span<const Date> days) {
    std::vector<PupilAttention> out;
    if (days.empty()) return out;
    const auto wanted = held.wanted(from, days.back());
    const auto sessions = held.sessions();
    const auto* unknown = codes.find("N", days.back());
    const auto old = old_since(days);
    std::map<std::int64_t, std::size_t> places; // a pupil may have several stays
    for (const auto& pupil : pupils) {
        const auto row = held.row_of(pupil.enrolment);
        if (!row || !pupil.counts) continue;
        const auto [place, fresh] = places.try_emplace(pupil.pupil, out.size());
        if (fresh) out.push_back({.pupil = pupil});
        auto& each = out[place->second];
        const auto counted = count(held.marks(*row), wanted);
        each.year.attended += counted.attended;
        each.year.absent += counted.absent;
        if (unknown && old) add_unresolved(each, held.marks(*row), sessions, codes.mark(*unknown), from, *old);
    }
    std::erase_if(out, [](const PupilAttention& each) { return each.year.possible() == 0; });
    for (auto& each : out) each.band = band_of(each.year);
    return out;
}

std::optional<std::int64_t> sessions_left(std::span<const HalfTerm> half_terms, std::span<const KnownDay> known,
                                          Date after) {
    if (std::ranges::find(half_terms, half_terms_a_year, &HalfTerm::part) == half_terms.end()) return std::nullopt;
    const auto closed = [&](Date day) {
        return std::ranges::any_of(known, [&](const KnownDay& each) {
            const bool nobody = each.kind == DayKind::closure || each.kind == DayKind::inset;
            return nobody && !each.year_group && each.first <= day && day <= each.last;
        });
    };
    std::int64_t sessions = 0;
    for (const auto& half_term : half_terms)
        for (auto day = sys_days{std::max(half_term.starts, Date{sys_days{after} + days{1}})};
             day <= sys_days{half_term.ends}; day += days{1})
            if (is_school_day(day) && !closed(day)) sessions += 2;
    return sessions;
}

AttentionCounts attention_counts(std::span<const PupilAttention> pupils, std::int64_t smallest) {
    std::map<std::optional<pupils::YearGroup>, std::pair<std::int64_t, Row>> years;
    std::pair<std::int64_t, Row> whole{};
    for (const auto& each : pupils)
        for (auto* group : {&years[each.pupil.year_group], &whole}) {
            auto& [number, row] = *group;
            ++number;
            row[0] += each.band == Band::near;
            row[1] += each.band == Band::persistent || each.band == Band::severe;
            row[2] += each.band == Band::severe;
            row[3] += each.unresolved > 0;
        }
    std::vector<Row> rows;
    AttentionCounts out;
    const auto add = [&](std::string name, const std::pair<std::int64_t, Row>& group) {
        rows.push_back(group.second);
        out.rows.push_back({.name = std::move(name), .pupils = group.first});
    };
    for (const auto& [year, group] : years) add(name_of(year), group);
    add("All pupils", whole);
    const auto hidden = hidden_of(rows, smallest);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& row = out.rows[i];
        const std::array into{&row.near, &row.tenth, &row.half, &row.unresolved};
        for (std::size_t part = 0; part < parts; ++part)
            if (hidden[i * parts + part]) out.hidden = true;
            else *into[part] = rows[i][part];
    }
    return out;
}

} // namespace attendance
