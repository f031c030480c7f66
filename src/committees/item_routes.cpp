#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "web/both_texts.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

namespace {

std::vector<Member> members_of(const MeetingView& view) {
    std::vector<Member> out;
    for (const auto& each : view.attending) out.push_back(each.member);
    return out;
}

bool declared_already(const MeetingView& view, const ItemId& item, const PersonId& person) {
    return std::ranges::any_of(view.contents.interests,
                               [&](const Interest& each) { return each.item == item && each.person == person; });
}

// Interests are declared until the minutes are approved.
bool may_declare(const Here& here, const Item& item, const PersonId& person) {
    if (here.meeting().state == MeetingState::minutes_approved || here.meeting().state == MeetingState::cancelled)
        return false;
    return here.runs || (is_member(here.view, person) && !declared_already(here.view, item.id, person));
}

Form interest_form_for(const Here& here, std::string_view words, std::string_view chosen) {
    return interest_form(words, here.runs ? members_of(here.view) : std::vector<Member>{}, chosen);
}

void add_forms(ItemPage& page, const Request& asked, const Here& here, const Item& item) {
    const auto address = address_of(item);
    const auto add = [&](std::string_view words, Form form, std::string_view part) {
        form.action = address + std::string{part};
        page.forms.emplace_back(words, std::move(form));
    };
    const auto state = here.meeting().state;
    if (here.runs && minutes_open(state))
        add(adding_line, line_form({}, members_of(here.view), item.part, New::yes), "/lines");
    if (here.runs && papers_change(state)) {
        add(adding_paper, paper_form({}, item.part, New::yes), "/papers");
        add(changing_item, item_form(words_of(item), New::no), "");
        page.forms.back().second.version = std::to_string(item.version);
    }
    if (here.runs && agenda_grows(state)) {
        add("Take the item off the agenda", removal_form("Take it off"), "/removal");
        page.forms.back().second.version = std::to_string(item.version);
    }
    if (may_declare(here, item, asked.person().id))
        add(declaring_interest, interest_form_for(here, {}, {}), "/interests");
    for (const auto& line : here.view.contents.lines) {
        const bool open = line.kind == LineKind::action && line.item == item.id && !line.done;
        if (!open || !(here.runs || line.owner == asked.person().id)) continue;
        auto form = done_form({});
        form.action = address_of(here.meeting().id, line) + "/done";
        form.version = std::to_string(line.version);
        for (auto& control : form.controls) std::get<web::Field>(control).name += "-" + std::string{line.id.text()};
        page.forms.emplace_back("Done: " + line.words, std::move(form));
    }
}

Result<Item> item_to_run(const Request& asked, const Here& here) {
    if (!here.runs) return basics::forbidden(permissions::refusal(Verb::run_committees));
    return item_in(asked, here);
}

} // namespace

Result<Reply> item_reply(Request& asked, const Here& here, const Item& item, const Returned& back) {
    ItemPage page{.item = item_text(here.view, item, here.runs, asked.today())};
    page.item.address.clear(); // this is its page
    if (item.part == Part::confidential)
        page.sentences.emplace_back("Confidential: only those who may read what is confidential see it, unless they "
                                    "declared an interest in it.");
    if (item.part == Part::confidential && here.runs) page.changes = address_of(item) + "/changes";
    add_forms(page, asked, here, item);
    put_forms(page.errors, page.forms, back, asked.form_token);
    return web::show(asked, frame_of(here, item.title), page, back.wrong.empty() ? 200 : 400);
}

Result<Reply> show_item(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(meeting_in(asked, reader));
    return item_reply(asked, here, TRY(item_in(asked, here)), {});
}

Result<Reply> save_item(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_in(asked, writer));
    const auto before = TRY(item_to_run(asked, here));
    if (!papers_change(here.meeting().state))
        return basics::conflict("An item is changed while the meeting is called and its papers are not out.");
    const auto stands = words_of(before);
    const web::Editing editing{.what = "this item",
                               .section = "committees",
                               .address = address_of(before),
                               .back = address_of(before),
                               .version = std::to_string(before.version),
                               .fields = {{.name = "title", .label = "What it is about", .stands = stands.title},
                                          {.name = "purpose", .label = "What it is for", .stands = stands.purpose},
                                          {.name = "presenter", .label = "Who leads it", .stands = stands.presenter},
                                          {.name = "place", .label = "Place on the agenda", .stands = stands.place}}};
    if (const auto reply = web::both_texts(asked, editing)) return *reply;
    ItemWords typed{.title = line_said(asked, "title"),
                    .purpose = line_said(asked, "purpose"),
                    .presenter = line_said(asked, "presenter"),
                    .place = line_said(asked, "place"),
                    .part = stands.part};
    if (const auto wrong = wrong_in(typed); !wrong.empty())
        return item_reply(asked, here, before,
                          {.words = changing_item, .form = item_form(typed, New::no), .wrong = wrong});
    TRY(save(writer, here.committee(), before, with(before, typed)));
    TRY(writer.commit());
    return web::redirect(address_of(before));
}

Result<Reply> add_interest(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_in(asked, writer));
    const auto item = TRY(item_in(asked, here));
    if (!may_declare(here, item, asked.person().id))
        return basics::forbidden("Interests are declared by members, once, until the minutes are approved.");
    const auto words = text_said(asked, "interest");
    const auto chosen = here.runs ? line_said(asked, "declared_by") : std::string{asked.person().id.text()};
    std::vector<Wrong> wrong;
    if (words.empty() || words.size() > longest_words)
        wrong.push_back({"interest", "Say what the interest is, under 4,000 letters."});
    if (!is_member(here.view, PersonId{chosen})) wrong.push_back({"declared_by", "Choose whose interest it is."});
    else if (declared_already(here.view, item.id, PersonId{chosen}))
        wrong.push_back({"declared_by", "This member has declared an interest in the item already."});
    if (!wrong.empty())
        return item_reply(
            asked, here, item,
            {.words = declaring_interest, .form = interest_form_for(here, words, chosen), .wrong = wrong});
    TRY(add(writer, here.committee(), item.part,
            Interest{.item = item.id, .person = PersonId{chosen}, .words = words}));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

} // namespace committees
