#pragma once
// Which mails a person asked for, and which one is due on a day. At most one a day: the week's own goes before a reminder.
#include "permissions/permissions.h"

namespace people {

using permissions::PersonId;

// Nobody gets mail who did not ask for it: what leaves the trust leaves it because somebody chose so.
enum class Mails { none, weekly, reminders }; // reminders: beside the weekly one
inline constexpr std::array all_mails{Mails::none, Mails::weekly, Mails::reminders};
std::string_view name(Mails); // as stored
std::string_view words(Mails);
std::optional<Mails> mails_named(std::string_view);

enum class MailKind { weekly, reminder };
std::string_view name(MailKind);

struct MailChoice {
    Mails sends{Mails::none};
    std::optional<basics::Date> chosen_on{}; // none: never
    std::int64_t version{};                  // 0: never
};

// On Monday, or on the next day of that week on which it can be sent; after a choice made in mid-week, from the next Monday on. On a
// day that is no working day nothing is sent.
std::optional<MailKind> mail_due(const MailChoice&, std::optional<basics::Date> last_weekly, basics::Date today);

} // namespace people
