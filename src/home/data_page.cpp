#include "home/data_page.h"

#include "basics/text.h"

namespace home {
namespace {

using web::Tag;

Tag state_of(Freshness freshness) {
    switch (freshness) {
    case Freshness::missing: return {.words = "Missing", .tone = Tag::Tone::bad};
    case Freshness::old: return {.words = "Old", .tone = Tag::Tone::watch};
    case Freshness::partial: return {.words = "Part only", .tone = Tag::Tone::watch};
    case Freshness::current: return {.words = "Current", .tone = Tag::Tone::good};
    case Freshness::no_more: break;
    }
    return {.words = "No more editions", .tone = Tag::Tone::plain};
}

std::string due_words(const Due& due, basics::Date today) {
    switch (due.how) {
    case Due::How::no_more: return "none";
    case Due::How::by_days:
        return fmt::format("one of {} or later",
                           basics::spoken(basics::Date{std::chrono::sys_days{today} - std::chrono::days{due.days}}));
    case Due::How::yearly: break;
    }
    return due.year->text();
}

// "396 of about 16,400 schools: Surrey only"
std::string coverage_words(const SourceKind& kind, const HeldFile& held) {
    if (held.schools == 0) return basics::counted(held.rows, "row", "rows");
    if (!is_partial(kind, held)) return basics::counted(held.schools, "school", "schools");
    auto words =
        fmt::format("{} of about {} schools", basics::thousands(held.schools), basics::thousands(*kind.schools));
    if (!held.authorities.empty()) words += fmt::format(": {} only", fmt::join(held.authorities, ", "));
    return words;
}

DataRow row_of(const Source& source, basics::Date today) {
    DataRow row{.name = source.kind.name,
                .publisher = source.kind.publisher,
                .state = state_of(source.freshness),
                .due = due_words(source.due, today),
                .when_due = source.kind.due,
                .held = "none",
                .as_of = {},
                .coverage = {},
                .who = "nobody yet",
                .page = source.kind.page,
                .file = source.kind.file_names};
    if (!source.held) return row;
    const auto& held = *source.held;
    row.held = held.year ? held.year->text() : "the file does not say its year";
    row.as_of = held.as_of ? "as at " + basics::spoken(*held.as_of) : "the file does not say its date";
    row.coverage = coverage_words(source.kind, held);
    row.who = held.at ? fmt::format("{}, {}", held.person, basics::spoken(*held.at)) : held.person;
    return row;
}

std::string names_of(const std::vector<Source>& sources, Freshness freshness) {
    std::string text;
    std::size_t shown = 0, all = 0;
    for (const auto& each : sources) {
        if (each.freshness != freshness) continue;
        if (++all <= 3) text += (shown++ ? "; " : "") + each.kind.name;
    }
    return all > shown ? fmt::format("{}; and {} more", text, all - shown) : text;
}

// Membership is only as good as its list, so it stands among the sentences.
std::string membership_sentence(const std::vector<Source>& sources) {
    const auto found = std::ranges::find(sources, "gias-group-members",
                                         [](const Source& each) { return std::string_view{each.kind.code}; });
    if (found == sources.end() || !found->held)
        return "Which school is in which trust is not held: fetch the group links first.";
    if (!found->held->as_of) return "The list of which school is in which trust does not say its date.";
    return fmt::format("Membership of trusts is as at {}: schools that joined, left or split since then stand where "
                       "that list puts them, unless a newer file says otherwise.",
                       basics::spoken(*found->held->as_of));
}

} // namespace

DataPage data_page(const std::vector<Source>& sources, basics::Date today) {
    const auto count = [&](Freshness freshness) { return std::ranges::count(sources, freshness, &Source::freshness); };
    DataPage page;
    page.sentences.push_back(fmt::format(
        "Of {}, {} are current, {} are held in part, {} are old, {} are missing and {} will have no newer edition.",
        basics::counted(static_cast<std::int64_t>(sources.size()), "source", "sources"), count(Freshness::current),
        count(Freshness::partial), count(Freshness::old), count(Freshness::missing), count(Freshness::no_more)));
    if (count(Freshness::missing))
        page.sentences.push_back("Fetch first what is missing: " + names_of(sources, Freshness::missing) + ".");
    if (count(Freshness::old)) page.sentences.push_back("Then what is old: " + names_of(sources, Freshness::old) + ".");
    if (count(Freshness::partial))
        page.sentences.push_back("Of some only part is held: " + names_of(sources, Freshness::partial) + ".");
    page.sentences.push_back(membership_sentence(sources));
    for (const auto& source : sources) page.rows.push_back(row_of(source, today));
    return page;
}

} // namespace home
