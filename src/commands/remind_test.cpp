// bearing remind against a real mail server.
#include "people/installation_store.h"
#include "people/mail_store.h"
#include "people/people_store.h"
#include "testing/a_key_point.h"
#include "testing/program.h"
#include "testing/smtp_server.h"

#include <doctest/doctest.h>
#include <fstream>

using testing::program;

namespace {

void wants(testing::FreshDatabase& fresh, const std::string& email) {
    auto writer =
        storage::write(fresh.connection(), {.person = permissions::PersonId{"the-tester"},
                                            .at = basics::parse_iso_instant("2026-03-02T08:00:00.000Z").value()})
            .value();
    const auto id = people::add(writer, {.email = email,
                                         .name = "Ines Invented",
                                         .roles = {{.role = permissions::Role::headteacher, .school = testing::rowan}}})
                        .value();
    people::choose_mail(writer, id, {}, people::Mails::reminders).value();
    writer.commit().value();
}

std::string asked(const testing::SmtpServer& server, std::string_view more = "") {
    return fmt::format("remind --database sqlite:test.db --today 2026-03-16 --smtp smtp://127.0.0.1:{} "
                       "--mail-from bearing@example.org --site https://bearing.example.org {}",
                       server.port(), more);
}

// Quoted-printable breaks long lines with "=".
std::string whole_lines(std::string text) {
    for (std::size_t at; (at = text.find("=\r\n")) != std::string::npos;) text.erase(at, 3);
    return text;
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("the weekly mail arrives once, by the command that the timer runs") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    wants(fresh, "ines@example.org");
    wants(fresh, "nobody@example.org");
    const testing::SmtpServer server;
    const auto tried = program(here, asked(server, "--dry-run"));
    CHECK(tried.said == "2 weekly mails and 0 reminders would be sent; 0 had nothing this week.\n");
    CHECK(server.mails().empty());
    const auto sent = program(here, asked(server));
    CHECK(sent.exit == 0);
    CHECK(says(sent.said, "1 weekly mail and 0 reminders sent; 0 had nothing this week."));
    CHECK(says(sent.said, "The mail server refused a mail for good (550)."));
    CHECK_FALSE(says(sent.said, "example.org"));
    CHECK(says(program(here, asked(server)).said, "Nobody is waiting for a mail today."));
    const auto mails = server.mails();
    REQUIRE(mails.size() == 1);
    CHECK(says(mails[0], "X-Envelope: bearing@example.org ines@example.org clear"));
    CHECK(says(mails[0], "Subject: Your week in Bearing: 1 thing"));
    CHECK(says(whole_lines(mails[0]), "Results due: Invented Rowan Primary School"));
    CHECK_FALSE(says(mails[0], "Ines"));
    CHECK_FALSE(says(mails[0], "Pupil"));
}

TEST_CASE("a name for the mail server needs a password, which stands in a file or in the environment") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    wants(fresh, "ines@example.org");
    const testing::SmtpServer server{"login"};
    CHECK(says(program(here, asked(server, "--smtp-user bearing")).said, "--smtp-password-file"));
    CHECK(program(here, asked(server, "--smtp-user bearing --smtp-password x")).exit == 2);
    std::ofstream{here / "wrong"} << "wrong\n";
    std::ofstream{here / "right"} << "owls under stairs\n";
    const auto refused = program(here, asked(server, "--smtp-user bearing --smtp-password-file wrong"));
    CHECK(refused.exit == 1);
    CHECK(says(refused.said, "does not take the name and the password"));
    CHECK(program(here, asked(server, "--smtp-user bearing --smtp-password-file right")).exit == 0);
    CHECK(server.mails().size() == 1);
}

TEST_CASE("without a mail server nothing is sent and nothing is wrong; a demonstration sends none") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    const auto none = program(here, "remind --database sqlite:test.db");
    CHECK(none.exit == 0);
    CHECK(says(none.said, "No mail server is set"));
    CHECK(
        says(program(here, "remind --database sqlite:test.db --smtp mail.example.org --mail-from a@example.org --site "
                           "https://a.example.org")
                 .said,
             "A mail server is written smtp://"));
    CHECK(says(program(here, "remind --database sqlite:test.db --smtp smtp://localhost").said, "--mail-from"));
    auto writer = fresh.writer();
    people::save(writer, {.kind = people::Installation::Kind::demonstration, .trust = {}}).value();
    writer.commit().value();
    const auto invented = program(here, "remind --database sqlite:test.db --smtp smtp://localhost");
    CHECK(invented.exit == 1);
    CHECK(says(invented.said, "A demonstration sends no mail"));
}
