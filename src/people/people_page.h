#pragma once
// The list of people, one person, and the forms about them.
#include "basics/date.h"
#include "people/person.h"
#include "web/field_page.h"

namespace people {

struct PeoplePage {
    struct Row {
        PersonId id;
        std::string name, email, roles, state;
    };
    std::string sentence; // "12 people, 1 of them may not sign in."
    std::string filter;
    std::string ended; // "yes": those who may not sign in too
    std::vector<Row> rows;
    bool cut{}; // there are more than the page shows
    bool manages{};
    bool takes_staff{}; // not in a demonstration, which refuses files of real people
};
void write(web::Html&, const PeoplePage&);

struct RolePart { // the form that gives a role
    web::Choice role;
    web::Field school, since, until;
};
void write(web::Html&, const RolePart&);

struct NewPersonPage {
    web::ErrorSummary errors{};
    web::Field name, email;
    RolePart role;
    std::string form_token;
};
void write(web::Html&, const NewPersonPage&);

struct PersonPage {
    struct Role {
        RoleId id;
        std::string words, state;
        bool may_end{};
        std::string error{}; // what was wrong with the last day that was typed
    };
    struct Change {
        basics::Instant at;
        std::string by, what, reason;
    };
    std::string notice{};
    web::ErrorSummary errors{};
    PersonId id;
    std::string name, email, state, password, second_factor;
    std::vector<Role> roles;
    bool manages{}, manages_roles{}, disabled{}, may_disable{}, has_second_factor{}, sees_history{}, real{true};
    std::int64_t version;
    std::string today;
    RolePart role;
    std::vector<Change> history{};
    std::string form_token;
};
void write(web::Html&, const PersonPage&);

struct EditPersonPage {
    web::ErrorSummary errors{};
    PersonId id;
    web::Field name, email;
    std::int64_t version;
    std::string form_token;
};
void write(web::Html&, const EditPersonPage&);

struct DisablePage {
    PersonId id;
    std::string name;
    std::int64_t version;
    std::string form_token;
};
void write(web::Html&, const DisablePage&);

// Shown once: the token is kept nowhere.
struct NewLinkPage {
    PersonId id;
    std::string name;
    std::string address;
    basics::Instant ends;
};
void write(web::Html&, const NewLinkPage&);

RolePart role_part(std::span<const permissions::Role>, const RoleWords& typed = {});

} // namespace people
