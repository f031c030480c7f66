#include "testing/smtp_server.h"

#include "testing/program.h"

#include <csignal>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace testing {

SmtpServer::SmtpServer(const std::string& ways) {
    const auto folder = folder_.path().string();
    if (ways.find("tls") != std::string::npos)
        REQUIRE(shell(fmt::format(
                          "openssl req -x509 -newkey rsa:2048 -nodes -keyout '{0}/key.pem' -out '{0}/cert.pem' -days 2 "
                          "-subj /CN=localhost -addext subjectAltName=DNS:localhost 2>&1",
                          folder))
                    .exit
                == 0);
    const auto line = fmt::format("exec node '{}/testing/smtp_server.mjs' '{}' {}", BEARING_SOURCE_DIR, folder, ways);
    said_ = ::popen(line.c_str(), "r");
    REQUIRE(said_ != nullptr);
    REQUIRE_MESSAGE(std::fscanf(said_, "%d %d", &process_, &port_) == 2,
                    "the mail server did not start: is npm ci done?");
}

SmtpServer::~SmtpServer() {
    if (process_ > 0) ::kill(process_, SIGTERM);
    if (said_) ::pclose(said_);
}

std::vector<std::string> SmtpServer::mails() const {
    std::vector<std::string> out;
    for (int number = 1;; ++number) {
        const std::ifstream file{folder_.path() / fmt::format("{}.eml", number)};
        if (!file) return out;
        std::ostringstream text;
        text << file.rdbuf();
        out.push_back(text.str());
    }
}

} // namespace testing
