#include "mail/send.h"

#include <array>
#include <curl/curl.h>
#include <fmt/format.h>
#include <memory>

namespace mail {
namespace {

using Kind = Outcome::Kind;

template <auto Free>
struct By {
    template <class T>
    void operator()(T* held) const {
        Free(held);
    }
};
using Easy = std::unique_ptr<CURL, By<curl_easy_cleanup>>;
using Lines = std::unique_ptr<curl_slist, By<curl_slist_free_all>>;
using Mime = std::unique_ptr<curl_mime, By<curl_mime_free>>;

void append(Lines& to, const std::string& line) {
    auto* longer = curl_slist_append(to.get(), line.c_str());
    basics::demand(longer != nullptr, "no room for a line of a mail");
    static_cast<void>(to.release());
    to.reset(longer);
}

// A line ends with CR LF in a mail (RFC 2045, 6.7); anything else would be written as a sign of the text.
std::string with_line_ends(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
    return out;
}

void add_body(curl_mime* to, const std::string& lines, const char* type) {
    auto* part = curl_mime_addpart(to);
    const auto text = with_line_ends(lines);
    curl_mime_data(part, text.data(), text.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

void speak_to(CURL* easy, const Server& server) {
    const bool tls = server.line == Server::Line::tls;
    const auto address = fmt::format("{}://{}:{}", tls ? "smtps" : "smtp", server.host, server.port);
    curl_easy_setopt(easy, CURLOPT_URL, address.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, tls ? "smtps" : "smtp");
    curl_easy_setopt(easy, CURLOPT_USE_SSL,
                     static_cast<long>(server.line == Server::Line::clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.patience));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, static_cast<long>(server.patience) * 3);
    if (!server.authorities.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, server.authorities.c_str());
    if (server.user.empty()) return;
    curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, server.password.c_str());
}

// What the last words of the server were worth. Its own text is left out: it repeats the address.
Outcome outcome_of(CURL* easy, CURLcode how, std::string_view said) {
    if (how == CURLE_OK) return {.kind = Kind::taken};
    long code = 0;
    curl_off_t sent = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &code);
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &sent);
    switch (how) {
    case CURLE_USE_SSL_FAILED: return {Kind::away, "The mail server does not offer TLS, so nothing was sent to it."};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return {Kind::away, "The mail server's certificate could not be checked, so nothing was sent to it."};
    case CURLE_LOGIN_DENIED: return {Kind::away, "The mail server does not take the name and the password."};
    default: break;
    }
    if (said.starts_with("MAIL failed")) return {Kind::away, "The mail server takes no mail from this sender."};
    if (code >= 500) return {Kind::refused, fmt::format("The mail server refused a mail for good ({}).", code)};
    if (code >= 400) return {Kind::put_off, fmt::format("The mail server put a mail off ({}).", code)};
    if (sent > 0) return {Kind::unsure, "The mail server took a mail and did not say that it had it."};
    return {Kind::away, "The mail server does not answer."};
}

} // namespace

Outcome send(const Server& server, const Message& message) {
    static const auto begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    basics::demand(begun == CURLE_OK, "libcurl did not begin");
    const auto headers = header_lines(message);
    if (!headers) return {Kind::refused, headers.problem().message};
    const Easy easy{curl_easy_init()};
    basics::demand(easy != nullptr, "no room for a conversation with the mail server");
    speak_to(easy.get(), server);
    Lines lines, recipients;
    for (const auto& line : headers.value()) append(lines, line);
    append(recipients, fmt::format("<{}>", message.to));
    const Mime bodies{curl_mime_init(easy.get())};
    add_body(bodies.get(), message.text, "text/plain; charset=utf-8");
    add_body(bodies.get(), message.html, "text/html; charset=utf-8");
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, fmt::format("<{}>", message.from).c_str());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(easy.get(), CURLOPT_MIMEPOST, bodies.get());
    std::array<char, CURL_ERROR_SIZE> said{};
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, said.data());
    const auto how = curl_easy_perform(easy.get());
    return outcome_of(easy.get(), how, said.data());
}

} // namespace mail
