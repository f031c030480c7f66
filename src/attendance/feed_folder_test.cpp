#include "attendance/feed_folder.h"
#include "attendance/feed_folder_jobs.h"
#include "testing/sending_school.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using attendance::FeedFolder;

namespace {

const auto now = basics::parse_iso_instant("2026-09-07T09:42:00.000Z").value();

void put(const fs::path& path, std::string_view text) { std::ofstream{path, std::ios::binary} << text; }

std::string text_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& each : fs::directory_iterator{folder})
        if (!each.is_directory()) names.push_back(each.path().filename().string());
    std::ranges::sort(names);
    return names;
}

// A folder beside the database, with one for Oakfield.
struct Watching {
    testing::FreshDatabase fresh{storage::Engine::sqlite, testing::Schema::newest};
    fs::path folder{fresh.folder() / "feeds"};
    fs::path school{folder / "990001"};
    std::vector<std::string> log{};
    FeedFolder watch{folder, "arbor", [this](std::string_view line) { log.emplace_back(line); }};
    Watching() {
        testing::a_sending_school(fresh);
        fs::create_directories(school);
    }
    std::int64_t look() { return watch.look(fresh.connection(), now).value(); }
    std::int64_t two_looks() { return look(), look(); }
};

constexpr std::string_view marks = "Student ID,Date,Session,Mark\n100,07/09/2026,AM,/\n101,07/09/2026,AM,N\n";

} // namespace

TEST_CASE("a file is whole when two looks find it alike") {
    attendance::Looks looks;
    using Found = std::vector<std::string>;
    CHECK(looks.whole({{"a", 5, 1}, {"b", 5, 1}}).empty());
    CHECK(looks.whole({{"a", 6, 1}, {"b", 5, 1}}) == Found{"b"});
    CHECK(looks.whole({{"a", 6, 2}}).empty());
    CHECK(looks.whole({{"a", 6, 2}, {"b", 5, 1}}) == Found{"a"});
}

TEST_CASE("what programs name as being sent is not looked at") {
    for (const auto* name : {"marks.csv.part", "MARKS.TMP", "marks.filepart", ".marks.csv", "a.crdownload"})
        CHECK(attendance::being_sent(name));
    for (const auto* name : {"marks.csv", "party.csv", "part"}) CHECK_FALSE(attendance::being_sent(name));
}

TEST_CASE("marks and lists of pupils are taken and removed; a half-written file waits") {
    Watching it;
    put(it.school / "marks.csv", marks);
    put(it.school / "pupils.csv",
        "Student ID,Surname,Forename,Year,Sex,Date of admission\n500,Invented,New,7,F,2026-09-01\n");
    put(it.school / "more.csv.part", marks);
    CHECK(it.look() == 0);
    put(it.school / "growing.csv", "Student ID,Da");
    CHECK(it.look() == 2);
    put(it.school / "growing.csv", marks);
    CHECK(it.look() == 0);
    CHECK(names_in(it.school) == std::vector<std::string>{"growing.csv", "more.csv.part"});
    CHECK(it.look() == 1); // the same marks once more change nothing
    CHECK(names_in(it.school) == std::vector<std::string>{"more.csv.part"});
    REQUIRE(it.log.size() == 3);
    CHECK(std::ranges::count(it.log, "school=990001 marks=2 new=2 late=0 refused=0") == 1);
    CHECK(std::ranges::count(it.log, "school=990001 pupils=1 refused=0") == 1);
}

TEST_CASE("what is refused stands aside with a text that says why, and names nobody") {
    Watching it;
    put(it.school / "Oliver Invented.csv", "Something,Else\n1,2\n");
    put(it.school / "none.csv", "Student ID,Date,Session,Mark\n999,07/09/2026,AM,/\n");
    CHECK(it.two_looks() == 2);
    CHECK(names_in(it.school).empty());
    CHECK(names_in(it.school / "refused")
          == std::vector<std::string>{"Oliver Invented.csv", "Oliver Invented.csv.txt", "none.csv", "none.csv.txt"});
    CHECK(text_of(it.school / "refused" / "none.csv.txt").find("row 2: No pupil of this school is known")
          != std::string::npos);
    for (const auto& line : it.log) CHECK(line.find("Oliver") == std::string::npos);
    put(it.school / "none.csv", "Student ID,Date,Session,Mark\n998,07/09/2026,AM,/\n");
    CHECK(it.two_looks() == 1);
    CHECK(fs::exists(it.school / "refused" / "none-2.csv.txt"));
}

TEST_CASE("rows that are refused are told, and the file is kept nowhere") {
    Watching it;
    put(it.school / "marks.csv", std::string{marks} + "999,07/09/2026,AM,/\n");
    CHECK(it.two_looks() == 1);
    CHECK(names_in(it.school / "refused") == std::vector<std::string>{"marks.csv.txt"});
    CHECK(text_of(it.school / "refused" / "marks.csv.txt").find("row 4: No pupil of this school is known")
          != std::string::npos);
}

TEST_CASE("texts and files that were refused thirty days ago are removed") {
    Watching it;
    put(it.school / "other.csv", "Something,Else\n1,2\n");
    CHECK(it.two_looks() == 1);
    const auto refused = it.school / "refused";
    fs::last_write_time(refused / "other.csv.txt", fs::file_time_type::clock::now() - std::chrono::days{29});
    it.look();
    CHECK(names_in(refused).size() == 2);
    fs::last_write_time(refused / "other.csv.txt", fs::file_time_type::clock::now() - std::chrono::days{30});
    it.look();
    CHECK(names_in(refused).empty());
}

TEST_CASE("folders that are no school of the trust are said once, and links are followed nowhere") {
    Watching it;
    fs::create_directory(it.folder / "900123");
    put(it.folder / "900123" / "marks.csv", marks);
    put(it.fresh.folder() / "elsewhere.csv", marks);
    fs::create_symlink(it.fresh.folder() / "elsewhere.csv", it.school / "link.csv");
    CHECK(it.two_looks() == 0);
    CHECK(it.log.size() == 1);
    CHECK(it.log[0].starts_with("folder=\"900123\" is not the URN of a school of the trust"));
    CHECK(fs::exists(it.folder / "900123" / "marks.csv"));
    CHECK(fs::exists(it.school / "link.csv"));
}

TEST_CASE("while the database is busy files wait, and are taken when it answers") {
    Watching it;
    REQUIRE(it.fresh.connection().script("pragma busy_timeout = 1").ok());
    put(it.school / "marks.csv", marks);
    {
        auto line = it.fresh.database().connect().value();
        const auto writer = storage::write(*line, testing::sending_author);
        CHECK(it.two_looks() == 0);
        CHECK(names_in(it.school) == std::vector<std::string>{"marks.csv"});
    }
    CHECK(it.look() == 1);
    CHECK(names_in(it.school).empty());
}

TEST_CASE("a file that was in hand when the program was cut off is taken by the next") {
    Watching it;
    put(it.school / ".in-hand-marks.csv", marks);
    CHECK(it.two_looks() == 1);
    CHECK(names_in(it.school).empty());
    CHECK(it.log.back() == "school=990001 marks=2 new=2 late=0 refused=0");
}

TEST_CASE("a demonstration watches nothing") {
    Watching it;
    testing::make_a_demonstration(it.fresh);
    put(it.school / "marks.csv", marks);
    CHECK_FALSE(it.watch.look(it.fresh.connection(), now).ok());
    CHECK(names_in(it.school) == std::vector<std::string>{"marks.csv"});
}
