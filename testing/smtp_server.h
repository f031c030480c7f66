#pragma once
// A real mail server (npm smtp-server) on a free port of the loopback, stopped when it goes out of scope.
#include "testing/folder.h"

#include <cstdio>
#include <string>
#include <vector>

namespace testing {

class SmtpServer {
public:
    // "", "starttls", "tls", and "login" beside them; see testing/smtp_server.mjs.
    explicit SmtpServer(const std::string& ways = {});
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;
    ~SmtpServer();

    int port() const { return port_; }
    std::string certificate() const { return (folder_.path() / "cert.pem").string(); } // of localhost
    std::vector<std::string>
    mails() const; // those that came, each whole, after the line "X-Envelope: from to tls|clear"

private:
    Folder folder_;
    std::FILE* said_{};
    int process_{}, port_{};
};

} // namespace testing
