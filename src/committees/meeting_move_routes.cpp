#include "basics/text.h"
#include "committees/live_paper_store.h"
#include "committees/one_meeting_routes.h"
#include "committees/part_store.h"
#include "journal/journal.h"

#include <algorithm>

namespace committees {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

namespace {

// Makes the papers that come of what is held, and keeps them as they are now.
Result<void> freeze_papers(Request& asked, storage::Writer& writer, const Here& here) {
    for (const auto& before : TRY(papers_to_make(writer, here.meeting().id))) {
        auto after = before;
        after.words =
            TRY(made_paper(asked.database, writer, here.committee(), before.source, asked.person(), asked.today()));
        after.frozen = asked.now;
        TRY(save(writer, here.committee(), before, after));
    }
    return {};
}

// Papers that are taken back are made anew the next time.
Result<void> thaw_papers(storage::Writer& writer, const Here& here) {
    for (const auto& before : TRY(papers_to_make(writer, here.meeting().id))) {
        auto after = before;
        after.words.clear(), after.frozen = {};
        TRY(save(writer, here.committee(), before, after));
    }
    return {};
}

std::string field_of(std::string_view demand, const MeetingMove& move) {
    return demand == "meeting" ? std::string{demand} : std::string{demand} + "-" + std::string{move.verb};
}

} // namespace

Result<Reply> move_meeting(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(meeting_in(asked, writer));
    const auto& form = asked.from.form;
    const auto may = [&](Verb right) { return right == Verb::run_committees && here.runs; };
    const auto* move = TRY(basics::move_of(meeting_lifecycle(), here.meeting().state, form["verb"], may));
    if (form["version"] != std::to_string(here.meeting().version)) return journal::changed_meanwhile();
    const Said said = [&](std::string_view field) { return basics::trimmed(form[field_of(field, *move)]); };
    std::vector<Wrong> wrong;
    for (const auto& demand : basics::wanting(*move, said))
        wrong.push_back({.field = field_of(demand.field, *move), .sentence = std::string{demand.sentence}});
    if (!wrong.empty()) return meeting_reply(asked, writer, here, {.part = "ordinary"}, move->verb, wrong);
    const auto others = TRY(meetings_seen(writer, asked.scope(Verb::see_committees), here.committee().id.text()));
    const auto after = moved(
        here.meeting(), *move, said,
        {.quorum = here.committee().quorum, .attending = here.view.attending, .others = others, .now = asked.now});
    if (!after)
        return meeting_reply(asked, writer, here, {.part = "ordinary"}, move->verb,
                             {{.field = move->wants().empty() ? "" : field_of(move->wants().front().field, *move),
                               .sentence = after.problem().message}});
    TRY(save(writer, here.committee(), here.meeting(), after.value()));
    if (move->verb == "issue") TRY(freeze_papers(asked, writer, here));
    if (move->verb == "revise" || move->verb == "recall") TRY(thaw_papers(writer, here));
    TRY(writer.commit());
    return web::redirect(address_of(here.meeting().id));
}

Result<Reply> show_attendance(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(meeting_to_run(asked, reader));
    return change_reply(asked, here, "Who was there", {.form = attendance_form(here.view)}, {});
}

Result<Reply> save_attendance(Request& asked) {
    auto writer = TRY(asked.writer());
    auto here = TRY(meeting_to_run(asked, writer));
    const auto before = here.meeting();
    if (before.state != MeetingState::called && before.state != MeetingState::papers_out && !minutes_open(before.state))
        return basics::conflict("Who was there is recorded until the minutes are approved.");
    if (asked.from.form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    std::vector<Wrong> wrong;
    for (auto& each : here.view.attending) {
        const auto field = "m-" + std::string{each.member.id.text()};
        each.how = attendance_named(asked.from.form[field]);
        if (!each.how)
            wrong.push_back({.field = field, .sentence = "Say how it was with " + each.member.person_name + "."});
    }
    auto after = before;
    after.others = basics::shortened(basics::collapsed(asked.from.form["others"]), longest_words);
    if (after.count) after.count = count_of(here.committee().quorum, here.view.attending);
    if (wrong.empty() && after.count && !after.count->quorate() && TRY(decided(writer, before.id)))
        wrong.push_back({.field = "",
                         .sentence = words(*after.count)
                                     + ". Decisions stand in the minutes, which such a "
                                       "meeting cannot make: take them out first."});
    here.view.meeting.others = after.others;
    if (!wrong.empty()) return change_reply(asked, here, "Who was there", {.form = attendance_form(here.view)}, wrong);
    TRY(keep_attendance(writer, here.committee(), before, after, here.view.attending));
    TRY(writer.commit());
    return web::redirect(address_of(before.id));
}

} // namespace committees
