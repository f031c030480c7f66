#include "basics/text.h"
#include "committees/duties_store.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace committees {

using basics::Result;
using web::Reply;
using web::Request;

namespace {

Result<Reply> action_reply(Request& asked, const OwnAction& own, std::string_view typed,
                           const std::vector<Wrong>& wrong) {
    const auto& line = own.line;
    ActionPage page{.facts = {.rows = {{.key = "Asked for by", .value = own.committee.name},
                                       {.key = "By", .value = basics::spoken(*line.due)}}}};
    page.words =
        line.part == Part::confidential
            ? "An action of the confidential part: its words stand with the meeting, for those who may read them."
            : line.words;
    if (line.done)
        page.facts.rows.push_back(
            {.key = "Done", .value = fmt::format("{}. {}", basics::spoken(*line.done), line.done_words)});
    else {
        page.form = done_form(typed);
        page.form->action = fmt::format("/actions/{}", line.id.text());
        page.form->version = std::to_string(line.version);
        page.form->form_token = asked.form_token;
        committees::put_beside(*page.form, page.errors, wrong);
    }
    return web::show(asked, {.title = "An action of yours", .section = "committees"}, page, wrong.empty() ? 200 : 400);
}

Result<OwnAction> action_in(const Request& asked, storage::Reader& reader) {
    return own_action(reader, asked.person().id, LineId{std::string{asked.parameter("action")}});
}

} // namespace

Result<Reply> show_action(Request& asked) {
    auto reader = TRY(asked.reader());
    return action_reply(asked, TRY(action_in(asked, reader)), {}, {});
}

Result<Reply> finish_own_action(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto own = TRY(action_in(asked, writer));
    if (own.line.done) return basics::conflict("This action is done already.");
    if (asked.from.form["version"] != std::to_string(own.line.version)) return journal::changed_meanwhile();
    const auto words = text_said(asked, "done_words");
    if (words.empty() || words.size() > longest_words)
        return action_reply(asked, own, words, {{"done_words", "Say in a sentence what was done."}});
    auto after = own.line;
    after.done = asked.today(), after.done_words = words;
    TRY(finish(writer, own.committee, own.line, after));
    TRY(writer.commit());
    return web::redirect(fmt::format("/actions/{}", own.line.id.text()));
}

} // namespace committees
