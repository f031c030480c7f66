#include "basics/text.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "journal/journal.h"
#include "people/people_store.h"
#include "web/both_texts.h"

#include <algorithm>

namespace committees {

using basics::Result;
using web::Reply;
using web::Request;

namespace {

LineWords words_said(const Request& asked) {
    return {.kind = line_said(asked, "kind"),
            .words = text_said(asked, "words"),
            .answer = text_said(asked, "answer"),
            .owner = line_said(asked, "owner"),
            .due = line_said(asked, "due"),
            .email = basics::lower(line_said(asked, "owner_email")),
            .matters = matters_said(asked)};
}

std::vector<Member> owners_of(const Here& here) {
    std::vector<Member> out;
    for (const auto& each : here.view.attending) out.push_back(each.member);
    return out;
}

// Puts the person behind an e-mail address in the owner's place, and says what is wrong with it all.
Result<std::vector<Wrong>> settled(storage::Reader& reader, const Here& here, LineWords& typed, const Line* before) {
    auto wrong = wrong_in(typed);
    if (!typed.owner.empty()) {
        const auto owners = owners_of(here);
        const bool known =
            std::ranges::any_of(owners, [&](const Member& each) { return each.person.text() == typed.owner; });
        const bool stays = before && before->owner && before->owner->text() == typed.owner;
        if (!known && !stays) wrong.push_back({"owner", "Choose who does it."});
    } else if (!typed.email.empty() && wrong.empty()) {
        const auto person = TRY(people::person_of_email(reader, typed.email));
        if (person) typed.owner = person->id.text();
        else
            wrong.push_back(
                {"owner_email", "Nobody signs in here with this address. An administrator adds people first."});
    }
    return wrong;
}

Form form_of(const Here& here, const Line& line, const LineWords& typed) {
    auto owners = owners_of(here);
    const bool known =
        !line.owner || std::ranges::any_of(owners, [&](const Member& each) { return each.person == *line.owner; });
    if (!known)
        owners.push_back({.id = MemberId{""},
                          .committee = here.committee().id,
                          .person = *line.owner,
                          .person_name = line.owner_name,
                          .office = Office::member,
                          .since = here.meeting().on});
    auto form = line_form(typed, owners, line.part, New::no);
    form.action = address_of(here.meeting().id, line);
    form.version = std::to_string(line.version);
    return form;
}

Result<void> may_write(LineKind kind, const Here& here) {
    if (auto why = why_not(kind, here.meeting()); !why.empty()) return basics::conflict(std::move(why));
    return {};
}

} // namespace

Result<Reply> add_line(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto item = TRY(item_in(asked, here));
    TRY(may_write(LineKind::note, here));
    auto typed = words_said(asked);
    auto wrong = TRY(settled(writer, here, typed, nullptr));
    const auto kind = line_kind_named(typed.kind).value_or(LineKind::note);
    if (wrong.empty())
        if (auto why = why_not(kind, here.meeting()); !why.empty()) wrong.push_back({"kind", std::move(why)});
    if (!wrong.empty())
        return item_reply(
            asked, here, item,
            {.words = adding_line, .form = line_form(typed, owners_of(here), item.part, New::yes), .wrong = wrong});
    if (item.part == Part::confidential) typed.matters.clear();
    const Line bare{.id = LineId{""}, .item = item.id, .part = item.part, .kind = kind, .words = {}};
    TRY(add(writer, here.committee(), with(bare, typed)));
    TRY(writer.commit());
    return web::redirect(address_of(item));
}

Result<Reply> show_line(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(meeting_to_run(asked, reader));
    const auto line = TRY(line_in(asked, here));
    TRY(may_write(line.kind, here));
    return change_reply(asked, here, "Change the minutes",
                        {.form = form_of(here, line, words_of(line)), .removal = removal_form("Take the line out")},
                        {});
}

Result<Reply> save_line(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto before = TRY(line_in(asked, here));
    TRY(may_write(before.kind, here));
    const auto address = address_of(here.meeting().id, before);
    const auto stands = words_of(before);
    web::Editing editing{.what = "this line of the minutes",
                         .section = "committees",
                         .address = address,
                         .back = address,
                         .version = std::to_string(before.version),
                         .fields = {{.name = "words", .label = "What was said or decided", .stands = stands.words}}};
    if (before.kind == LineKind::question)
        editing.fields.push_back({.name = "answer", .label = "The answer", .stands = stands.answer});
    if (before.kind == LineKind::action) {
        web::Editing::Field owner{.name = "owner", .label = "Who does it", .stands = before.owner_name};
        for (const auto& each : owners_of(here))
            owner.options.push_back({std::string{each.person.text()}, each.person_name});
        editing.fields.push_back(std::move(owner));
        editing.fields.push_back({.name = "due", .label = "By which day", .stands = stands.due});
    }
    if (const auto reply = web::both_texts(asked, editing)) return *reply;
    auto typed = words_said(asked);
    typed.kind = stands.kind;
    if (const auto wrong = TRY(settled(writer, here, typed, &before)); !wrong.empty())
        return change_reply(asked, here, "Change the minutes", {.form = form_of(here, before, typed)}, wrong);
    if (before.part == Part::confidential) typed.matters.clear();
    TRY(save(writer, here.committee(), before, with(before, typed)));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

Result<Reply> finish_action(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_in(asked, writer));
    const auto before = TRY(line_in(asked, here));
    if (before.kind != LineKind::action) return basics::missing("Only an action is done.");
    if (!here.runs && before.owner != asked.person().id)
        return basics::forbidden("An action is finished by who owns it, or by who runs the committee.");
    if (before.done) return basics::conflict("This action is done already.");
    if (asked.from.form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    const auto words = text_said(asked, "done_words-" + std::string{before.id.text()});
    const auto* item = find(here.view.contents, before.item);
    if (words.empty() || words.size() > longest_words) return basics::invalid("Say in a sentence what was done.");
    auto after = before;
    after.done = asked.today(), after.done_words = words;
    TRY(finish(writer, here.committee(), before, after));
    TRY(writer.commit());
    return web::redirect(item ? address_of(*item) : address_of(here.meeting().id));
}

} // namespace committees
