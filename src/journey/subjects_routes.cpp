#include "journey/subjects_routes.h"

#include "basics/text.h"
#include "journal/journal.h"
#include "journey/subject_store.h"
#include "journey/subjects_page.h"
#include "schools/left_routes.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

constexpr std::size_t longest_text = 1000;

struct AskedSubjects {
    schools::School school;
    std::vector<SubjectNow> now{};
    std::string left{}; // of an academy that has left the trust
    std::string address() const { return fmt::format("/schools/{}/journey/subjects", school.facts.urn.text()); }
};

Result<AskedSubjects> asked_subjects(Request& asked, storage::Reader& reader) {
    auto of = TRY(schools::ours_or_left(asked, reader, Verb::see_programmes));
    auto now = TRY(subjects_of(reader, asked.scope(Verb::see_programmes), of.school.facts.urn, asked.today()));
    if (!of.left.empty() && now.empty())
        return basics::missing("Journeys are of our trust’s own academies only, and this is none of them.");
    return AskedSubjects{.school = std::move(of.school), .now = std::move(now), .left = std::move(of.left)};
}

// The head of the school, or who decides programmes for the trust.
bool may_say(const Request& asked, basics::Urn urn) {
    return permissions::may(asked.person(), Verb::answer_for_school, urn, asked.today())
           || permissions::may(asked.person(), Verb::decide_programmes, urn, asked.today());
}

Result<AskedSubjects> to_say(Request& asked, storage::Reader& reader) {
    auto of = TRY(asked_subjects(asked, reader));
    if (!of.left.empty()) return basics::conflict(of.left);
    if (!may_say(asked, of.school.facts.urn))
        return basics::forbidden("The head says where a school’s subjects are, or who decides the trust’s programmes.");
    if (asked.from.form["version"] != version_of(of.now)) return journal::changed_meanwhile();
    return of;
}

SubjectSaid said_in(const Request& asked) {
    const auto& form = asked.from.form;
    return {.team_subject = std::string{form["team_subject"]},
            .teachers = std::string{form["teachers"]},
            .subject = std::string{form["subject"]},
            .phase = std::string{form["phase"]},
            .trend = std::string{form["trend"]},
            .reason = basics::shortened(basics::collapsed(form["reason"]), longest_text)};
}

Reply reply(Request& asked, const AskedSubjects& of, const SubjectSaid& said, std::span<const basics::Demand> wrong) {
    auto page = subjects_page(of.now, said);
    if (!of.left.empty()) page.sentences.insert(page.sentences.begin(), of.left);
    if (of.left.empty() && may_say(asked, of.school.facts.urn)) page.address = of.address();
    page.form_token = asked.form_token;
    for (const auto& each : wrong) {
        page.errors.lines.push_back({.field = std::string{each.field}, .sentence = std::string{each.sentence}});
        const auto put = [&](auto& part) {
            if (part.name == each.field) part.error = each.sentence;
        };
        put(page.team_subject), put(page.teachers), put(page.reason), put(page.subject), put(page.phase),
            put(page.trend);
    }
    const auto& name = of.school.facts.name;
    return web::show(asked,
                     {.title = "Subjects of " + name,
                      .crumbs = {{"Journeys", web::Link{"/journey"}},
                                 {name, web::Link{fmt::format("/schools/{}/journey", of.school.facts.urn.text())}}},
                      .section = "journey"},
                     page, wrong.empty() ? 200 : 400);
}

} // namespace

Result<Reply> show_subjects(Request& asked) {
    auto reader = TRY(asked.reader());
    return reply(asked, TRY(asked_subjects(asked, reader)), {}, {});
}

Result<Reply> save_subject_step(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(to_say(asked, writer));
    const auto said = said_in(asked);
    const auto phase = phase_named(said.phase);
    const auto trend = trend_named(said.trend);
    std::vector<basics::Demand> wrong;
    if (std::ranges::none_of(of.now,
                             [&](const auto& each) { return each.team.subject == said.subject && each.shown(); }))
        wrong.push_back({"subject", "Choose a subject that three or more teach."});
    if (!phase) wrong.push_back({"phase", "Choose a phase."});
    if (!trend) wrong.push_back({"trend", "Choose a trend, or that you cannot tell."});
    if (said.reason.empty()) wrong.push_back(basics::a_reason);
    if (!wrong.empty()) return reply(asked, of, said, wrong);
    TRY(add(writer, SubjectStep{.school = of.school.facts.urn,
                                .subject = said.subject,
                                .from = asked.today(),
                                .phase = *phase,
                                .trend = *trend,
                                .reason = said.reason}));
    TRY(writer.commit());
    return web::redirect(of.address());
}

Result<Reply> save_subject_team(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(to_say(asked, writer));
    const auto said = said_in(asked);
    const auto subject = subject_said(said.team_subject);
    const auto teachers = teachers_said(said.teachers);
    std::vector<basics::Demand> wrong;
    if (!subject) wrong.push_back({"team_subject", "Name the subject or phase, in at most 60 letters."});
    if (!teachers) wrong.push_back({"teachers", "Give a whole number, such as 6."});
    if (!wrong.empty()) return reply(asked, of, said, wrong);
    TRY(add(writer, SubjectTeam{.school = of.school.facts.urn,
                                .subject = *subject,
                                .counted_on = asked.today(),
                                .teachers = *teachers}));
    TRY(writer.commit());
    return web::redirect(of.address());
}

} // namespace journey
