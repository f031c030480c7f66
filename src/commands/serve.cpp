#include "attendance/today_watch_routes.h"
#include "basics/text.h"
#include "commands/key_file.h"
#include "commands/list.h"
#include "commands/routes.h"
#include "commands/unprivileged.h"
#include "imports/import_routes.h"
#include "imports/worker_jobs.h"
#include "people/installation_store.h"
#include "people/sign_in_store.h"
#include "web/server.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

Result<std::int64_t> number_option(const Words& words, std::string_view name, std::int64_t otherwise,
                                   std::int64_t least, std::int64_t most) {
    const auto text = words.option(name);
    if (text.empty()) return otherwise;
    const auto number = basics::whole_number(text);
    if (number && *number >= least && *number <= most) return *number;
    return basics::invalid(fmt::format("--{} takes a number from {} to {}, not \"{}\".", name, least, most, text));
}

Result<std::vector<web::Network>> trusted(std::string_view list) {
    std::vector<web::Network> networks;
    for (const auto each : basics::split(list, ','))
        if (!basics::trimmed(each).empty()) networks.push_back(TRY(web::parse_network(basics::trimmed(each))));
    return networks;
}

// A schema that is older or newer than the program's would make every page fail, or write what an older one cannot
// read.
Result<void> check_schema(const storage::Database& database) {
    const auto connection = TRY(database.connect());
    const auto version = TRY(storage::schema_version(*connection)), newest = storage::newest_migration();
    if (version == newest) return {};
    if (version > newest)
        return basics::conflict(
            fmt::format("{} was made by a newer Bearing (schema {}, this program knows {}). Serve it with that one.",
                        database.printable(), version, newest));
    return basics::conflict(fmt::format("{} is at schema {}, this program needs {}. Run: bearing migrate --database {}",
                                        database.printable(), version, newest, database.printable()));
}

// An invented trust says so on every page.
Result<bool> demonstration(const storage::Database& database) {
    const auto connection = TRY(database.connect());
    auto reader = TRY(storage::read(*connection));
    return TRY(people::installation(reader)).kind == people::Installation::Kind::demonstration;
}

// The key that closes second factors; says how many another key closed, for nobody can use those.
Result<secrets::Key> key_of(const Words& words, const web::Site& site) {
    auto key = TRY(server_key(words, site.database));
    const auto connection = TRY(site.database.connect());
    auto writer =
        TRY(storage::write(*connection, {.person = permissions::PersonId{"bearing-serve"}, .at = site.now()}));
    if (const auto lost = TRY(people::close_second_factors(writer, key)); lost > 0)
        fmt::print(stderr,
                   "{} with another key than that of {}: whoever it is cannot give a code until an administrator takes "
                   "their second factor off. Bring the old key file back, or see the guide on backups.\n",
                   basics::counted(lost, "second factor was closed", "second factors were closed"),
                   key_file_of(words, site.database).string());
    TRY(writer.commit());
    return key;
}

Result<web::Options> options_of(const Words& words) {
    web::Options options;
    options.address = words.option("address", "127.0.0.1");
    options.port = static_cast<unsigned short>(TRY(number_option(words, "port", 8080, 0, 65535)));
    options.workers = static_cast<unsigned>(TRY(number_option(words, "workers", 4, 1, 256)));
    options.trusted_proxies = TRY(trusted(words.option("trusted-proxy")));
    options.limits.upload =
        static_cast<std::uint64_t>(TRY(number_option(words, "largest-upload", 600, 1, 100'000))) * 1024 * 1024;
    options.listening = [address = options.address](unsigned short port) {
        std::printf("Bearing answers at http://%s:%u/\n", address.c_str(), unsigned{port});
        std::fflush(stdout);
    };
    return options;
}

Result<void> run_serve(const Words& words) {
    const auto options = TRY(options_of(words));
    TRY(leave_root(words.option("user")));
    web::Site site{
        .database = TRY(database_of(words, storage::Database::Missing::refuse)),
        .routes = program_routes(),
        .gate = program_gate(),
        .development = words.has("development"),
        .now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }};
    TRY(check_schema(site.database));
    site.demonstration = TRY(demonstration(site.database));
    if (!site.demonstration) site.key = TRY(key_of(words, site));
    // Imports sent from the web are worked on beside the pages, never in their way.
    const imports::Worker worker{site.database, site.now,
                                 [](std::string_view trouble) { fmt::print(stderr, "imports: {}\n", trouble); },
                                 [&](const imports::JobId& job, std::string_view line) {
                                     web::Html html;
                                     html.put(line);
                                     site.live.publish(imports::live_topic(job), std::move(html).take());
                                 }};
    const attendance::TodayWatch today{site,
                                       [](std::string_view trouble) { fmt::print(stderr, "today: {}\n", trouble); }};
    return web::serve(site, options);
}

} // namespace

Command serve() {
    return {.name = "serve",
            .summary = "Answer browsers until it is asked to stop.",
            .usage = "serve [--address 127.0.0.1] [--port 8080] [--workers 4] [--trusted-proxy 127.0.0.1,10.0.0.0/8] "
                     "[--user NAME] [--key-file FILE] "
                     "[--largest-upload MB] [--development]",
            .options = {"address", "port", "workers", "trusted-proxy", "user", "largest-upload", "key-file"},
            .flags = {"development"},
            .run = run_serve};
}

} // namespace commands
