#include "mail/server.h"

#include "basics/text.h"

#include <algorithm>

namespace mail {
namespace {

bool this_machine(std::string_view host) { return host == "localhost" || host == "127.0.0.1" || host == "[::1]"; }

bool of_a_host(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

basics::Problem unreadable() {
    return basics::invalid(
        "A mail server is written smtp://mail.example.org:587 or smtps://mail.example.org:465. A name and a "
        "password stand elsewhere: see the guide on mail.");
}

} // namespace

basics::Result<Server> parse_server(std::string_view address) {
    const bool tls = address.starts_with("smtps://");
    if (!tls && !address.starts_with("smtp://")) return unreadable();
    auto rest = address.substr(address.find("//") + 2);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    const auto colon = rest.find(':', rest.starts_with('[') ? rest.find(']') : 0);
    const auto host = rest.substr(0, colon);
    const auto port = colon == std::string_view::npos ? std::optional<std::int64_t>{tls ? 465 : 587}
                                                      : basics::whole_number(rest.substr(colon + 1));
    if (!port || *port < 1 || *port > 65535 || host.empty()) return unreadable();
    if (!this_machine(host) && !std::ranges::all_of(host, of_a_host)) return unreadable();
    return Server{.host = std::string{host},
                  .port = *port,
                  .line = tls                  ? Server::Line::tls
                          : this_machine(host) ? Server::Line::clear
                                               : Server::Line::starttls};
}

} // namespace mail
