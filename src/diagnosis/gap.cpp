#include "diagnosis/gap.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_map>

namespace diagnosis {
namespace {

using attendance::Category;
using attendance::Code;
using attendance::Codes;
using attendance::Pupil;
using attendance::Register;
using attendance::Session;
using basics::Date;
using statistics::GapCount;
using statistics::GapOf;
using statistics::GapWithin;
using namespace std::chrono;

constexpr std::size_t school_days = 5, codes_at_most = attendance::number_bits + 1;

bool absent(Category category) { return category == Category::authorised || category == Category::unauthorised; }

// What one pupil did on one side, over all stays.
struct Seen {
    const Pupil* is{};
    std::array<GapCount, school_days> by_day{};
    std::array<double, codes_at_most> by_code{};
    GapCount all() const { return statistics::sum(by_day); }
};
using SeenPupils = std::vector<Seen>;

SeenPupils seen_on(const Side& side, const Counting& counting) {
    std::array<attendance::Wanted, school_days> wanted;
    for (unsigned day = 0; day < school_days; ++day)
        wanted[day] = side.held.wanted(side.days.from, side.days.to, [&](Session each) {
            return weekday{sys_days{each.day}}.iso_encoding() == day + 1;
        });
    SeenPupils out;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (const auto& pupil : side.pupils) {
        const auto row = side.held.row_of(pupil.enrolment);
        if (!row || !pupil.counts) continue;
        const auto place = places.try_emplace(pupil.pupil, out.size());
        if (place.second) out.emplace_back();
        auto& seen = out[place.first->second];
        seen.is = &pupil;
        for (std::size_t day = 0; day < school_days; ++day) {
            attendance::CodeCounts codes{};
            attendance::count_codes(codes, side.held.marks(*row), wanted[day]);
            for (std::size_t code = 1; code < codes_at_most; ++code) {
                const auto sessions = static_cast<double>(codes[code]);
                if (counting.possible[code]) seen.by_day[day].denominator += sessions;
                if (counting.done[code]) seen.by_day[day].numerator += sessions, seen.by_code[code] += sessions;
            }
        }
    }
    std::erase_if(out, [](const Seen& each) { return each.all().denominator == 0; });
    return out;
}

// Who is compared: then, now or both.
struct Pair {
    const Seen* then{};
    const Seen* now{};
    const Pupil& is() const { return *(now ? now : then)->is; }
};

std::vector<Pair> pairs(GapOf kind, const SeenPupils& then, const SeenPupils& now) {
    std::vector<Pair> out;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (const auto& each : then) {
        places.emplace(each.is->pupil, out.size());
        out.push_back({.then = &each, .now = nullptr});
    }
    for (const auto& each : now) {
        const auto before = kind == GapOf::same_pupils ? places.find(each.is->pupil) : places.end();
        if (before != places.end()) out[before->second].now = &each;
        else out.push_back({.then = nullptr, .now = &each});
    }
    return out;
}

PupilKind kind_of(const Pupil& pupil) {
    return {.year_group = pupil.year_group,
            .sex = pupil.sex,
            .disadvantaged = pupil.disadvantaged,
            .sen = pupil.sen,
            .eal = pupil.eal,
            .prior_band = pupil.prior_band};
}

GapWithin no_kinds(GapWithin::Of of) { return {.of = of, .then = {}, .now = {}, .kinds = {}}; }

void add_kind(GapWithin& to, std::vector<GapCount> then, std::vector<GapCount> now) {
    to.kinds.push_back({static_cast<std::uint32_t>(to.kinds.size())});
    to.then.push_back(std::move(then));
    to.now.push_back(std::move(now));
}

template <class Of>
std::vector<GapCount> counts(const std::vector<Pair>& all, const Seen* Pair::*side, Of of) {
    std::vector<GapCount> out;
    for (const auto& pair : all) out.push_back(pair.*side ? of(*(pair.*side)) : GapCount{0, 0});
    return out;
}

void add_weekdays(SchoolGap& gap, const std::vector<Pair>& all) {
    constexpr std::array words{"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays"};
    auto within = no_kinds(GapWithin::Of::sessions);
    std::vector<std::string> names;
    for (std::size_t day = 0; day < school_days; ++day) {
        const auto of_day = [&](const Seen& seen) { return seen.by_day[day]; };
        auto then = counts(all, &Pair::then, of_day), now = counts(all, &Pair::now, of_day);
        if (statistics::sum(then).denominator + statistics::sum(now).denominator == 0) continue;
        add_kind(within, std::move(then), std::move(now));
        names.emplace_back(words[day]);
    }
    add_within(gap, "Day of the week", std::move(within), std::move(names));
}

std::string code_name(const Code& code, Reasons reasons) {
    if (code.discreet && reasons == Reasons::as_category)
        return fmt::format("other {}",
                           code.category == Category::authorised ? "authorised absence" : "unauthorised absence");
    return fmt::format("code {} ({})", code.letters, code.meaning);
}

void add_codes(SchoolGap& gap, const std::vector<Pair>& all, const Codes& codes, Reasons reasons) {
    std::vector<std::string> names;
    std::vector<std::vector<std::size_t>> numbers; // of each name
    for (const auto& code : codes.all()) {
        if (!absent(code.category)) continue;
        const auto stood = [&](const Seen* seen) { return seen && seen->by_code[code.number] > 0; };
        if (std::ranges::none_of(all, [&](const Pair& pair) { return stood(pair.then) || stood(pair.now); })) continue;
        const auto name = code_name(code, reasons);
        const auto found = std::ranges::find(names, name);
        const auto place = static_cast<std::size_t>(found - names.begin());
        if (found == names.end()) names.push_back(name), numbers.emplace_back();
        numbers[place].push_back(code.number);
    }
    auto within = no_kinds(GapWithin::Of::done);
    for (const auto& kind : numbers) {
        const auto of_kind = [&](const Seen& seen) {
            GapCount out{0, seen.all().denominator};
            for (const auto number : kind) out.numerator += seen.by_code[number];
            return out;
        };
        add_kind(within, counts(all, &Pair::then, of_kind), counts(all, &Pair::now, of_kind));
    }
    if (numbers.size() < 2) return;
    add_within(gap, "Code", std::move(within), std::move(names));
}

} // namespace

std::string words(const Days& days) {
    const auto to = basics::spoken(days.to);
    if (days.from.year() != days.to.year()) return fmt::format("{} to {}", basics::spoken(days.from), to);
    const auto from = basics::spoken(days.from);
    return fmt::format("{} to {}", from.substr(0, from.rfind(' ')), to);
}

SchoolGap school_gap(Measure measure, GapOf kind, const Side& then, const Side& now, const Codes& codes,
                     Reasons reasons) {
    const auto counted = counting(measure, codes);
    const auto before = seen_on(then, counted), after = seen_on(now, counted);
    const auto all = pairs(kind, before, after);
    const auto whole = [](const Seen& seen) { return seen.all(); };
    SchoolGap gap{.pupils = {.kind = kind,
                             .then = counts(all, &Pair::then, whole),
                             .now = counts(all, &Pair::now, whole),
                             .dimensions = {}},
                  .names = {.dimensions = {}, .levels = {}, .then = words(then.days), .now = words(now.days)}};
    std::vector<PupilKind> kinds;
    for (const auto& pair : all) kinds.push_back(kind_of(pair.is()));
    add_kinds(gap, kinds);
    add_weekdays(gap, all);
    if (measure == Measure::absence) add_codes(gap, all, codes, reasons);
    return gap;
}

std::vector<Date> marked_weeks(const Register& held, std::span<const Pupil> pupils) {
    const auto sessions = held.sessions();
    std::vector<attendance::Mark> any(sessions.size());
    for (const auto& pupil : pupils)
        if (const auto row = held.row_of(pupil.enrolment)) {
            const auto marks = held.marks(*row);
            for (std::size_t i = 0; i < any.size(); ++i) any[i] |= marks[i];
        }
    std::set<Date> mondays;
    for (std::size_t i = 0; i < any.size(); ++i)
        if (any[i] & (attendance::attended_bit | attendance::absent_bit))
            mondays.insert(attendance::monday_of(sessions[i].day));
    return {mondays.begin(), mondays.end()};
}

} // namespace diagnosis
