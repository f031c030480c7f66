#pragma once
// One's own account: password, second factor, sessions, roles.
#include "basics/date.h"
#include "web/choices_page.h"
#include "web/field_page.h"

namespace people {

struct AccountPage {
    struct OpenSession {
        basics::Instant started, seen;
        std::string what; // "this one", "with a second factor"
    };
    std::string notice{}; // what was just done
    web::ErrorSummary errors{};
    std::string name, email;
    std::vector<std::string> roles;
    bool demonstration{};
    bool second_factor{};
    web::Field current, replacement, proof;
    std::vector<OpenSession> sessions;
    web::ChoiceGroup mails; // what they asked for
    std::int64_t mails_version{};
    struct Calendar {
        basics::Instant made;
        std::optional<basics::Instant> used{};
    };
    std::optional<Calendar> calendar{}; // none: it has no address
    std::string form_token;
};
void write(web::Html&, const AccountPage&);

// The address of the calendar, shown once.
struct CalendarMadePage {
    std::string token;
};
void write(web::Html&, const CalendarMadePage&);

// Behind the link in a mail that stops mails.
struct MailStopPage {
    std::string token;
    bool stopped{};
    std::string form_token{};
};
void write(web::Html&, const MailStopPage&);

struct SecondFactorPage {
    web::ErrorSummary errors{};
    std::string secret;      // as it is sent back
    std::string grouped;     // in fours, to be typed
    web::SafeHtml picture{}; // of the address, for a camera
    std::string address;     // otpauth://…
    web::Field code;
    std::string form_token;
};
void write(web::Html&, const SecondFactorPage&);

} // namespace people
