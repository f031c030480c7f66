#include "attendance/today_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace attendance {
namespace {

std::string percent(double share) { return basics::decimals(100 * share, 1) + "%"; }

std::string share_of(const TodayPart& part) {
    if (part.hidden) return "–";
    if (part.now.possible() == 0) return part.now.marked == 0 ? "not marked yet" : "no session possible";
    if (part.share_hidden) return "too few to show";
    if (part.absent_few) return part.now.absent < part.now.attended ? "fewer than six absent" : "fewer than six attend";
    if (part.absent_hidden) return "hidden";
    return percent(static_cast<double>(part.now.attended) / static_cast<double>(part.now.possible()));
}

// The same as part of a sentence.
std::string in_words(const TodayPart& part) {
    if (part.shows_share()) return share_of(part) + " of them attended";
    if (part.now.possible() == 0) return "for none was a session possible";
    if (part.share_hidden) return "too few to say how many attended";
    return part.now.absent < part.now.attended ? "fewer than six of them are absent"
                                               : "fewer than six of them attended";
}

std::string expected_of(const TodayPart& part) {
    if (part.hidden) return "–";
    if (!part.usual) return "too early";
    if (part.usual_hidden) return "hidden";
    if (part.usual->few_on_a_day) return percent(part.usual->mean);
    return fmt::format("{} ({} to {})", percent(part.usual->mean), percent(part.usual->lowest),
                       percent(part.usual->highest));
}

std::string marked_of(const TodayPart& part) {
    if (part.hidden) return "too few to show";
    return fmt::format("{} of {}", basics::thousands(part.now.marked), basics::thousands(part.now.on_roll));
}

TodayRow row_of(const TodayPart& part) {
    return {.name = part.name, .marked = marked_of(part), .attendance = share_of(part), .expected = expected_of(part)};
}

std::string_view session_words(Half half) { return half == Half::morning ? "morning" : "afternoon"; }

std::string standing(const TodaySession& session) {
    return fmt::format("This {}: {} of {} pupils on roll are marked; {}.", session_words(session.half),
                       basics::thousands(session.all.now.marked), basics::thousands(session.all.now.on_roll),
                       in_words(session.all));
}

std::string against(const TodaySession& session) {
    const auto& usual = session.all.usual;
    if (!usual) return "Too early to say what was to be expected: that needs three such days in this academic year.";
    if (session.all.usual_hidden)
        return "What was to be expected is not said: so few were absent on such days that it would say how many.";
    if (usual->few_on_a_day)
        return fmt::format("On the same weekday of the last {} school weeks it was {} of the same pupils on average.",
                           usual->days, percent(usual->mean));
    auto text =
        fmt::format("On the same weekday of the last {} school weeks it was {} of the same pupils, from {} to {}.",
                    usual->days, percent(usual->mean), percent(usual->lowest), percent(usual->highest));
    if (!session.all.shows_share()) return text;
    const auto share = static_cast<double>(session.all.now.attended) / static_cast<double>(session.all.now.possible());
    const auto place = share < usual->lowest    ? "lower than on any of them"
                       : share > usual->highest ? "higher than on any of them"
                                                : "within that range";
    return text + fmt::format(" So far it is {}.", place);
}

std::string waiting_words(const TodaySession& session) {
    if (session.waiting.empty()) return "At least half of every year group is marked.";
    return fmt::format("Not registered yet, with under half of those on roll marked: {}.",
                       fmt::format("{}", fmt::join(session.waiting, ", ")));
}

// Marks carry no time of their own, so the session that was marked last stands for it.
std::string true_when(const TodayView& view) {
    return fmt::format(
        "Marks to the {} session, received {}. This was true on {}.", session_words(view.sessions.back().half),
        view.received ? basics::spoken(*view.received) : "at a time that is not known", basics::spoken(view.asked));
}

web::EmptyState nothing_yet(const TodayView& view) {
    auto why = fmt::format("Nothing has come in for {} yet.", basics::spoken(view.today));
    if (view.last_day)
        why += fmt::format(" The last marks are to {}, received {}.", basics::spoken(*view.last_day),
                           basics::spoken(*view.last_received));
    return {.why = std::move(why),
            .what_to_do =
                fmt::format("This was true on {}. If the school is open and has taken its registers, see on its "
                            "page of feeds whether its system still sends.",
                            basics::spoken(view.asked))};
}

TrustTodayRow row_of(const TodayView& view) {
    TrustTodayRow row{.name = view.name,
                      .address = fmt::format("/schools/{}/today", view.urn.text()),
                      .session = "nothing today",
                      .marked = "–",
                      .attendance = "–",
                      .expected = "–",
                      .waiting = "–",
                      .received = view.last_received ? basics::spoken(*view.last_received) : "never"};
    if (view.sessions.empty()) return row;
    const auto& session = view.sessions.back();
    row.session = session_words(session.half);
    row.marked = marked_of(session.all);
    row.attendance = share_of(session.all);
    row.expected = expected_of(session.all);
    row.waiting = session.waiting.empty() ? "none" : fmt::format("{}", fmt::join(session.waiting, ", "));
    if (view.received) row.received = basics::spoken(*view.received);
    return row;
}

} // namespace

TodayNow today_now(const TodayView& view) {
    TodayNow now;
    if (view.sessions.empty()) {
        now.empty = nothing_yet(view);
        return now;
    }
    const auto& session = view.sessions.back();
    now.session = fmt::format("This {}", session_words(session.half));
    now.sentences = {standing(session), against(session), waiting_words(session)};
    if (view.sessions.size() > 1)
        now.sentences.push_back(fmt::format(
            "This morning {} of {} were marked; {}.", basics::thousands(view.sessions.front().all.now.marked),
            basics::thousands(view.sessions.front().all.now.on_roll), in_words(view.sessions.front().all)));
    now.sentences.push_back(true_when(view));
    now.tables.push_back({.name = "All", .rows = {row_of(session.all)}});
    for (const auto& dimension : session.dimensions) {
        TodayTable table{.name = dimension.name};
        for (const auto& part : dimension.parts) table.rows.push_back(row_of(part));
        now.tables.push_back(std::move(table));
    }
    return now;
}

TrustTodayNow trust_today_now(std::span<const TodayView> schools, basics::Instant now) {
    TrustTodayNow page;
    if (schools.empty()) {
        page.empty = web::EmptyState{.why = "No school of the trust is known here yet."};
        return page;
    }
    const auto begun = std::ranges::count_if(schools, [](const TodayView& each) { return !each.sessions.empty(); });
    page.sentences = {fmt::format("Marks of today have come in from {} of {}.", begun,
                                  basics::counted(std::ssize(schools), "school", "schools")),
                      fmt::format("This was true on {}.", basics::spoken(now))};
    for (const auto& each : schools) page.rows.push_back(row_of(each));
    return page;
}

} // namespace attendance
