#pragma once
// The pages of signing in.
#include "permissions/permissions.h"
#include "web/field_page.h"

namespace people {

struct SignInPage {
    web::ErrorSummary errors{};
    web::Field email, password;
    std::string then;
    std::string form_token;
};
void write(web::Html&, const SignInPage&);

// In a demonstration a person is chosen; nobody has a password.
struct ChoosePage {
    struct Invented {
        permissions::PersonId id;
        std::string name, roles;
    };
    std::vector<Invented> people;
    std::string then;
    std::string form_token;
};
void write(web::Html&, const ChoosePage&);

struct CodePage {
    web::ErrorSummary errors{};
    web::Field code;
    std::string then;
    std::string form_token;
};
void write(web::Html&, const CodePage&);

struct LinkPage {
    web::ErrorSummary errors{};
    std::string name, email;
    web::Field password;
    std::string token;
    std::string form_token;
};
void write(web::Html&, const LinkPage&);

} // namespace people
