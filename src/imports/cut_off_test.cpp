// Imports that something goes wrong with: killed, out of room, beside another, hostile. The built program on real disks.
#include "imports/import_jobs.h"
#include "imports/turn_jobs.h"
#include "storage/database.h"
#include "testing/program.h"
#include "testing/shared_data.h"

#include <chrono>
#include <csignal>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view header = "RECTYPE,LEA,ESTAB,URN,SCHNAME,ICLOSE,NFTYPE,TPUP,ATT8SCR,P8PUP,TP8ADJ,P8MEA,"
                                    "P8CILOW,P8CIUPP,PTL2BASICS_95,P8_BANDING\n";

class Folder {
public:
    Folder() : path_{(fs::temp_directory_path() / "bearing-cut-XXXXXX").string()} { REQUIRE(::mkdtemp(path_.data())); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    fs::path operator/(std::string_view name) const { return fs::path{path_} / name; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

// A file of many invented schools, with the official columns.
void a_large_file(const fs::path& path, int schools, double progress) {
    std::ofstream out{path};
    out << header;
    for (int i = 0; i < schools; ++i)
        out << fmt::format("1,999,{},{},Invented {},0,AC,120,48.2,110,2,{:.2f},0.06,0.56,44%,Above average\n",
                           1000 + i % 9000, 100'000 + i, i, progress);
}

pid_t started(const std::vector<std::string>& words) {
    const auto child = ::fork();
    if (child != 0) return child;
    std::vector<char*> argv;
    for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    const auto silent = ::open("/dev/null", O_WRONLY);
    ::dup2(silent, 1);
    ::dup2(silent, 2);
    ::execv(argv[0], argv.data());
    ::_exit(127);
}

int ended(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::int64_t number(const std::string& url, std::string_view sql) {
    const auto database = storage::Database::open(url).value();
    const auto connection = database.connect().value();
    std::int64_t found = -1;
    REQUIRE(connection->run(sql, {}, [&](const storage::Row& row) { found = row.integer(0); }).ok());
    return found;
}

void change(const std::string& url, std::string_view sql) {
    const auto database = storage::Database::open(url).value();
    REQUIRE(database.connect().value()->script(sql).ok());
}

} // namespace

TEST_CASE("kill -9 in the middle of an import leaves what stands as it was, and the next import sweeps up") {
    const Folder folder;
    const auto url = "sqlite:" + (folder / "d.db").string();
    a_large_file(folder / "first_2018-19.csv", 200, 0.31);
    a_large_file(folder / "large_2018-19.csv", 60'000, 0.99);
    const auto import = [&](std::string_view name) {
        return std::vector<std::string>{BEARING_PROGRAM, "import", (folder / name).string(), "--database", url};
    };
    REQUIRE(ended(started(import("first_2018-19.csv"))) == 0);
    const auto before = testing::program(folder.path(), "show school 100001 --json --database " + url);
    REQUIRE(before.said.find("0.31") != std::string::npos);

    const auto child = started(import("large_2018-19.csv"));
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (number(url, "select count(*) from figures where import = 2") == 0
           && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    ::kill(child, SIGKILL);
    REQUIRE(ended(child) == 128 + SIGKILL);
    REQUIRE(number(url, "select count(*) from figures where import = 2") > 0);
    REQUIRE(number(url, "select count(*) from imports where state = 'loading'") == 1);
    CHECK(testing::program(folder.path(), "show school 100001 --json --database " + url).said == before.said);

    // As if two minutes had passed.
    change(url, "update imports set beat_at = '2020-01-01T00:00:00.000Z' where state = 'loading'; update import_turns "
                "set beat_at = '2020-01-01T00:00:00.000Z'");
    REQUIRE(ended(started(import("first_2018-19.csv"))) == 0);
    CHECK(number(url, "select count(*) from figures where import = 2") == 0);
    CHECK(number(url, "select count(*) from imports") == 1);
    CHECK(testing::program(folder.path(), "show school 100001 --json --database " + url).said == before.said);
}

TEST_CASE("two imports at once wait for one another, and both are whole") {
    const Folder folder;
    const auto url = "sqlite:" + (folder / "d.db").string();
    a_large_file(folder / "a_2017-18.csv", 3'000, 0.1);
    a_large_file(folder / "b_2018-19.csv", 3'000, 0.2);
    REQUIRE(testing::program(folder.path(), "migrate --database " + url).exit == 0);
    const auto one = started({BEARING_PROGRAM, "import", (folder / "a_2017-18.csv").string(), "--database", url});
    const auto two = started({BEARING_PROGRAM, "import", (folder / "b_2018-19.csv").string(), "--database", url});
    CHECK(ended(one) == 0);
    CHECK(ended(two) == 0);
    CHECK(number(url, "select count(*) from imports where state = 'published'") == 2);
    CHECK(number(url, "select count(distinct place) from figures") == 3'000);
    CHECK(number(url, "select min(n) from (select count(*) as n from figures group by import)")
          == number(url, "select max(n) from (select count(*) as n from figures group by import)"));
}

TEST_CASE("a full disk is a sentence, and nothing half imported counts") {
    const Folder folder;
    a_large_file(folder / "first_2018-19.csv", 200, 0.31);
    a_large_file(folder / "large_2018-19.csv", 60'000, 0.99);
    fs::create_directory(folder / "small");
    // A disk of 6 MB where one may be mounted; everywhere, no file that grows beyond 4 MB (ulimit counts 1024 bytes).
    const bool small =
        ::geteuid() == 0
        && testing::shell(fmt::format("mount -t tmpfs -o size=6m none {}/small 2>&1", folder.path())).exit == 0;
    for (const bool on_small_disk : {false, true}) {
        if (on_small_disk && !small) continue;
        const auto url = "sqlite:" + (folder / (on_small_disk ? "small/d.db" : "d.db")).string();
        REQUIRE(testing::program(folder.path(), "import first_2018-19.csv --database " + url).exit == 0);
        const auto before = testing::program(folder.path(), "show school 100001 --json --database " + url);
        const auto full =
            testing::shell(fmt::format("cd {} && (trap '' XFSZ; {} {} import large_2018-19.csv --database {} 2>&1)",
                                       folder.path(), on_small_disk ? "" : "ulimit -f 4096;", BEARING_PROGRAM, url));
        CAPTURE(full.said);
        CHECK(full.exit == 1);
        CHECK(full.said.find(on_small_disk ? "The disk is full" : "The disk could not be written")
              != std::string::npos);
        CHECK(number(url, "select count(*) from imports where state = 'published'") == 1);
        CHECK(testing::program(folder.path(), "show school 100001 --json --database " + url).said == before.said);
    }
    if (small) CHECK(testing::shell(fmt::format("umount {}/small", folder.path())).exit == 0);
}

TEST_CASE("another import waits for its turn, and takes it over from one that fell silent") {
    const Folder folder;
    const auto url = "sqlite:" + (folder / "d.db").string();
    const auto database = storage::Database::open(url).value();
    const auto mine = database.connect().value(), other = database.connect().value();
    REQUIRE(storage::migrate(*mine).ok());
    const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                 .at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()};
    auto held = imports::Turn::wait(*mine, author, {}).value();
    const imports::Options impatient{.cancelled = [] { return true; }};
    CHECK_FALSE(imports::Turn::wait(*other, author, impatient).ok());
    const storage::Author later{.person = author.person, .at = author.at + std::chrono::minutes{5}};
    const auto taken = imports::Turn::wait(*other, later, impatient);
    CHECK(taken.ok());
    CHECK_FALSE(held.keep().ok());
}
