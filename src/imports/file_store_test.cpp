#include "imports/file_store.h"

#include "basics/base64.h"
#include "testing/databases.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

TEST_CASE("bytes come back from their text whatever they are") {
    CHECK(basics::base64("") == "");
    CHECK(basics::base64("f") == "Zg==");
    CHECK(basics::base64("foobar") == "Zm9vYmFy"); // RFC 4648, section 10
    std::string all;
    for (int each = 0; each < 1000; ++each) {
        all += static_cast<char>(each * 7);
        CHECK(basics::from_base64(basics::base64(all)) == all);
    }
    CHECK_FALSE(basics::from_base64("Zg=").has_value());
    CHECK_FALSE(basics::from_base64("Zg!=").has_value());
}

TEST_CASE("a file kept in pieces is laid out as it was, under a name that leads nowhere else") {
    testing::each_database([](testing::FreshDatabase& database) {
        std::string bytes(2'500'000, 'x');
        bytes[0] = '\0', bytes[1'048'576] = '\xFF';
        const auto folder = std::filesystem::temp_directory_path() / "bearing-kept-file";
        std::filesystem::create_directories(folder / "out");
        std::ofstream{folder / "in", std::ios::binary} << bytes;
        const storage::Author author{.person = permissions::PersonId{"the-tester"},
                                     .at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()};
        const auto kept = imports::keep_file(database.connection(), author, folder / "in", "../../etc/results.csv");
        REQUIRE(kept.ok());
        CHECK(kept.value().name == "results.csv");
        const auto path = [&] {
            auto reader = database.reader();
            return imports::lay_out(reader, kept.value(), folder / "out").value();
        }();
        std::ostringstream back;
        back << std::ifstream{path, std::ios::binary}.rdbuf();
        CHECK(back.str() == bytes);
        std::filesystem::remove_all(folder);
    });
    CHECK(imports::safe_name("C:\\fakepath\\a\nb.csv") == "ab.csv");
    CHECK(imports::safe_name("...") == "file");
    CHECK(imports::safe_name("").size() == 4);
}
