#pragma once
// What people chose about mail, and what was sent to them: person, day, kind and how many lines, never the text.
#include "people/mail_choice.h"
#include "storage/reader.h"

namespace people {

basics::Result<MailChoice> mail_choice_of(storage::Reader&, const PersonId&);
// From the writer's day on. Links in earlier mails no longer stop anything. A conflict where it was changed meanwhile.
basics::Result<void> choose_mail(storage::Writer&, const PersonId&, const MailChoice& before, Mails);

// The same to none, by a link in a mail: the link goes on saying that they are stopped.
basics::Result<void> stop_mail(storage::Writer&, const PersonId&, const MailChoice& before);

struct WantsMail {
    permissions::Who who;
    std::string email;
    MailChoice choice;
    std::optional<basics::Date> last_weekly{};
};
// Whoever asked for mail, may sign in, holds a role and was sent none on this day.
basics::Result<std::vector<WantsMail>> who_wants_mail(storage::Reader&, basics::Date today);

struct Mail;
using MailId = basics::Id<Mail>;
struct BegunMail {
    MailId id;
    std::string stop_token; // stands in this mail and nowhere else
};
// Notes that it goes out, before it does: commit, then send. Nothing where one of that day stands already.
basics::Result<std::optional<BegunMail>> begin_mail(storage::Writer&, const PersonId&, MailKind, basics::Date today,
                                                    std::int64_t lines);
// Of a week in which there was nothing to say.
basics::Result<void> note_nothing(storage::Writer&, const PersonId&, basics::Date today);

enum class Settled { sent, refused, put_off }; // put off: it is as if it had not begun
basics::Result<void> settle(storage::Writer&, const MailId&, Settled);
basics::Result<void> drop_old_mails(storage::Writer&, basics::Date today); // of more than 90 days ago

// Missing when the link is none, or they chose anew since.
basics::Result<PersonId> person_of_stop_link(storage::Reader&, std::string_view token);

} // namespace people
