#include "sources/file_kind.h"

#include "basics/text.h"

namespace sources {
namespace {

using basics::Problem;
using basics::Result;

using HeaderPlaces = std::unordered_map<std::string, size_t>;

// What a row of the catalogue is about, its header apart: rows alike in this are other words for the same thing.
auto thing(const HeaderMeaning& row) {
    return std::tie(row.role, row.measure, row.pupil_group, row.part, row.school_type, row.back, row.variant);
}

struct ByThing {
    bool operator()(const HeaderMeaning* a, const HeaderMeaning* b) const { return thing(*a) < thing(*b); }
};

// The required things of a kind, each with the headers that it may have.
std::map<const HeaderMeaning*, std::vector<std::string>, ByThing> demands(const FileKind& kind) {
    std::map<const HeaderMeaning*, std::vector<std::string>, ByThing> found;
    for (const auto& row : kind.headers)
        if (row.required) found[&row].push_back(row.header);
    return found;
}

struct Match {
    const FileKind* kind;
    size_t asked{};
    std::vector<std::string> missing{}; // "urn", or "la or lea" where either would do
    size_t met() const { return asked - missing.size(); }
    double share() const { return asked ? static_cast<double>(met()) / static_cast<double>(asked) : 0.0; }
};

Match matched(const FileKind& kind, const HeaderPlaces& places) {
    Match match{.kind = &kind};
    for (const auto& [row, names] : demands(kind)) {
        ++match.asked;
        if (std::ranges::none_of(names, [&](const auto& name) { return places.contains(name); }))
            match.missing.push_back(fmt::format("{}", fmt::join(names, " or ")));
    }
    return match;
}

HeaderPlaces places_of(std::span<const std::string> headers) {
    HeaderPlaces places;
    for (size_t at = 0; at < headers.size(); ++at) places.try_emplace(folded_header(headers[at]), at); // the first wins
    return places;
}

std::string described(const Match& match) {
    constexpr size_t shown = 6;
    const auto count = std::min(match.missing.size(), shown);
    auto list = fmt::format(
        "{}", fmt::join(match.missing.begin(), match.missing.begin() + static_cast<std::ptrdiff_t>(count), ", "));
    if (match.missing.size() > shown) list += fmt::format(" and {} more", match.missing.size() - shown);
    return fmt::format("“{}” ({} of the {} headers that tell it; not there: {})", match.kind->name, match.met(),
                       match.asked, list);
}

Problem unknown_kind(std::vector<Match> matches) {
    std::erase_if(matches, [](const auto& match) { return match.met() == 0; });
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::share);
    if (matches.size() > 3) matches.resize(3);
    if (matches.empty())
        return basics::missing(
            "This is no kind of file that is known here: it has none of the headers by which one is told.");
    std::vector<std::string> nearest;
    for (const auto& match : matches) nearest.push_back(described(match));
    return basics::missing(
        fmt::format("This is no kind of file that is known here. Nearest: {}.", fmt::join(nearest, "; ")));
}

// Roles stand before figures, so that looking for a role does not pass hundreds of figures.
std::vector<Recognised::Column> columns_of(const FileKind& kind, const HeaderPlaces& places) {
    std::vector<Recognised::Column> columns;
    std::set<const HeaderMeaning*, ByThing> taken;
    for (const auto& row : kind.headers)
        if (const auto place = places.find(row.header); place != places.end() && taken.insert(&row).second)
            columns.push_back({.at = place->second, .meaning = &row});
    std::stable_partition(columns.begin(), columns.end(),
                          [](const auto& column) { return column.meaning->role != "figure"; });
    return columns;
}

std::vector<std::string> unknown_headers(const FileKind& kind, std::span<const std::string> headers) {
    std::set<std::string, std::less<>> known;
    for (const auto& row : kind.headers) known.insert(row.header);
    std::vector<std::string> unknown;
    for (const auto& header : headers)
        if (const auto folded = folded_header(header); !folded.empty() && !known.contains(folded))
            unknown.push_back(header);
    return unknown;
}

} // namespace

Result<Recognised> recognise(std::span<const std::string> headers, std::span<const FileKind> kinds) {
    const auto places = places_of(headers);
    std::vector<Match> matches;
    const Match* best{};
    for (const auto& kind : kinds) matches.push_back(matched(kind, places));
    for (const auto& match : matches)
        if (match.asked > 0 && match.missing.empty() && (!best || match.asked > best->asked)) best = &match;
    if (!best) return unknown_kind(std::move(matches));
    return Recognised{.kind = best->kind,
                      .columns = columns_of(*best->kind, places),
                      .unknown_headers = unknown_headers(*best->kind, headers)};
}

} // namespace sources
