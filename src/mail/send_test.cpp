// Against a real mail server: what is taken, what is refused, and that nothing goes out without TLS.
#include "mail/send.h"

#include "testing/smtp_server.h"

#include <doctest/doctest.h>

using mail::Server;
using Kind = mail::Outcome::Kind;

namespace {

mail::Message to(std::string_view name) {
    return {.id = "01J@bearing.example.org",
            .from = "bearing@example.org",
            .to = std::string{name} + "@example.org",
            .subject = "Your week in Bearing",
            .text = "Überfällig: nothing.\n.\nStill the text.\n",
            .html = "<p>&#220;berf&#228;llig: nothing.</p>",
            .stop = "https://bearing.example.org/mail-stop/abc",
            .at = basics::parse_iso_instant("2026-11-30T03:30:05.000Z").value()};
}

Server at(const testing::SmtpServer& server, Server::Line line = Server::Line::clear) {
    return {.host = line == Server::Line::clear ? "127.0.0.1" : "localhost",
            .port = server.port(),
            .line = line,
            .authorities = line == Server::Line::clear ? "" : server.certificate(),
            .patience = 5};
}

bool says(const std::string& mail, std::string_view words) { return mail.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a mail arrives whole, once, in both forms") {
    const testing::SmtpServer server;
    CHECK(mail::send(at(server), to("ines")).kind == Kind::taken);
    const auto mails = server.mails();
    REQUIRE(mails.size() == 1);
    CHECK(says(mails[0], "X-Envelope: bearing@example.org ines@example.org clear"));
    CHECK(says(mails[0], "Content-Type: multipart/alternative; boundary="));
    CHECK(says(mails[0], "=C3=9Cberf=C3=A4llig: nothing."));
    CHECK(says(mails[0], "\r\n.\r\nStill the text.\r\n"));
    CHECK(says(mails[0], "Content-Type: text/html; charset=utf-8"));
    CHECK(says(mails[0], "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
}

TEST_CASE("what the server says of one person is told without their address") {
    const testing::SmtpServer server;
    const auto refused = mail::send(at(server), to("nobody"));
    CHECK(refused.kind == Kind::refused);
    CHECK(refused.sentence == "The mail server refused a mail for good (550).");
    CHECK(mail::send(at(server), to("busy")).kind == Kind::put_off);
    CHECK(mail::send(at(server), to("silent")).kind == Kind::unsure);
    auto unwelcome = to("ines");
    unwelcome.from = "unwelcome@example.org";
    CHECK(mail::send(at(server), unwelcome).sentence == "The mail server takes no mail from this sender.");
    CHECK(mail::send(at(server), to("ines\r\nRCPT TO:<all@example.org>")).kind == Kind::refused);
    CHECK(server.mails().size() == 1); // the silent one
}

TEST_CASE("without TLS nothing goes to a server elsewhere, and a certificate is checked") {
    const testing::SmtpServer bare, offers{"starttls login"}, speaks{"tls"};
    const auto refused = mail::send(at(bare, Server::Line::starttls), to("ines"));
    CHECK(refused.kind == Kind::away);
    CHECK(bare.mails().empty());
    auto server = at(offers, Server::Line::starttls);
    CHECK(mail::send(server, to("ines")).kind != Kind::taken); // it asks who we are
    server.user = "bearing";
    server.password = "wrong";
    CHECK(mail::send(server, to("ines")).sentence == "The mail server does not take the name and the password.");
    server.password = "owls under stairs";
    CHECK(mail::send(server, to("ines")).kind == Kind::taken);
    CHECK(says(offers.mails().at(0), "ines@example.org tls"));
    CHECK(mail::send(at(speaks, Server::Line::tls), to("ines")).kind == Kind::taken);
    auto stranger = at(speaks, Server::Line::tls);
    stranger.authorities.clear(); // the machine's own do not know this certificate
    CHECK(mail::send(stranger, to("ines")).sentence
          == "The mail server's certificate could not be checked, so nothing was sent to it.");
    CHECK(speaks.mails().size() == 1);
}

TEST_CASE("a server that is away is said to be") {
    int port = 0;
    {
        const testing::SmtpServer gone;
        port = gone.port();
    }
    const auto outcome = mail::send({.host = "127.0.0.1", .port = port, .line = Server::Line::clear}, to("ines"));
    CHECK(outcome.kind == Kind::away);
    CHECK(outcome.sentence == "The mail server does not answer.");
}
