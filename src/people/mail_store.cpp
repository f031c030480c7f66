#include "people/mail_store.h"

#include "journal/journal.h"
#include "people/mails_sql.h"
#include "secrets/secrets.h"
#include "storage/fresh_id.h"

namespace people {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

constexpr std::chrono::days kept{90};

MailChoice choice_at(const Row& row, int first) {
    const auto sends = mails_named(row.text(first));
    basics::demand(sends.has_value(), "a stored choice of mail that is none");
    return {.sends = *sends, .chosen_on = row.date(first + 1), .version = row.integer(first + 2)};
}

permissions::Grant grant_at(const Row& row, int first) {
    const auto role = permissions::role_named(row.text(first));
    basics::demand(role.has_value(), "a stored role has a name of this program");
    const auto urn = row.maybe_integer(first + 1);
    return {.role = *role,
            .school = urn ? std::optional{basics::Urn{*urn}} : std::nullopt,
            .until = row.maybe_date(first + 3),
            .since = row.maybe_date(first + 2)};
}

Result<void> put_choice(Writer& writer, const PersonId& person, const MailChoice& before, Mails sends) {
    const auto today = basics::london_date(writer.author().at);
    const auto rows = TRY(writer.change(sql::choose_mail, person, name(sends), basics::iso(today), before.version));
    if (rows == 0) return journal::changed_meanwhile();
    return journal::record(writer, {.kind = "person",
                                    .record = std::string{person.text()},
                                    .before = {{"mail", std::string{words(before.sends)}}},
                                    .after = {{"mail", std::string{words(sends)}}}});
}

} // namespace

Result<MailChoice> mail_choice_of(Reader& reader, const PersonId& person) {
    const auto found = TRY(reader.find(
        sql::mail_choice, [](const Row& row) { return choice_at(row, 0); }, person));
    return found.value_or(MailChoice{});
}

Result<void> choose_mail(Writer& writer, const PersonId& person, const MailChoice& before, Mails sends) {
    TRY(put_choice(writer, person, before, sends));
    TRY(writer.change(sql::void_stop_links, person));
    return {};
}

Result<void> stop_mail(Writer& writer, const PersonId& person, const MailChoice& before) {
    return put_choice(writer, person, before, Mails::none);
}

Result<std::vector<WantsMail>> who_wants_mail(Reader& reader, basics::Date today) {
    std::vector<WantsMail> out;
    const auto gather = [&](const Row& row) {
        if (out.empty() || out.back().who.id.text() != row.text(0))
            out.push_back({.who = {.id = row.id<permissions::Person>(0), .name = row.copy(2)},
                           .email = row.copy(1),
                           .choice = choice_at(row, 3),
                           .last_weekly = row.maybe_date(6)});
        out.back().who.grants.push_back(grant_at(row, 7));
    };
    TRY(reader.each(sql::who_wants_mail, gather, basics::iso(today)));
    std::erase_if(out, [today](const auto& each) { return permissions::in_force(each.who.grants, today).empty(); });
    return out;
}

Result<std::optional<BegunMail>> begin_mail(Writer& writer, const PersonId& person, MailKind kind, basics::Date today,
                                            std::int64_t lines) {
    BegunMail mail{.id = storage::fresh_id<Mail>(writer.author().at), .stop_token = secrets::random_token()};
    const auto rows = TRY(writer.change(sql::begin_mail, mail.id, person, basics::iso(today), name(kind), lines,
                                        "begun", std::optional{secrets::hash_of(mail.stop_token)}));
    return rows == 1 ? std::optional{std::move(mail)} : std::nullopt;
}

Result<void> note_nothing(Writer& writer, const PersonId& person, basics::Date today) {
    TRY(writer.change(sql::begin_mail, storage::fresh_id<Mail>(writer.author().at), person, basics::iso(today),
                      name(MailKind::weekly), 0, "nothing", std::optional<std::string>{}));
    return {};
}

Result<void> settle(Writer& writer, const MailId& id, Settled how) {
    if (how == Settled::put_off) TRY(writer.change(sql::drop_mail, id));
    else TRY(writer.change(sql::settle_mail, id, how == Settled::sent ? "sent" : "refused"));
    return {};
}

Result<void> drop_old_mails(Writer& writer, basics::Date today) {
    TRY(writer.change(sql::drop_old_mails, basics::iso(basics::Date{std::chrono::sys_days{today} - kept})));
    return {};
}

Result<PersonId> person_of_stop_link(Reader& reader, std::string_view token) {
    const auto found = TRY(reader.find(
        sql::person_of_stop_link, [](const Row& row) { return row.id<permissions::Person>(0); },
        secrets::hash_of(token)));
    if (!found)
        return basics::missing(
            "This link no longer stops anything: you chose anew since that mail was sent, or it is more than "
            "90 days old. Sign in and choose on your own account.");
    return *found;
}

} // namespace people
