#pragma once
// What a mail about somebody's work says: which lines, which sentence, the plain text.
#include "home/work.h"
#include "people/mail_choice.h"

namespace home {

struct Digest {
    people::MailKind kind;
    std::string subject, sentence;
    struct Line {
        std::string when, words, address; // the address whole, with the site's own
    };
    std::vector<Line> lines{}; // none: there is nothing to send
    std::size_t more{};        // that stand on the page alone
    std::string work, stop;    // addresses
};

// Where the links lead: the site without a slash at its end, and the token that stops mails.
struct DigestLinks {
    std::string site, stop_token;
};

// Of the week: the first seven. A reminder: what is due until the next working day, and what has become overdue since the last one.
std::vector<WorkLine> lines_for(people::MailKind, std::span<const WorkLine> sorted, basics::Date today);
Digest digest_of(people::MailKind, std::span<const WorkLine>, const DigestLinks&, basics::Date today);
std::string digest_text(const Digest&);

// https:// and a host, nothing behind it; gives it without a slash at its end.
basics::Result<std::string> parse_site(std::string_view);

} // namespace home
