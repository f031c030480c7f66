#include "committees/meeting_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace committees {
namespace {

using basics::Date;

std::string names_of(std::span<const Attending> all, Attendance how) {
    std::string out;
    for (const auto& each : all)
        if (each.how == how)
            out +=
                (out.empty() ? "" : "; ") + each.member.person_name
                + (each.member.office == Office::member ? "" : " (" + basics::lower(words(each.member.office)) + ")");
    return out;
}

std::string about(const Paper& paper) {
    if (paper.source == Source::written) return "A paper written for this meeting.";
    if (!paper.frozen) return fmt::format("{}: made and kept when the papers go out.", words(paper.source));
    return fmt::format("{}: as it stood on {}.", words(paper.source), basics::spoken(*paper.frozen));
}

std::string more(const Line& line, Date today) {
    if (line.kind != LineKind::action || !line.due) return {};
    auto out = fmt::format("{}, by {}", line.owner_name, basics::spoken(*line.due));
    if (line.done) out += fmt::format(": done on {}. {}", basics::spoken(*line.done), line.done_words);
    else if (overdue(line, today)) out += ": overdue";
    return out;
}

std::string number_of(const Contents& all, const Item& item) {
    int number = 0;
    for (const auto& each : all.items) {
        if (each.part != item.part) continue;
        ++number;
        if (each.id == item.id) break;
    }
    return (item.part == Part::confidential ? "C" : "") + std::to_string(number) + ".";
}

void add_facts(MeetingPage& page, const MeetingView& view) {
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("Committee", view.committee.name);
    add("When and where", when_words(view.meeting) + ", " + view.meeting.place);
    if (view.meeting.papers_out) add("Papers went out", basics::spoken(*view.meeting.papers_out));
    add("Present", names_of(view.attending, Attendance::present));
    add("Apologies", names_of(view.attending, Attendance::apologies));
    add("Absent", names_of(view.attending, Attendance::absent));
    add("Also there", view.meeting.others);
    add("Reason given last", view.meeting.reason);
}

} // namespace

std::string address_of(const Item& item) {
    return fmt::format("/meetings/{}/items/{}", item.meeting.text(), item.id.text());
}
std::string address_of(const MeetingId& meeting, const Paper& paper) {
    return fmt::format("/meetings/{}/papers/{}", meeting.text(), paper.id.text());
}
std::string address_of(const MeetingId& meeting, const Line& line) {
    return fmt::format("/meetings/{}/lines/{}", meeting.text(), line.id.text());
}

std::string title_of(const MeetingView& view) {
    return fmt::format("{}, {}", view.committee.name, basics::spoken(view.meeting.on));
}

bool is_member(const MeetingView& view, const PersonId& person) {
    return std::ranges::any_of(view.attending, [&](const Attending& each) { return each.member.person == person; });
}

ItemText item_text(const MeetingView& view, const Item& item, bool runs, Date today) {
    const auto& [meeting, committee, attending, contents] = view;
    ItemText out{.number = number_of(contents, item),
                 .title = item.title,
                 .about = std::string{words(item.purpose)}
                          + (item.presenter.empty() ? "." : ", led by " + item.presenter + "."),
                 .address = address_of(item)};
    for (const auto& each : contents.interests)
        if (each.item == item.id)
            out.interests.push_back(fmt::format("{} declared an interest: {}", each.person_name, each.words));
    for (const auto& each : contents.papers)
        if (each.item == item.id)
            out.papers.push_back({.title = each.title,
                                  .about = about(each),
                                  .blocks = blocks_of(each.words),
                                  .address = runs && papers_change(meeting.state) ? address_of(meeting.id, each) : ""});
    for (const auto& each : contents.lines)
        if (each.item == item.id)
            out.lines.push_back({.kind = std::string{words(each.kind)},
                                 .words = each.words,
                                 .answer = each.answer,
                                 .more = more(each, today),
                                 .address = runs && minutes_open(meeting.state) ? address_of(meeting.id, each) : ""});
    return out;
}

MeetingPage meeting_page(const MeetingView& view, const permissions::Who& reader, bool runs, Date today) {
    MeetingPage page;
    const auto& meeting = view.meeting;
    page.sentences.push_back(state_words(meeting) + ".");
    if (meeting.count)
        page.sentences.push_back(words(*meeting.count) + (meeting.count->quorate() ? "." : ": it decided nothing."));
    else if (is_ahead(meeting, today) || meeting.state == MeetingState::papers_out) {
        const auto count = count_of(view.committee.quorum, view.attending);
        page.sentences.push_back(fmt::format("{} of {} must be there for it to decide anything.", count.needed,
                                             basics::counted(count.members, "member", "members")));
    }
    const bool kept_back = std::ranges::any_of(view.contents.interests, [&](const Interest& each) {
        return each.person == reader.id && !find(view.contents, each.item);
    });
    if (kept_back)
        page.sentences.emplace_back(
            "An item of the confidential part is kept from you, since you declared an interest in it.");
    add_facts(page, view);
    page.links.emplace_back("The committee", address_of(view.committee.id));
    if (!view.committee.school) page.links.emplace_back("Pack for this meeting", address_of(meeting.id) + "/pack");
    if (runs
        && (minutes_open(meeting.state) || meeting.state == MeetingState::papers_out
            || meeting.state == MeetingState::called))
        page.links.emplace_back("Who was there", address_of(meeting.id) + "/attendance");
    for (const auto& each : view.contents.items)
        (each.part == Part::ordinary ? page.ordinary : page.confidential).push_back(item_text(view, each, runs, today));
    return page;
}

} // namespace committees
