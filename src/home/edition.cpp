#include "home/edition.h"

#include "basics/text.h"

namespace home {
namespace {

using basics::AcademicYear;
using basics::Date;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

// The first month that the words name, passing over those of provisional editions.
std::optional<unsigned> first_month(std::string_view words, bool final_file) {
    std::optional<unsigned> found;
    auto earliest = std::string_view::npos;
    for (unsigned month = 1; month <= months.size(); ++month) {
        const std::string_view name{months.at(month - 1)};
        const auto at = words.find(name);
        if (at == std::string_view::npos || at >= earliest) continue;
        if (final_file && words.substr(at + name.size()).starts_with(" (provisional)")) continue;
        earliest = at, found = month;
    }
    return found;
}

// In the order of the school year: September is 0.
unsigned in_school_year(unsigned month) { return (month + 12 - 9) % 12; }

AcademicYear newest_out(unsigned month, Date today) {
    const auto ended = basics::academic_year_of(today).starts() - 1;
    const bool out = in_school_year(static_cast<unsigned>(today.month())) >= in_school_year(month);
    return AcademicYear{out ? ended : ended - 1};
}

// "england_ks4final.csv (re-saved with fewer columns)" is england_ks4final.csv.
std::string_view published_name(const SourceKind& kind) {
    const auto name = std::string_view{kind.file_names};
    return name.substr(0, name.find(" ("));
}
bool is_resave(const SourceKind& kind) { return kind.file_names.find("re-saved") != std::string::npos; }
bool same_file(const SourceKind& one, const SourceKind& other) {
    if (one.code == other.code) return true;
    return (is_resave(one) || is_resave(other)) && one.page == other.page
           && published_name(one) == published_name(other);
}

bool newer(const HeldFile& one, const HeldFile& other) {
    return std::tuple{one.year, one.schools, one.rows, one.as_of}
           > std::tuple{other.year, other.schools, other.rows, other.as_of};
}

Freshness freshness_of(const Source& source, Date today) {
    if (source.due.how == Due::How::no_more) return Freshness::no_more;
    if (!source.held) return Freshness::missing;
    const auto& held = *source.held;
    if (source.due.how == Due::How::yearly)
        return held.year && *held.year >= *source.due.year ? Freshness::current : Freshness::old;
    const bool fresh =
        held.as_of
        && std::chrono::sys_days{today} - std::chrono::sys_days{*held.as_of} <= std::chrono::days{source.due.days};
    return fresh ? Freshness::current : Freshness::old;
}

} // namespace

Due due_on(const SourceKind& kind, Date today) {
    const std::string_view words{kind.due};
    for (const auto* over : {"no more", "a re-save", "an earlier edition", "when the re-save"})
        if (words.starts_with(over)) return {.how = Due::How::no_more};
    // A few days of grace beyond the rhythm: half a term, a month and its tenth working day, two weeks and a holiday.
    if (words.starts_with("every day")) return {.how = Due::How::by_days, .days = 60};
    if (words.starts_with("monthly")) return {.how = Due::How::by_days, .days = 62};
    if (words.starts_with("every two weeks")) return {.how = Due::How::by_days, .days = 35};
    const auto year = newest_out(first_month(words, kind.finality > 1).value_or(12), today);
    return {.how = Due::How::yearly,
            .year = words.find("of the year before") == words.npos || words.find("July") != words.npos
                        ? year
                        : AcademicYear{year.starts() - 1}};
}

std::vector<Source> sources_of(const std::vector<SourceKind>& kinds, const std::vector<HeldFile>& files, Date today) {
    std::vector<Source> found;
    for (const auto& kind : kinds) {
        const auto plain =
            std::ranges::find_if(kinds, [&](const auto& other) { return !is_resave(other) && same_file(kind, other); });
        if (is_resave(kind) && plain != kinds.end()) continue;
        Source source{.kind = kind, .due = due_on(kind, today), .freshness = Freshness::missing};
        for (const auto& file : files) {
            const auto its = std::ranges::find(kinds, file.kind, &SourceKind::code);
            if (its == kinds.end() || !same_file(kind, *its)) continue;
            if (!source.held || newer(file, *source.held)) source.held = file;
        }
        source.freshness = freshness_of(source, today);
        if (source.freshness != Freshness::no_more || source.held) found.push_back(std::move(source));
    }
    std::ranges::stable_sort(found, {}, [](const Source& each) { return std::tuple{each.freshness, each.kind.name}; });
    return found;
}

} // namespace home
