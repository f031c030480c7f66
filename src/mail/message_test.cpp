#include "mail/message.h"

#include "mail/server.h"

#include <doctest/doctest.h>

using mail::Message;
using mail::Server;

namespace {

Message a_message() {
    return {.id = "01J@bearing.example.org",
            .from = "bearing@example.org",
            .to = "ines@example.org",
            .subject = "Your week in Bearing: 3 things",
            .text = "Text.",
            .html = "<p>Text.</p>",
            .stop = "https://bearing.example.org/mail-stop/abc",
            .at = basics::parse_iso_instant("2026-11-30T03:30:05.000Z").value()};
}

bool holds(const std::vector<std::string>& lines, std::string_view line) {
    return std::ranges::find(lines, line) != lines.end();
}

} // namespace

TEST_CASE("a mail's headers say what it is, and how to stop it with one click") {
    const auto lines = mail::header_lines(a_message()).value();
    CHECK(lines.front() == "Date: Mon, 30 Nov 2026 03:30:05 +0000");
    CHECK(holds(lines, "From: Bearing <bearing@example.org>"));
    CHECK(holds(lines, "To: <ines@example.org>"));
    CHECK(holds(lines, "Message-ID: <01J@bearing.example.org>"));
    CHECK(holds(lines, "List-Unsubscribe: <https://bearing.example.org/mail-stop/abc>"));
    CHECK(holds(lines, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    CHECK(holds(lines, "Auto-Submitted: auto-generated"));
}

TEST_CASE("nobody adds a header by what they are called") {
    const auto refused = [](auto change) {
        auto message = a_message();
        change(message);
        return !mail::header_lines(message).ok();
    };
    CHECK(refused([](Message& it) { it.subject = "One\r\nBcc: all@example.org"; }));
    CHECK(refused([](Message& it) { it.subject = "One\nBcc: all@example.org"; }));
    CHECK(refused([](Message& it) { it.to = "ines@example.org\r\nBcc: all@example.org"; }));
    CHECK(refused([](Message& it) { it.to = "ines@example.org>, <all@example.org"; }));
    CHECK(refused([](Message& it) { it.from = "bearing@example.org\nX: 1"; }));
    CHECK(refused([](Message& it) { it.id = "01J@example.org>\r\nX: 1"; }));
    CHECK(refused([](Message& it) { it.stop = "https://example.org/>\r\nX: 1"; }));
    CHECK(refused([](Message& it) { it.stop = "https://example.org/> <https://other.example"; }));
    CHECK(refused([](Message& it) { it.subject += '\0'; }));
    CHECK_FALSE(refused([](Message&) {}));
}

TEST_CASE("a subject that is not ASCII is cut between characters") {
    auto message = a_message();
    message.subject.clear();
    for (int i = 0; i < 30; ++i) message.subject += "é—";
    for (const auto& line : mail::header_lines(message).value()) {
        if (!line.starts_with("Subject: ")) continue;
        CHECK(line.starts_with("Subject: =?UTF-8?B?"));
        CHECK(line.find("?= =?UTF-8?B?") != std::string::npos);
        for (const char c : line) CHECK(static_cast<unsigned char>(c) < 128);
    }
}

TEST_CASE("TLS is asked of every server but this machine's own") {
    CHECK(mail::parse_server("smtp://mail.example.org").value().line == Server::Line::starttls);
    CHECK(mail::parse_server("smtp://mail.example.org:25").value().port == 25);
    CHECK(mail::parse_server("smtps://mail.example.org/").value().line == Server::Line::tls);
    CHECK(mail::parse_server("smtps://mail.example.org").value().port == 465);
    CHECK(mail::parse_server("smtps://localhost:465").value().line == Server::Line::tls);
    for (const auto* here : {"smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://[::1]:25"})
        CHECK(mail::parse_server(here).value().line == Server::Line::clear);
    CHECK(mail::parse_server("smtp://localhost.example.org:25").value().line == Server::Line::starttls);
    for (const auto* wrong :
         {"", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://a:b@mail.example.org",
          "smtp://mail.example.org:0", "smtp://mail.example.org:70000", "smtp://mail.example.org:x",
          "smtp://mail.example.org/path", "smtp://mail example.org"})
        CHECK_FALSE(mail::parse_server(wrong));
}
