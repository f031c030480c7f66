// bearing remind: sends people who asked for it what their work is, every night.
#include "basics/json.h"
#include "basics/text.h"
#include "commands/list.h"
#include "home/digest_jobs.h"
#include "home/digest_page.h"
#include "people/installation_store.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace commands {
namespace {

using basics::Result;

// A password never stands on the command line, where every other user of the machine reads it.
Result<std::string> password_of(const Words& words) {
    if (const char* held = std::getenv("BEARING_SMTP_PASSWORD"); held && *held) return std::string{held};
    const std::string path{words.option("smtp-password-file")};
    if (path.empty())
        return basics::invalid("The mail server asks for a password with the name: say in which file, by "
                               "--smtp-password-file, or set BEARING_SMTP_PASSWORD.");
    std::ifstream file{path};
    std::string line;
    if (!std::getline(file, line) || line.empty())
        return basics::invalid(fmt::format("{} cannot be read, or its first line holds no password.", path));
    return line;
}

Result<mail::Server> server_of(const Words& words) {
    auto server = TRY(mail::parse_server(words.option("smtp")));
    server.user = words.option("smtp-user");
    server.authorities = words.option("smtp-ca");
    if (!server.user.empty()) server.password = TRY(password_of(words));
    return server;
}

Result<home::Post> post_of(const Words& words) {
    const std::string from{words.option("mail-from")};
    if (!mail::is_address(from))
        return basics::invalid("Say from which address mails come, by --mail-from bearing@example.org.");
    return home::Post{
        .site = TRY(home::parse_site(words.option("site"))),
        .from = from,
        .html = home::digest_html,
        .send = [server = TRY(server_of(words))](const mail::Message& message) { return mail::send(server, message); }};
}

void print_json(const home::Reminded& done, bool dry) {
    basics::Json json;
    json.object().field("people", done.people).field("weekly", done.weekly).field("reminders", done.reminders);
    json.field("nothing", done.nothing).field("refused", done.refused).field("put_off", done.put_off);
    json.field("unsure", done.unsure).field("dry_run", std::int64_t{dry}).end();
    fmt::print("{}\n", std::move(json).take());
}

void print(const home::Reminded& done, bool dry) {
    if (done.people == 0) return fmt::print("Nobody is waiting for a mail today.\n");
    fmt::print("{} and {} {}; {} had nothing this week.\n", basics::counted(done.weekly, "weekly mail", "weekly mails"),
               basics::counted(done.reminders, "reminder", "reminders"), dry ? "would be sent" : "sent", done.nothing);
    if (done.refused + done.put_off + done.unsure > 0)
        fmt::print("{} refused, {} put off until the next time, {} perhaps sent.\n", done.refused, done.put_off,
                   done.unsure);
}

Result<void> run_remind(const Words& words) {
    const bool dry = words.has("dry-run");
    const auto database = TRY(database_of(words, storage::Database::Missing::refuse));
    const auto connection = TRY(database.connect());
    TRY(storage::migrate(*connection));
    const auto author = command_line_author();
    const auto today =
        words.has("today") ? TRY(basics::parse_iso_date(words.option("today"))) : basics::london_date(author.at);
    if (!dry && words.option("smtp").empty())
        return fmt::print("No mail server is set (--smtp, BEARING_SMTP), so no mail is sent.\n"), Result<void>{};
    if (!dry) {
        auto reader = TRY(storage::read(*connection));
        if (TRY(people::installation(reader)).kind == people::Installation::Kind::demonstration)
            return basics::conflict("A demonstration sends no mail: its people are invented. Try --dry-run.");
    }
    std::optional<home::Post> post;
    if (!dry) post = TRY(post_of(words));
    const auto done = TRY(home::remind(*connection, author, today, post ? &*post : nullptr));
    for (const auto& trouble : done.troubles) fmt::print(stderr, "{}\n", trouble);
    if (words.has("json")) print_json(done, dry);
    else print(done, dry);
    if (done.away) return basics::broken("The mail server was away: those who are left are tried at the next call.");
    return {};
}

} // namespace

Command remind() {
    return {
        .name = "remind",
        .summary = "Send people who asked for it a mail about their work: once a week, and reminders.",
        .usage =
            "remind [--dry-run] [--smtp smtp://mail.example.org:587] [--smtp-user NAME] [--smtp-password-file FILE] "
            "[--smtp-ca FILE] [--mail-from bearing@example.org] [--site https://bearing.example.org] "
            "[--today YYYY-MM-DD]",
        .options = {"smtp", "smtp-user", "smtp-password-file", "smtp-ca", "mail-from", "site", "today"},
        .flags = {"dry-run"},
        .run = run_remind};
}

} // namespace commands
