#include "visits/visits_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace visits {
namespace {

using basics::Date;

constexpr std::string_view name_nobody = "Name no child and no member of staff.";

std::string stands_words(const Visit& visit, Date today) {
    if (visit.state == State::cancelled) return "Cancelled";
    if (visit.state == State::noted)
        return visit.comment.empty() ? "Noted; the school has not said anything yet"
                                     : "Noted, with the school’s comment";
    if (visit.on >= today) return "Planned";
    return fmt::format("{} {}", visit.note_by < today ? "Note overdue since" : "Note due by",
                       basics::spoken(visit.note_by));
}

VisitsTable::Row row_of(const Visit& visit, Date today) {
    return {.address = fmt::format("/visits/{}", visit.id.text()),
            .on = basics::spoken(visit.on),
            .what = std::string{words(visit.kind)},
            .school = visit.school_name,
            .visitor = visit.visitor_name,
            .stands = stands_words(visit, today)};
}

std::string held_by(const Visit& visit, std::string_view field) {
    if (field == "seen") return visit.seen;
    if (field == "strengths") return visit.strengths;
    if (field == "questions") return visit.questions;
    if (field == "actions") return visit.actions;
    if (field == "comment") return visit.comment;
    if (field == "theme") return visit.theme ? std::string{name(*visit.theme)} : "";
    if (field == "leaning") return std::string{name(visit.leaning)};
    return {};
}

struct Asked {
    std::string_view field, label, hint;
};
constexpr std::array note_asks{
    Asked{"seen", "What was seen", "Where you were, what you looked at. Name no child and no member of staff."},
    Asked{"strengths", "Strengths", ""}, Asked{"questions", "Questions", "What you could not tell, or would ask."},
    Asked{"actions", "Actions", "What was agreed, by when, whose post."}};

web::Choice themes_asked(std::string value) {
    web::Choice out{
        .name = "theme", .label = "What it says most of", .options = {{.value = "", .words = "Nothing in particular"}}};
    for (const auto theme : inspections::all_themes)
        out.options.push_back({.value = std::string{name(theme)}, .words = std::string{words(theme)}});
    out.value = std::move(value);
    return out;
}

web::Choice leanings_asked(std::string value) {
    web::Choice out{.name = "leaning", .label = "Which it is", .options = {}};
    for (const auto each : {Leaning::none, Leaning::strength, Leaning::concern})
        out.options.push_back({.value = std::string{name(each)}, .words = std::string{words(each)}});
    out.value = std::move(value);
    return out;
}

VisitMove form_of(const Visit& visit, const basics::Move<State, permissions::Verb>& move, const Said& said,
                  const RefusedVisit& refused) {
    VisitMove out{.verb = std::string{move.verb}, .words = std::string{move.words}};
    const bool back = refused.verb == move.verb;
    const auto value = [&](std::string_view field) { return back ? std::string{said(field)} : held_by(visit, field); };
    const auto add = [&](std::string_view field, std::string_view label, std::string_view hint) {
        out.fields.push_back({.name = std::string{field},
                              .label = std::string{label},
                              .value = value(field),
                              .hint = std::string{hint}});
        if (!back) return;
        if (const auto wrong = std::ranges::find(refused.wrong, field, &Wrong::field); wrong != refused.wrong.end())
            out.fields.back().error = wrong->sentence;
    };
    if (move.verb == "note") {
        for (const auto& each : note_asks) add(each.field, each.label, each.hint);
        out.choices = {themes_asked(value("theme")), leanings_asked(value("leaning"))};
    } else if (move.verb == "comment") add("comment", "What the school says of it", name_nobody);
    else add("reason", "Why", "");
    return out;
}

} // namespace

VisitsPage visits_page(std::span<const Visit> all, std::string add, Date today) {
    VisitsPage page{.add = std::move(add)};
    VisitsTable waiting{.caption = "A note is waited for"}, ahead{.caption = "Ahead"}, noted{.caption = "Noted"},
        cancelled{.caption = "Cancelled"};
    std::int64_t late = 0;
    for (const auto& visit : all) {
        const bool is_ahead = visit.on >= today;
        late += visit.state == State::planned && visit.note_by < today;
        auto& where = visit.state == State::noted       ? noted
                      : visit.state == State::cancelled ? cancelled
                      : is_ahead                        ? ahead
                                                        : waiting;
        where.rows.push_back(row_of(visit, today));
    }
    std::ranges::reverse(ahead.rows); // the next first
    page.sentences.push_back(fmt::format(
        "{} ahead, {} for a note.",
        ahead.rows.empty() ? "No visit is" : basics::counted(std::ssize(ahead.rows), "visit is", "visits are"),
        waiting.rows.empty() ? "none waits" : basics::counted(std::ssize(waiting.rows), "waits", "wait")));
    if (late > 0)
        page.sentences.push_back(fmt::format("{} overdue: a note is written within five working days.",
                                             basics::counted(late, "note is", "notes are")));
    if (all.empty())
        page.empty = web::EmptyState{.why = "No visit of the last year or ahead is held.",
                                     .what_to_do = page.add.empty() ? "Plan one from a school’s page" : "Plan a visit",
                                     .address = page.add};
    for (auto* table : {&waiting, &ahead, &noted, &cancelled})
        if (!table->rows.empty()) page.tables.push_back(std::move(*table));
    return page;
}

VisitPage visit_page(const Visit& visit, const VisitMoves& moves, const Said& said, const RefusedVisit& refused,
                     Date today) {
    VisitPage page{.address = fmt::format("/visits/{}", visit.id.text()), .version = std::to_string(visit.version)};
    page.sentences.push_back(visit.purpose);
    page.sentences.push_back(stands_words(visit, today) + ".");
    const auto fact = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    fact("School", visit.school_name);
    fact("On", basics::spoken(visit.on));
    fact("By", visit.visitor_name);
    fact("Says most of",
         visit.theme ? fmt::format("{}: {}", words(*visit.theme), basics::lower(words(visit.leaning))) : "");
    fact("Cancelled because", visit.reason);
    for (const auto& each : note_asks)
        if (auto text = held_by(visit, each.field); !text.empty())
            page.note.push_back({.heading = std::string{each.label}, .text = std::move(text)});
    if (!visit.comment.empty()) page.note.push_back({.heading = "What the school says of it", .text = visit.comment});
    for (const auto* move : moves) page.moves.push_back(form_of(visit, *move, said, refused));
    for (const auto& each : refused.wrong)
        page.errors.lines.push_back({.field = each.field, .sentence = each.sentence});
    return page;
}

VisitForm visit_form(basics::Urn urn, const VisitWords& typed, std::span<const Wrong> wrong) {
    VisitForm form{.action = fmt::format("/schools/{}/visits", urn.text())};
    form.kind.options.push_back({.value = "", .words = ""});
    for (const auto kind : all_kinds)
        form.kind.options.push_back({.value = std::string{name(kind)}, .words = std::string{words(kind)}});
    form.kind.value = typed.kind, form.on.value = typed.on, form.purpose.value = typed.purpose;
    form.on.hint = "Such as 2026-12-04. The note is due within five working days of it.";
    form.purpose.hint = std::string{name_nobody};
    web::put_beside(form.errors, std::vector<Wrong>{wrong.begin(), wrong.end()}, form.kind, form.on, form.purpose);
    return form;
}

} // namespace visits
