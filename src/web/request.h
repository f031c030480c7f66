#pragma once
// What a handler is given, and what it gives back.
#include "basics/result.h"
#include "permissions/permissions.h"
#include "storage/database.h"
#include "web/html.h"

#include <map>
#include <string>
#include <vector>

namespace web {

enum class Method { get, post };

// The fields of a form or of a query, in the order sent; a name may come more than once.
class Fields {
public:
    std::string_view operator[](std::string_view name) const; // the first, or ""
    bool has(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    void add(std::string name, std::string value) { held_.emplace_back(std::move(name), std::move(value)); }
    const std::vector<std::pair<std::string, std::string>>& pairs() const { return held_; }

private:
    std::vector<std::pair<std::string, std::string>> held_;
};

// One file of a multipart form, already on disk (uploads never stand in memory).
struct Upload {
    std::string field;
    std::string name; // as the browser calls it; never used as a path
    std::string path; // where it stands until the request ends
    std::int64_t bytes;
};

// The part of a request that comes from outside, before anything is known about who asks.
struct Incoming {
    Method method{Method::get};
    std::string path{"/"};
    Fields query{};
    Fields form{};
    Fields cookies{};
    std::vector<Upload> uploads{};
    Fields headers{};      // of a program's request, their names in lower case; of a browser's none is looked at
    std::string lines{};   // what a program sent (application/x-ndjson), as it came
    std::string address{}; // the client's, after --trusted-proxy
    bool secure{};         // https, as the trusted proxy says, or false on loopback
};

struct Site; // web/site.h: the whole program behind the address

// Who asks at an address. A person's browser sends cookies, and forms that carry a token. A program sends a bearer token of
// its own (RFC 6750): no cookie is looked at, so that no page elsewhere can have a browser send it, and a POST carries lines.
enum class Caller { person, program };

// The token of the header Authorization, or "".
std::string_view bearer_token(const Incoming&);

// A request with its person, its day and its database: handlers take all they need from here.
struct Request {
    const Incoming& from;
    storage::Connection& connection;
    const storage::Database& database;
    basics::Instant now;
    std::map<std::string, std::string, std::less<>> parameters{}; // :urn of the route
    std::optional<permissions::Who> who{};
    std::string session{};    // the id of the session's row, for the form token; empty when nobody is signed in
    std::string form_token{}; // what a form must send back
    bool demonstration{};     // an invented trust, marked on every page
    Site* site{};             // the program that answers: its routes, its counters, its live pages
    Caller caller{Caller::person};
    std::string_view route{"-"};      // the pattern that was found, for the log
    std::string_view reference{"-"};  // what the person can quote and the log holds
    std::int64_t statements_before{}; // of the connection, when this request began
    std::chrono::steady_clock::time_point began{};

    basics::Date today() const { return basics::london_date(now); }
    std::string_view parameter(std::string_view name) const;
    basics::Result<storage::Reader> reader() const { return storage::read(connection); }
    basics::Result<storage::Writer> writer() const; // needs a signed-in person
    const permissions::Who& person() const;         // a bug on a route that anyone may open
    permissions::Scope scope(permissions::Verb verb) const { return permissions::scope(person(), verb, today()); }
};

struct Reply {
    int status{200};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string type{"text/html; charset=utf-8"};
    std::string body{};
    std::string file{};   // send this file instead of the body
    std::string listen{}; // keep the line open and send what is published on this topic (web/live.h)
};

Reply redirect(std::string address); // 303
Reply download(std::string body, std::string type, std::string file_name);
Reply plain(std::string text, int status = 200);
Reply problem_reply(const Request&, const basics::Problem&); // the one place where a Problem becomes a page
Reply problem_json(int status, std::string_view sentence);   // what a program reads in its place (RFC 9457)

// A whole page: the layout around a page's own markup. The title is also its only h1's words.
struct Crumb {
    std::string words;
    Link link;
};
struct Frame {
    std::string title;
    std::vector<Crumb> crumbs{};
    std::string section{}; // which item of the menu is lit
    bool wide{};
};
Reply page(const Request&, const Frame&, SafeHtml content, int status = 200);

// page() around a page struct that a compiled .html writes.
template <class Page>
Reply show(const Request& asked, const Frame& frame, const Page& filled, int status = 200) {
    Html html;
    write(html, filled);
    return page(asked, frame, std::move(html).take(), status);
}

using Handler = basics::Result<Reply> (*)(Request&);

// Uploads, imports and whatever computes for long have workers of their own, so that no page waits behind them.
enum class Lane { quick, slow };

// A row of the program's route table: without its verb it does not compile.
struct Route {
    Method method;
    std::string_view address; // "/schools/:urn"
    permissions::Verb verb;
    Handler handler;
    Lane lane{Lane::quick};
    Caller caller{
        Caller::person}; // program: its verb is anyone, the gate is not asked, and the handler looks at the token
};

} // namespace web
