#include "basics/text.h"
#include "people/manage_routes.h"
#include "people/managing.h"
#include "people/people_store.h"

namespace people {
namespace {

using basics::Problem;
using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

RoleWords typed_role(const Request& asked) {
    const auto& form = asked.from.form;
    return {.role = std::string{form["role"]},
            .school = std::string{form["school"]},
            .since = std::string{form["since"]},
            .until = std::string{form["until"]}};
}

// The person as this form knew them: the version it carries is the one that must still stand.
Result<Person> as_opened(Request& asked, storage::Reader& reader) {
    auto person = TRY(find_person(reader, asked.scope(Verb::manage_people), person_in(asked)));
    person.version = basics::whole_number(asked.from.form["version"]).value_or(0);
    return person;
}

Result<void> given(Request& asked) {
    const auto grant = TRY(parse_role(typed_role(asked), asked.today()));
    auto writer = TRY(asked.writer());
    const auto person = TRY(as_opened(asked, writer));
    TRY(may_change_role(asked.person(), person, grant.role, asked.today()));
    TRY(give_role(writer, person, grant));
    return writer.commit();
}

Result<void> ended(Request& asked) {
    const auto last = TRY(basics::parse_official_date(asked.from.form["last"]));
    if (!last) return basics::invalid("Say on which day the role ends, like 2027-08-31.");
    const RoleId role{std::string{asked.parameter("role")}};
    auto writer = TRY(asked.writer());
    const auto person = TRY(as_opened(asked, writer));
    const auto held = std::ranges::find(person.roles, role, &HeldRole::id);
    if (held == person.roles.end()) return basics::missing("This role is not held any more.");
    TRY(may_change_role(asked.person(), person, held->grant.role, asked.today()));
    TRY(end_role(writer, person, role, *last));
    return writer.commit();
}

Result<Reply> done_or_again(Request& asked, const Result<void>& outcome, std::string_view done) {
    if (outcome) return web::redirect(address_of(person_in(asked), done));
    const auto kind = outcome.problem().kind;
    if (kind != Problem::Kind::invalid && kind != Problem::Kind::conflict) return outcome.problem();
    return person_page(asked, typed_role(asked), &outcome.problem());
}

} // namespace

Result<Reply> give_role(Request& asked) { return done_or_again(asked, given(asked), "?done=role"); }
Result<Reply> end_role(Request& asked) { return done_or_again(asked, ended(asked), "?done=ended"); }

} // namespace people
