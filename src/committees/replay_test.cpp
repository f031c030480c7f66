// What the journal gives back of committees, after a meeting's whole way.
#include "testing/committee_app.h"
#include "testing/replayed.h"

using namespace committees;
using testing::CommitteeApp;
using Typed = std::vector<std::pair<std::string, std::string>>;

namespace {

void members_come_and_go(CommitteeApp& trust) {
    auto& [app, people, local, trustees] = trust;
    const auto address = "/committees/" + std::string{local.id.text()};
    const auto third = [&] {
        auto reader = app.fresh().reader();
        const auto all = members_seen(reader, {.everything = true}, local.id.text()).value();
        return std::ranges::find(all, people.third.id, &Member::person)->id;
    }();
    trust.sent(address + "/members/" + std::string{third.text()},
               {{"version", "1"}, {"until", "2026-12-31"}, {"reason", "Moved away."}}, people.clerk);
    trust.sent(address, {{"version", "1"}, {"name", "Oakfield committee"}, {"quorum_number", "2"}}, people.clerk);
    trust.sent(address + "/terms", {{"terms_since", "2026-11-01"}, {"purpose", "Closer."}, {"delegated", "Nothing."}},
               people.clerk);
    trust.sent(address + "/declarations", {{"nothing", "yes"}}, people.member);
    trust.sent(address + "/declarations", {{"nothing", "no"}, {"interests", "My sister teaches here."}}, people.chair);
}

Contents contents(CommitteeApp& trust, const std::string& meeting) {
    auto reader = trust.app.fresh().reader();
    return contents_of(
               reader,
               {.seen = {.everything = true}, .confidential = {.everything = true}, .who = permissions::PersonId{"x"}},
               CommitteeApp::meeting_id(meeting))
        .value();
}

// A paper is changed, another is made from what is held, a third and its item are taken out again.
void an_agenda_is_made(CommitteeApp& trust, const std::string& meeting, const std::string& item,
                       const std::string& part) {
    auto& clerk = trust.people.clerk;
    trust.sent(item, {{"version", "1"}, {"title", "The autumn"}, {"purpose", "discussion"}, {"place", "2"}}, clerk);
    trust.sent(item + "/papers",
               {{"paper_title", "Report"}, {"source", "written"}, {"paper", "Full."}, {"matter", "governance"}}, clerk);
    trust.sent(item + "/papers", {{"paper_title", "Attendance"}, {"source", "attendance"}}, clerk);
    const auto mistake = trust.item(meeting, "A mistake", part);
    trust.sent(mistake + "/papers", {{"paper_title", "Wrong"}, {"source", "written"}, {"paper", "Wrong."}}, clerk);
    for (const auto& each : contents(trust, meeting).papers) {
        const auto paper = meeting + "/papers/" + std::string{each.id.text()};
        if (each.title == "Report" && each.version == 1)
            trust.sent(paper, {{"version", "1"}, {"paper_title", "The report"}, {"paper", "Full\nand \"more\"."}},
                       clerk);
        if (each.title == "Wrong")
            trust.sent(paper + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, clerk);
    }
    trust.sent(mistake + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, clerk);
}

void minutes_are_written(CommitteeApp& trust, const std::string& meeting, const std::string& item) {
    auto& clerk = trust.people.clerk;
    trust.line(item, {{"kind", "note"}, {"words", "Said by mistake."}});
    trust.line(item, {{"kind", "question"}, {"words", "Why?"}, {"answer", "So."}, {"matter", "improvement"}});
    trust.line(item, {{"kind", "decision"}, {"words", "Agreed."}, {"matter", "governance"}});
    trust.line(item,
               {{"kind", "action"}, {"words", "To do."}, {"owner_email", "lena@example.org"}, {"due", "2026-12-04"}});
    for (const auto& each : contents(trust, meeting).lines) {
        const auto line = meeting + "/lines/" + std::string{each.id.text()};
        if (each.version > 1) continue;
        if (each.kind == LineKind::note)
            trust.sent(line + "/removal", {{"version", "1"}, {"removal_reason", "Wrong."}}, clerk);
        if (each.kind == LineKind::question)
            trust.sent(line, {{"version", "1"}, {"words", "Why now?"}, {"answer", "So."}}, clerk);
    }
    trust.sent(item + "/interests", {{"interest", "I teach there."}}, trust.people.chair);
}

void actions_are_done(CommitteeApp& trust, const std::string& meeting) {
    for (const auto& each : contents(trust, meeting).lines)
        if (each.kind == LineKind::action)
            trust.sent("/actions/" + std::string{each.id.text()},
                       {{"version", std::to_string(each.version)}, {"done_words", "It is done."}}, trust.people.member);
}

} // namespace

TEST_CASE("committees, members, meetings from called to approved, agendas, papers and minutes are as the journal "
          "replays them") {
    CommitteeApp trust;
    members_come_and_go(trust);
    const auto meeting = trust.called(trust.local), later = trust.called(trust.local, "2026-12-10"),
               never = trust.called(trust.local, "2027-01-14");
    trust.move(never, "cancel", {{"reason-cancel", "Snow."}});
    const auto item = trust.item(meeting, "Attendance"), hidden = trust.item(meeting, "Pay", "confidential");
    an_agenda_is_made(trust, meeting, item, "ordinary");
    an_agenda_is_made(trust, meeting, hidden, "confidential");
    trust.move(meeting, "issue");
    trust.app.set_clock(testing::evening);
    trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
    trust.move(meeting, "hold");
    minutes_are_written(trust, meeting, item);
    minutes_are_written(trust, meeting, hidden);
    trust.move(meeting, "draft");
    actions_are_done(trust, meeting);
    trust.app.set_clock(testing::next_evening);
    trust.move(later, "issue");
    trust.attend(later, {"Kofi Invented", "Lena Invented"});
    trust.move(later, "hold");
    trust.move(meeting, "approve", {{"meeting", std::string{CommitteeApp::meeting_id(later).text()}}});
    auto reader = trust.app.fresh().reader();
    testing::check_replayed(reader,
                            {"committees", "committee_terms", "committee_members", "interest_declarations", "meetings",
                             "agenda_items", "papers", "minute_lines", "meeting_interests", "confidential_items",
                             "confidential_papers", "confidential_lines", "confidential_interests"});
}
