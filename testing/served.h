#pragma once
// A server on a free port of the loopback, for tests that need real sockets; stopped when it goes out of scope.
#include "testing/databases.h"
#include "web/server.h"

#include <thread>

namespace testing {

class Served {
public:
    explicit Served(std::vector<web::Route> routes, web::Options options = {}, web::Gate gate = web::closed_gate);
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;
    ~Served() { stop(); }

    unsigned short port() const { return port_; }
    web::Site& site() { return *site_; }
    FreshDatabase& fresh() { return fresh_; }
    std::vector<std::string> log() const;
    const std::filesystem::path& uploads() const { return fresh_.folder(); }
    void stop(); // asks it to stop and waits until it has

private:
    FreshDatabase fresh_;
    std::vector<web::Route> routes_;
    std::unique_ptr<web::Site> site_;
    mutable std::mutex mutex_;
    std::vector<std::string> log_;
    unsigned short port_{};
    std::jthread thread_;
};

// One connection of a client that may behave badly.
class Socket {
public:
    explicit Socket(unsigned short port);
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket();

    void say(std::string_view);
    void half_close();                            // nothing more will be said
    std::string hear_until(std::string_view end); // up to and with `end`, or all there was when the other side closed
    std::string hear_reply();                     // one reply with its Content-Length
    std::string hear_all() { return hear_until({}); }

private:
    int descriptor_;
    std::string heard_;
};

int status_of(std::string_view reply);

} // namespace testing
