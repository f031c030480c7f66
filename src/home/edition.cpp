#include "home/edition.h"

#include "basics/text.h"

namespace home {
namespace {

using basics::AcademicYear;
using basics::Date;

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

bool is_fresh(const Due& due, const HeldFile& held, Date today) {
    if (due.how == Due::How::yearly) return held.year && *held.year >= *due.year;
    return held.as_of
           && std::chrono::sys_days{today} - std::chrono::sys_days{*held.as_of} <= std::chrono::days{due.days};
}

Freshness freshness_of(const Source& source, Date today) {
    if (source.due.how == Due::How::no_more) return Freshness::no_more;
    if (!source.held) return Freshness::missing;
    if (!is_fresh(source.due, *source.held, today)) return Freshness::old;
    return is_partial(source.kind, *source.held) ? Freshness::partial : Freshness::current;
}

// A file of one authority and a file of another, both of the newest year, cover the schools of both.
void join_parts(Source& source, const std::vector<HeldFile>& of_source) {
    if (!source.held || source.held->authorities.empty() || !is_partial(source.kind, *source.held)) return;
    auto& held = *source.held;
    for (const auto& other : of_source) {
        const bool elsewhere = std::ranges::none_of(other.authorities, [&](const auto& name) {
            return std::ranges::find(held.authorities, name) != held.authorities.end();
        });
        if (other.year != held.year || other.authorities.empty() || !elsewhere) continue;
        held.schools += other.schools, held.rows += other.rows;
        held.authorities.insert(held.authorities.end(), other.authorities.begin(), other.authorities.end());
    }
    std::ranges::sort(held.authorities);
}

} // namespace

bool is_partial(const SourceKind& kind, const HeldFile& held) {
    return kind.schools && held.schools > 0 && 2 * held.schools < *kind.schools;
}

Due due_on(const SourceKind& kind, Date today) {
    if (kind.due_days) return {.how = Due::How::by_days, .days = static_cast<int>(*kind.due_days)};
    if (!kind.due_month) return {.how = Due::How::no_more};
    const auto year = newest_out(static_cast<unsigned>(*kind.due_month), today);
    return {.how = Due::How::yearly, .year = AcademicYear{year.starts() - static_cast<int>(kind.due_back)}};
}

std::vector<Source> sources_of(const std::vector<SourceKind>& kinds, const std::vector<HeldFile>& files, Date today) {
    std::vector<Source> found;
    for (const auto& kind : kinds) {
        const auto plain =
            std::ranges::find_if(kinds, [&](const auto& other) { return !is_resave(other) && same_file(kind, other); });
        if (is_resave(kind) && plain != kinds.end()) continue;
        Source source{.kind = kind, .due = due_on(kind, today), .freshness = Freshness::missing};
        std::vector<HeldFile> of_source;
        for (const auto& file : files) {
            const auto its = std::ranges::find(kinds, file.kind, &SourceKind::code);
            if (its == kinds.end() || !same_file(kind, *its)) continue;
            of_source.push_back(file);
            if (!source.held || newer(file, *source.held)) source.held = file;
        }
        join_parts(source, of_source);
        source.freshness = freshness_of(source, today);
        if (source.freshness != Freshness::no_more || source.held) found.push_back(std::move(source));
    }
    std::ranges::stable_sort(found, {}, [](const Source& each) { return std::tuple{each.freshness, each.kind.name}; });
    return found;
}

} // namespace home
