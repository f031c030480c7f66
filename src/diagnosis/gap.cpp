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

struct Level {
    std::int64_t order;
    std::string name;
    auto operator<=>(const Level&) const = default;
};
struct Grouped {
    std::string_view heading;
    Level (*of)(const Pupil&);
};

Level year_group(const Pupil& pupil) {
    if (!pupil.year_group) return {99, "pupils not taught by year"};
    return {pupil.year_group->value(), pupils::words(*pupil.year_group)};
}
Level sex(const Pupil& pupil) {
    return pupil.sex == 'F' ? Level{0, "girls"} : pupil.sex == 'M' ? Level{1, "boys"} : Level{2, "sex not known"};
}
Level disadvantaged(const Pupil& pupil) {
    if (!pupil.disadvantaged) return {2, "disadvantage not known"};
    return *pupil.disadvantaged ? Level{0, "disadvantaged pupils"} : Level{1, "pupils not disadvantaged"};
}
Level sen(const Pupil& pupil) {
    switch (pupil.sen) {
    case 'N': return {0, "pupils without SEN"};
    case 'K': return {1, "pupils with SEN support"};
    case 'E': return {2, "pupils with an EHC plan"};
    default: return {3, "SEN not known"};
    }
}
Level first_language(const Pupil& pupil) {
    if (!pupil.eal) return {2, "first language not known"};
    return *pupil.eal ? Level{0, "pupils with English as an additional language"}
                      : Level{1, "pupils whose first language is English"};
}
constexpr std::array groupings{Grouped{"Year group", year_group}, Grouped{"Sex", sex},
                               Grouped{"Disadvantaged", disadvantaged}, Grouped{"SEN", sen},
                               Grouped{"First language", first_language}};

void add_names(SchoolGap& gap, std::string_view heading, std::vector<std::string> levels) {
    gap.headings.emplace_back(heading);
    gap.names.dimensions.emplace_back();
    gap.names.levels.push_back(std::move(levels));
}

void add_dimension(SchoolGap& gap, const std::vector<Pair>& all, const Grouped& grouped) {
    std::set<Level> levels;
    for (const auto& pair : all) levels.insert(grouped.of(pair.is()));
    if (levels.size() < 2) return;
    std::vector<std::uint32_t> of;
    for (const auto& pair : all)
        of.push_back(static_cast<std::uint32_t>(std::distance(levels.begin(), levels.find(grouped.of(pair.is())))));
    std::vector<std::string> names;
    for (const auto& level : levels) names.push_back(level.name);
    gap.pupils.dimensions.push_back(statistics::gap_dimension(std::move(of), levels.size()));
    add_names(gap, grouped.heading, std::move(names));
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
    gap.pupils.within.push_back(std::move(within));
    add_names(gap, "Day of the week", std::move(names));
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
    gap.pupils.within.push_back(std::move(within));
    add_names(gap, "Code", std::move(names));
}

} // namespace

std::string_view name(Measure measure) { return measure == Measure::absence ? "absence" : "lateness"; }
std::string_view words(Measure measure) { return measure == Measure::absence ? "Absence" : "Lateness"; }
std::string_view share_of(Measure measure) {
    return measure == Measure::absence ? "possible sessions" : "sessions present";
}
std::optional<Measure> measure_named(std::string_view text) {
    for (const auto each : {Measure::absence, Measure::lateness})
        if (name(each) == text) return each;
    return std::nullopt;
}

std::string words(const Days& days) {
    const auto to = basics::spoken(days.to);
    if (days.from.year() != days.to.year()) return fmt::format("{} to {}", basics::spoken(days.from), to);
    const auto from = basics::spoken(days.from);
    return fmt::format("{} to {}", from.substr(0, from.rfind(' ')), to);
}

Counting counting(Measure measure, const Codes& codes) {
    Counting out;
    for (const auto& code : codes.all()) {
        const bool late = measure == Measure::lateness;
        out.done[code.number] = late ? code.letters == "L" : absent(code.category);
        out.possible[code.number] = late ? code.category == Category::present : code.category != Category::not_possible;
    }
    return out;
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
    for (const auto& grouped : groupings) add_dimension(gap, all, grouped);
    add_weekdays(gap, all);
    if (measure == Measure::absence) add_codes(gap, all, codes, reasons);
    return gap;
}

bool comparable(const SchoolGap& gap) {
    const auto here = statistics::those(gap.pupils, statistics::compared(gap.pupils));
    return statistics::sum(here.then).denominator > 0 && statistics::sum(here.now).denominator > 0;
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
