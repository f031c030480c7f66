#include "assessments/key_points_routes.h"

#include "assessments/catalogue_store.h"
#include "assessments/key_point_store.h"
#include "assessments/key_points_page.h"
#include "assessments/point_routes.h"
#include "basics/text.h"
#include "web/both_texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

KeyPointWords typed_in(const Request& asked) {
    const auto& form = asked.from.form;
    const auto text = [&](std::string_view name) { return std::string{basics::trimmed(form[name])}; };
    return {.year = text("year"),
            .name = text("name"),
            .stage = text("stage"),
            .opens = text("opens"),
            .due = text("due"),
            .meets = text("meets")};
}

std::string state_of(const KeyPoint& point, basics::Date today) {
    if (point.frozen) return "frozen for the meeting";
    if (today < point.opens) return "not open yet";
    return today <= point.due ? "open" : "due";
}

bool may_set(const Request& asked) { return permissions::may(asked.person(), Verb::set_watch, asked.today()); }

Result<Reply> list_page(Request& asked, storage::Reader& reader, const KeyPointWords& typed,
                        const std::vector<Wrong>& wrong) {
    KeyPointsPage page;
    for (const auto& each : TRY(load_key_points(reader)))
        page.rows.push_back(
            {.id = each.id,
             .title = title(each),
             .stage = each.stage == KeyPoint::Stage::results ? "results at the end of a key stage" : "a key point",
             .opens = basics::spoken(each.opens),
             .due = basics::spoken(each.due),
             .meets = basics::spoken(each.meets),
             .state = state_of(each, asked.today())});
    if (page.rows.empty())
        page.empty = web::EmptyState{.why = "The trust has set no key point yet.",
                                     .what_to_do = may_set(asked)
                                                       ? "Add the first below: when results are due, and for which "
                                                         "meeting. Then say what is asked of whom."
                                                       : "Those who set what is watched for the trust add them here."};
    if (may_set(asked)) page.form = key_point_form(typed, wrong, asked.form_token);
    return web::show(asked, {.title = "Key points", .section = "trust"}, page, wrong.empty() ? 200 : 400);
}

web::Editing editing(const KeyPoint& stands) {
    const auto words = words_of(stands);
    return {.what = "this key point",
            .section = "trust",
            .address = address_of(stands.id),
            .back = address_of(stands.id, "/edit"),
            .version = std::to_string(stands.version),
            .fields = {{.name = "year", .label = "Academic year", .stands = words.year},
                       {.name = "name", .label = "Name", .stands = words.name},
                       {.name = "stage", .label = "What it is", .stands = words.stage},
                       {.name = "opens", .label = "Schools send from", .stands = words.opens},
                       {.name = "due", .label = "Results are due on", .stands = words.due},
                       {.name = "meets", .label = "The meeting is on", .stands = words.meets}}};
}

web::ChoiceGroup year_group_choice() {
    web::ChoiceGroup group{
        .name = "year_group", .question = "Which year groups?", .options = {}, .kind = web::ChoiceGroup::Kind::any};
    for (std::int64_t year = 0; year <= 13; ++year)
        group.options.push_back({.value = std::to_string(year), .words = pupils::words(pupils::YearGroup{year})});
    return group;
}

struct AsksTyped {
    KeyPointWords words;
    std::vector<Wrong> wrong{}, asks_wrong{};
};

Result<Reply> edit_page(Request& asked, storage::Reader& reader, const KeyPoint& point, const AsksTyped& typed) {
    AsksPage page{
        .point = point.id,
        .form_token = asked.form_token,
        .form = key_point_form(typed.words, typed.wrong, asked.form_token),
        .year_groups = year_group_choice(),
        .subject = {.name = "subject",
                    .label = "Subject",
                    .options = {},
                    .value = std::string{asked.from.form["subject"]}},
        .scale = {.name = "scale", .label = "Scale", .options = {}, .value = std::string{asked.from.form["scale"]}}};
    page.form.action = address_of(point.id);
    page.form.button = "Save name and days";
    page.form.version = point.version;
    const auto catalogue = TRY(load_catalogue(reader));
    for (const auto& each : catalogue.subjects) page.subject.options.push_back({each.code, each.name});
    for (const auto& each : catalogue.scales) page.scale.options.push_back({each.code, each.name});
    Asked all{.point = point, .asks = TRY(load_asks(reader, point.id))};
    add(all, catalogue);
    for (const auto& each : all.asks)
        page.rows.push_back({.year_group = each.year_group.value(),
                             .year_words = pupils::words(each.year_group),
                             .subject = each.subject,
                             .subject_name = all.subjects.at(each.subject),
                             .scale = all.scales.at(each.scale).name});
    for (const auto& each : typed.asks_wrong) {
        page.errors.lines.push_back({.field = each.field, .sentence = each.sentence});
        page.year_groups.error = each.sentence;
    }
    const bool bad = !typed.wrong.empty() || !typed.asks_wrong.empty();
    return web::show(asked,
                     {.title = "What is asked at " + title(point),
                      .crumbs = {{.words = "Key points", .link = web::Link{"/key-points"}},
                                 {.words = title(point), .link = web::Link{address_of(point.id)}}},
                      .section = "trust"},
                     page, bad ? 400 : 200);
}

// Year groups, subject and scale as chosen; what is not on offer is nobody's choice.
Result<std::vector<Ask>> asks_in(const Request& asked, storage::Reader& reader) {
    const auto subject = asked.from.form["subject"], scale = asked.from.form["scale"];
    const auto known = TRY(load_catalogue(reader));
    if (std::ranges::find(known.subjects, subject, &Subject::code) == known.subjects.end()
        || std::ranges::find(known.scales, scale, &Scale::code) == known.scales.end())
        return basics::invalid("Choose a subject and a scale from the lists.");
    std::vector<Ask> asks;
    for (const auto text : asked.from.form.all("year_group")) {
        const auto year = basics::whole_number(text);
        if (!year || *year < 0 || *year > 13) return basics::invalid("Choose year groups from the list.");
        asks.push_back(
            {.year_group = pupils::YearGroup{*year}, .subject = std::string{subject}, .scale = std::string{scale}});
    }
    if (asks.empty()) return basics::invalid("Choose one year group at least.");
    return asks;
}

} // namespace

Result<Reply> show_key_points(Request& asked) {
    auto reader = TRY(asked.reader());
    return list_page(asked, reader, {.year = basics::academic_year_of(asked.today()).text(), .stage = "point"}, {});
}

Result<Reply> add_key_point(Request& asked) {
    const auto typed = typed_in(asked);
    auto writer = TRY(asked.writer());
    if (const auto wrong = wrong_in(typed); !wrong.empty()) return list_page(asked, writer, typed, wrong);
    const auto made = make(writer, key_point_of(typed));
    if (!made && made.problem().kind == basics::Problem::Kind::invalid)
        return list_page(asked, writer, typed, {{.field = "name", .sentence = made.problem().message}});
    const auto id = TRY(made);
    TRY(writer.commit());
    return web::redirect(address_of(id, "/edit"));
}

Result<Reply> show_edit(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto point = TRY(point_in(asked, reader));
    return edit_page(asked, reader, point, {.words = words_of(point)});
}

Result<Reply> save_key_point(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(point_in(asked, writer));
    if (const auto reply = web::both_texts(asked, editing(before))) return *reply;
    const auto typed = typed_in(asked);
    if (const auto wrong = wrong_in(typed); !wrong.empty())
        return edit_page(asked, writer, before, {.words = typed, .wrong = wrong});
    auto after = key_point_of(typed);
    after.id = before.id, after.version = before.version;
    const auto saved = save(writer, before, after);
    if (!saved && saved.problem().kind == basics::Problem::Kind::invalid)
        return edit_page(asked, writer, before,
                         {.words = typed, .wrong = {{.field = "name", .sentence = saved.problem().message}}});
    TRY(saved);
    TRY(writer.commit());
    return web::redirect(address_of(before.id));
}

Result<Reply> add_asks(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto point = TRY(point_in(asked, writer));
    const auto asks = asks_in(asked, writer);
    if (!asks)
        return edit_page(
            asked, writer, point,
            {.words = words_of(point), .asks_wrong = {{.field = "year_group", .sentence = asks.problem().message}}});
    TRY(ask(writer, point, asks.value()));
    TRY(writer.commit());
    return web::redirect(address_of(point.id, "/edit"));
}

Result<Reply> remove_ask(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto point = TRY(point_in(asked, writer));
    const auto year = basics::whole_number(asked.from.form["year_group"]);
    if (!year) return basics::invalid("Say of which year group.");
    for (const auto& each : TRY(load_asks(writer, point.id)))
        if (each.year_group.value() == *year && each.subject == asked.from.form["subject"])
            TRY(ask_no_more(writer, point, each));
    TRY(writer.commit());
    return web::redirect(address_of(point.id, "/edit"));
}

} // namespace assessments
