#include "people/staff_store.h"

namespace people {
namespace {

using basics::Result;

bool holds(const Person& person, const permissions::Grant& grant, basics::Date today) {
    return std::ranges::any_of(person.roles, [&](const HeldRole& role) {
        return role.grant.role == grant.role && role.grant.school == grant.school
               && standing(role.grant, today) != "ended";
    });
}

Result<void> take(storage::Writer& writer, const StaffLine& line, StaffTaken& taken) {
    const auto person = TRY(person_of_email(writer, line.email));
    const auto today = basics::london_date(writer.author().at);
    if (!person) {
        NewPerson added{.email = line.email, .name = line.name};
        if (line.role) added.roles.push_back(*line.role);
        TRY(add(writer, added));
        ++taken.added;
    } else if (line.role && !holds(*person, *line.role, today)) {
        TRY(give_role(writer, *person, *line.role));
        ++taken.roles_given;
    } else ++taken.unchanged;
    return {};
}

} // namespace

Result<StaffTaken> take_staff(storage::Writer& writer, const std::vector<StaffLine>& lines) {
    StaffTaken taken;
    for (const auto& line : lines) TRY(take(writer, line, taken));
    return taken;
}

} // namespace people
