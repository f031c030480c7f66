#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "web/both_texts.h"

namespace committees {

using basics::Result;
using web::Reply;
using web::Request;

namespace {

PaperWords paper_said(const Request& asked) {
    return {.title = line_said(asked, "paper_title"),
            .source = line_said(asked, "source"),
            .words = text_said(asked, "paper"),
            .matters = matters_said(asked)};
}

Result<void> while_called(const Here& here) {
    if (papers_change(here.meeting().state)) return {};
    return basics::conflict(
        "Papers are written while the meeting is called and its papers are not out. Take them back first.");
}

std::vector<Matter> allowed(const PaperWords& typed, Part part) {
    return part == Part::confidential ? std::vector<Matter>{} : typed.matters;
}

} // namespace

Result<Reply> add_paper(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto item = TRY(item_in(asked, here));
    TRY(while_called(here));
    const auto typed = paper_said(asked);
    if (const auto wrong = wrong_in(typed); !wrong.empty())
        return item_reply(asked, here, item,
                          {.words = adding_paper, .form = paper_form(typed, item.part, New::yes), .wrong = wrong});
    TRY(add(writer, here.committee(),
            Paper{.id = PaperId{""},
                  .item = item.id,
                  .part = item.part,
                  .title = typed.title,
                  .source = source_named(typed.source).value_or(Source::written),
                  .words = typed.words,
                  .matters = allowed(typed, item.part)}));
    TRY(writer.commit());
    return web::redirect(address_of(item));
}

Result<Reply> show_paper(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(meeting_to_run(asked, reader));
    const auto paper = TRY(paper_in(asked, here));
    TRY(while_called(here));
    auto form = paper_form({.title = paper.title,
                            .source = std::string{name(paper.source)},
                            .words = paper.words,
                            .matters = paper.matters},
                           paper.part, New::no);
    form.action = address_of(here.meeting().id, paper);
    form.version = std::to_string(paper.version);
    return change_reply(asked, here, "Change a paper",
                        {.form = std::move(form), .removal = removal_form("Take the paper out")}, {});
}

Result<Reply> save_paper(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_to_run(asked, writer));
    const auto before = TRY(paper_in(asked, here));
    TRY(while_called(here));
    const auto address = address_of(here.meeting().id, before);
    const web::Editing editing{.what = "this paper",
                               .section = "committees",
                               .address = address,
                               .back = address,
                               .version = std::to_string(before.version),
                               .fields = {{.name = "paper_title", .label = "Title", .stands = before.title},
                                          {.name = "paper", .label = "The paper", .stands = before.words}}};
    if (const auto reply = web::both_texts(asked, editing)) return *reply;
    auto typed = paper_said(asked);
    typed.source = name(before.source);
    if (const auto wrong = wrong_in(typed); !wrong.empty()) {
        auto form = paper_form(typed, before.part, New::no);
        form.action = address;
        form.version = std::to_string(before.version);
        return change_reply(asked, here, "Change a paper", {.form = std::move(form)}, wrong);
    }
    auto after = before;
    after.title = typed.title, after.words = typed.words, after.matters = allowed(typed, before.part);
    TRY(save(writer, here.committee(), before, after));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

} // namespace committees
