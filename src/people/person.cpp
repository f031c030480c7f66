#include "people/person.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::invalid;
using basics::Result;

bool unprintable(char c) { return (c >= 0 && c <= 32) || c == 127; }

bool domain_ok(std::string_view domain) {
    const auto labels = basics::split(domain, '.');
    return labels.size() >= 2 && std::ranges::all_of(labels, [](std::string_view label) {
               return !label.empty() && !label.starts_with('-') && !label.ends_with('-')
                      && label.find_first_of("<>()[],;:\\\"'@") == std::string_view::npos;
           });
}

Result<std::optional<basics::Date>> day_of(std::string_view text, std::string_view which) {
    auto day = basics::parse_official_date(text);
    if (day.ok()) return day;
    return invalid(fmt::format("The {} day is not a date. Write it as 2027-08-31 or 31/08/2027.", which));
}

Result<std::optional<basics::Urn>> school_of(permissions::Role role, std::string_view text) {
    const auto held = permissions::held_for(role);
    if (basics::trimmed(text).empty()) {
        if (held != permissions::Held::school) return std::optional<basics::Urn>{};
        return invalid(fmt::format("The role {} is held for a school. Give the school’s URN.", words(role)));
    }
    if (held == permissions::Held::trust)
        return invalid(fmt::format("The role {} is held for the whole trust. Leave the school empty.", words(role)));
    return std::optional{TRY(basics::parse_urn(basics::trimmed(text)))};
}

} // namespace

Result<std::string> parse_email(std::string_view text) {
    const auto email = basics::lower(basics::trimmed(text));
    if (email.empty()) return invalid("Enter an e-mail address.");
    const auto at = email.find('@');
    const bool shape = at != std::string::npos && at > 0 && email.find('@', at + 1) == std::string::npos
                       && email.size() <= 254 && at <= 64 && domain_ok(std::string_view{email}.substr(at + 1))
                       && std::ranges::none_of(email, unprintable)
                       && email.find_first_of("<>()[],;:\\\"") == std::string::npos;
    if (!shape) return invalid("Enter an e-mail address like name@school.example.");
    return email;
}

Result<std::string> parse_name(std::string_view text) {
    const auto name = basics::collapsed(text);
    if (name.empty()) return invalid("Enter a name.");
    if (name.size() > 120) return invalid("Enter a name of at most 120 characters.");
    if (std::ranges::any_of(name, [](char c) { return c != ' ' && unprintable(c); }))
        return invalid("A name has letters, not control signs.");
    return name;
}

std::vector<Wrong> wrong_in(const RoleWords& said, basics::Date today) {
    std::vector<Wrong> wrong;
    const auto note = [&](std::string field, const auto& read) {
        if (!read) wrong.push_back({.field = std::move(field), .sentence = read.problem().message});
    };
    const auto role = permissions::role_named(basics::trimmed(said.role));
    if (role) note("school", school_of(*role, said.school));
    else wrong.push_back({.field = "role", .sentence = "Choose a role from the list."});
    const auto since = day_of(said.since, "first"), until = day_of(said.until, "last");
    note("since", since);
    note("until", until);
    if (since && until && until.value() && *until.value() < since.value().value_or(today))
        wrong.push_back({.field = "until", .sentence = "The last day is before the first day."});
    return wrong;
}

Result<permissions::Grant> parse_role(const RoleWords& said, basics::Date today) {
    if (const auto wrong = wrong_in(said, today); !wrong.empty()) return invalid(wrong.front().sentence);
    const auto role = *permissions::role_named(basics::trimmed(said.role));
    return permissions::Grant{.role = role,
                              .school = TRY(school_of(role, said.school)),
                              .until = TRY(day_of(said.until, "last")),
                              .since = TRY(day_of(said.since, "first")).value_or(today)};
}

std::string in_words(const HeldRole& held) {
    std::string text{words(held.grant.role)};
    if (held.grant.school)
        text += held.school.empty() ? fmt::format(" of school {}", held.grant.school->text())
                                    : fmt::format(" of {} ({})", held.school, held.grant.school->text());
    if (held.grant.since) text += " from " + basics::spoken(*held.grant.since);
    if (held.grant.until) text += " until " + basics::spoken(*held.grant.until);
    return text;
}

std::string_view standing(const permissions::Grant& grant, basics::Date today) {
    if (grant.since && today < *grant.since) return "begins later";
    if (grant.until && *grant.until < today) return "ended";
    return "";
}

} // namespace people
