#include "people/mail_choice.h"

#include <doctest/doctest.h>

using namespace people;
using namespace std::chrono;

namespace {

const basics::Date monday = 2026y / November / 23, tuesday = 2026y / November / 24, friday = 2026y / November / 27,
                   saturday = 2026y / November / 28;
MailChoice chose(Mails sends, basics::Date on) { return {.sends = sends, .chosen_on = on, .version = 1}; }

} // namespace

TEST_CASE("one mail a week, on Monday or as soon after as can be, and none to who did not ask") {
    const auto weekly = chose(Mails::weekly, 2026y / November / 2);
    CHECK(mail_due(weekly, {}, monday) == MailKind::weekly);
    CHECK(mail_due(weekly, 2026y / November / 16, monday) == MailKind::weekly);
    CHECK_FALSE(mail_due(weekly, monday, monday));
    CHECK_FALSE(mail_due(weekly, monday, friday));
    CHECK(mail_due(weekly, 2026y / November / 16, tuesday) == MailKind::weekly); // the machine slept on Monday
    CHECK_FALSE(mail_due(weekly, {}, saturday));
    CHECK_FALSE(mail_due({}, {}, monday));
    CHECK_FALSE(mail_due(chose(Mails::none, 2026y / November / 2), {}, monday));
    CHECK_FALSE(mail_due(chose(Mails::weekly, tuesday), {}, friday)); // from the next Monday on
    CHECK(mail_due(chose(Mails::weekly, tuesday), {}, 2026y / November / 30) == MailKind::weekly);
}

TEST_CASE("reminders come on the other working days, never beside the weekly one") {
    const auto both = chose(Mails::reminders, 2026y / November / 2);
    CHECK(mail_due(both, {}, monday) == MailKind::weekly);
    CHECK(mail_due(both, monday, tuesday) == MailKind::reminder);
    CHECK_FALSE(mail_due(both, monday, saturday));
    CHECK(mail_due(chose(Mails::reminders, tuesday), {}, friday) == MailKind::reminder);
}

TEST_CASE("on a bank holiday nothing is sent, and the week's mail comes the day after") {
    const auto weekly = chose(Mails::weekly, 2026y / November / 2);
    const basics::Date easter_monday = 2027y / March / 29, day_after = 2027y / March / 30;
    CHECK_FALSE(mail_due(weekly, 2027y / March / 22, easter_monday));
    CHECK(mail_due(weekly, 2027y / March / 22, day_after) == MailKind::weekly);
}

TEST_CASE("choices are stored by their names") {
    for (const auto each : all_mails) CHECK(mails_named(name(each)) == each);
    CHECK_FALSE(mails_named("daily"));
}
