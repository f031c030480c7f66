#pragma once
// Sends each person who asked for it what their work is: once a week, and a reminder the day before.
#include "home/digest.h"
#include "mail/send.h"
#include "storage/database.h"

#include <functional>

namespace home {

struct Post {
    std::string site;                               // where the links lead
    std::string from;                               // whom the mails come from
    std::function<std::string(const Digest&)> html; // of a mail, beside its plain text
    std::function<mail::Outcome(const mail::Message&)> send;
};

struct Reminded {
    std::int64_t people{}; // who asked for mail, and had none today
    std::int64_t weekly{}, reminders{}, nothing{}, refused{}, put_off{}, unsure{};
    std::vector<std::string> troubles{}; // sentences for the log, no address in them
    bool away{};                         // the server was: those who are left wait for the next time
};

// At most once: a mail is noted before it goes out, and a note that stayed so is never sent again. One that the server did not take for now,
// and all while it is away, are sent at the next call. `post` none: only counts, and nothing is noted.
basics::Result<Reminded> remind(storage::Connection&, const storage::Author&, basics::Date today, const Post* post);

} // namespace home
