#include "permissions/permissions.h"

#include "basics/embedded.h"
#include "permissions/decisions.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace std::chrono;
using namespace permissions;

namespace {

const basics::Urn oak{900001}, elm{900002};
const basics::Date monday = 2026y / September / 14;

Who a_person(std::vector<Grant> grants) {
    return {.id = PersonId{"p1"}, .name = "Invented Person", .grants = std::move(grants)};
}

std::string the_table() { return std::string{embedded::decisions().front().text}; }

std::string with(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("every role and every deed stands in the table, and each pair is a sentence") {
    REQUIRE(parse_decisions(the_table()).ok());
    const auto& table = decisions();
    for (const auto role : all_roles())
        for (const auto verb : all_verbs()) {
            const auto reach = table.roles[static_cast<std::size_t>(role)][static_cast<std::size_t>(verb)];
            const auto words_of_it = sentence(role, verb, reach);
            INFO(words_of_it);
            CHECK(words_of_it.size() > 10);
            CHECK((verb != Verb::see_open_data || reach == Reach::everything));
        }
    CHECK(sentence(Role::headteacher, Verb::see_people, Reach::own_school)
          == "headteacher: may see people: own school.");
}

TEST_CASE("names of roles and deeds are read back, in either form") {
    for (const auto role : all_roles()) CHECK((role_named(name(role)) == role && role_named(words(role)) == role));
    for (const auto verb : all_verbs()) CHECK((verb_named(name(verb)) == verb && verb_named(words(verb)) == verb));
    CHECK_FALSE(role_named("king").has_value());
}

TEST_CASE("a table with a strange role, deed, word or a lost row is refused with its line") {
    const auto message = [](const std::string& text) { return parse_decisions(text).problem().message; };
    CHECK(message(with(the_table(), "trustee  ", "king     ")).find("no role is called “king”") != std::string::npos);
    CHECK(message(with(the_table(), "| see journal", "| see ghosts ")).find("no deed is called “see ghosts”")
          != std::string::npos);
    CHECK(message(with(the_table(), "| own school", "| my school ")).find("“my school”") != std::string::npos);
    CHECK(message(with(the_table(), "coach   ", "reviewer")).find("twice") != std::string::npos);
    CHECK(message(the_table().substr(0, the_table().find("administrator  "))).find("25 of the 26")
          != std::string::npos);
    CHECK(message("# nothing\n").find("empty") != std::string::npos);
}

TEST_CASE("a headteacher reaches the own school and no other") {
    const auto head = a_person({{.role = Role::headteacher, .school = oak}});
    CHECK(may(head, Verb::see_programmes, oak, monday));
    CHECK_FALSE(may(head, Verb::see_programmes, elm, monday));
    CHECK(scope(head, Verb::see_open_data, monday).everything);
    CHECK_FALSE(may(head, Verb::import_data, monday));
}

TEST_CASE("a role held for one school never reaches the trust") {
    const auto partner = a_person({{.role = Role::school_improvement_partner, .school = elm}});
    CHECK(scope(partner, Verb::see_programmes, monday).schools == std::vector{elm});
    const auto data_manager = a_person({{.role = Role::data_manager, .school = elm}});
    CHECK_FALSE(may(data_manager, Verb::import_data, monday));
    CHECK(may(a_person({{.role = Role::data_manager}}), Verb::import_data, monday));
}

TEST_CASE("a role of a school held for none reaches nothing of the trust") {
    CHECK_FALSE(may(a_person({{.role = Role::headteacher}}), Verb::see_people, monday));
}

TEST_CASE("a role holds from its first day to its last, both included") {
    const auto person = a_person({{.role = Role::chief_executive, .until = monday, .since = monday}});
    CHECK(may(person, Verb::see_journal, monday));
    CHECK_FALSE(may(person, Verb::see_journal, 2026y / September / 15));
    CHECK_FALSE(may(person, Verb::see_journal, 2026y / September / 13));
}

TEST_CASE("whoever signs in has an account of their own, and nothing else without a role") {
    const auto nobody = a_person({});
    CHECK(may(nobody, Verb::own_account, monday));
    for (const auto verb : all_verbs())
        if (verb != Verb::anyone && verb != Verb::own_account) CHECK_FALSE(may(nobody, verb, monday));
}

TEST_CASE("only an administrator makes an administrator") {
    const auto hr = a_person({{.role = Role::hr_lead}});
    CHECK(may_grant(hr, Role::headteacher, monday));
    CHECK_FALSE(may_grant(hr, Role::administrator, monday));
    CHECK(may_grant(a_person({{.role = Role::administrator}}), Role::administrator, monday));
    CHECK_FALSE(may_grant(a_person({{.role = Role::headteacher, .school = oak}}), Role::teacher, monday));
}

TEST_CASE("a refusal says for whom the deed is") {
    const auto words_of_it = refusal(Verb::manage_people);
    CHECK(words_of_it.find("manage people") != std::string::npos);
    CHECK(words_of_it.find("HR lead, administrator") != std::string::npos);
}
