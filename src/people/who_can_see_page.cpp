#include "people/who_can_see_page.h"

#include "basics/capitalised.h"
#include "permissions/decisions.h"

#include <fmt/format.h>

namespace people {
namespace {

using permissions::Reach;
using permissions::Verb;

std::string_view meaning(Verb verb) {
    switch (verb) {
    case Verb::anyone: return "Open the pages that need no sign-in.";
    case Verb::own_account: return "See and change one’s own password, second factor and sessions.";
    case Verb::see_open_data: return "See what DfE and Ofsted publish about any school in England.";
    case Verb::see_own_trust: return "See what the trust holds about its schools, as figures and never as pupils.";
    case Verb::see_programmes:
        return "See the programme of our schools, proposed or decided. Another trust’s is never shown.";
    case Verb::see_pupils:
        return "See pupils of a school by name: with a second factor, outside one's own school for a stated purpose, "
               "and noted.";
    case Verb::see_reasons: return "See which codes of absence say something of a child’s health, faith or trouble.";
    case Verb::import_pupils:
        return "Bring a school's pupils, registers, results and incidents in, and take them out again.";
    case Verb::manage_feeds: return "Let a school's system send its registers by itself, and stop it.";
    case Verb::set_watch: return "Choose what is watched, how many false alarms are accepted, and when key points are.";
    case Verb::answer_for_school:
        return "Say what an alarm of their own school is about, and comment on its key points, placements and visits.";
    case Verb::see_plans: return "Read a school’s improvement plans, their progress, and what was seen on visits.";
    case Verb::write_plans:
        return "Write a school’s improvement plan. What one owns in it, everyone may bring up to date.";
    case Verb::approve_plans: return "Approve an improvement plan, or return it with what should change.";
    case Verb::decide_programmes:
        return "Place a school in a programme, set how it ends, and say where a school is on its journey.";
    case Verb::see_committees:
        return "Read agendas, papers and minutes of trustees and local advisory committees, without the confidential "
               "part.";
    case Verb::run_committees: return "Call meetings, keep their minutes, members and declarations.";
    case Verb::see_confidential: return "Read the confidential part of papers and minutes.";
    case Verb::write_visits: return "Keep a note of a visit to a school.";
    case Verb::import_data: return "Bring a published file in, and take it out again.";
    case Verb::edit_catalogue: return "Say what a column of a file is called and what a measure means.";
    case Verb::see_people: return "See who works here, in which role, until when.";
    case Verb::manage_people: return "Add people, give and end roles, make links to sign in.";
    case Verb::see_journal: return "See who changed what, when and why.";
    case Verb::see_system: return "See how the program itself is doing.";
    }
    throw basics::Bug{"a deed without a meaning"};
}

std::string_view over(Reach reach) {
    switch (reach) {
    case Reach::none: return "";
    case Reach::own_school: return "their own school";
    case Reach::as_held: return "the schools for which they hold the role";
    case Reach::whole_trust: return "every school, when they hold the role for the whole trust";
    case Reach::everything: return "everything";
    }
    throw basics::Bug{"a reach without words"};
}

WhoCanSeePage::Deed deed_of(Verb verb) {
    WhoCanSeePage::Deed deed{
        .title = basics::capitalised(std::string{words(verb)}), .meaning = std::string{meaning(verb)}, .lines = {}};
    for (const auto reach : {Reach::everything, Reach::as_held, Reach::whole_trust, Reach::own_school}) {
        std::string roles;
        for (const auto role : permissions::all_roles())
            if (permissions::decisions().roles[static_cast<std::size_t>(role)][static_cast<std::size_t>(verb)] == reach)
                roles += (roles.empty() ? "" : ", ") + std::string{words(role)};
        if (!roles.empty()) deed.lines.push_back({.roles = roles, .reach = std::string{over(reach)}});
    }
    return deed;
}

std::string own_sentence(Verb verb, const permissions::Scope& scope) {
    if (scope.everything) return fmt::format("{}: everything", words(verb));
    std::string schools;
    for (const auto urn : scope.schools) schools += (schools.empty() ? "" : ", ") + urn.text();
    return fmt::format("{}: school {}", words(verb), schools);
}

} // namespace

WhoCanSeePage who_can_see(const permissions::Who& who, basics::Date today) {
    WhoCanSeePage page{.mine = {}, .deeds = {}};
    for (const auto verb : permissions::all_verbs()) {
        if (verb == Verb::anyone || verb == Verb::own_account) continue;
        if (const auto scope = permissions::scope(who, verb, today); !scope.nothing())
            page.mine.push_back(own_sentence(verb, scope));
        page.deeds.push_back(deed_of(verb));
    }
    return page;
}

} // namespace people
