#include "secrets/sealed_file.h"

#include "testing/folder.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace secrets;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << text;
}

bool owners_only(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    return (fs::status(file).permissions() & fs::perms{077}) == fs::perms::none;
}

} // namespace

TEST_CASE("a file closed under a key opens under it, whatever its length") {
    const testing::Folder folder;
    const auto key = random_key();
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{1}, std::size_t{1} << 20, (std::size_t{1} << 20) + 1}) {
        const auto plain = folder / fmt::format("plain{}", length), closed = folder / fmt::format("closed{}", length);
        write(plain, std::string(length, 'x'));
        seal_file(plain, closed, key).value();
        CHECK(is_sealed(closed));
        CHECK_FALSE(is_sealed(plain));
        CHECK(owners_only(closed));
        CHECK((length < 2 || read(closed).find("xxxx") == std::string::npos));
        open_sealed_file(closed, folder / fmt::format("again{}", length), key).value();
        CHECK(read(folder / fmt::format("again{}", length)) == read(plain));
    }
}

TEST_CASE("another key, a changed byte, a cut and an addition are each refused with a sentence") {
    const testing::Folder folder;
    const auto key = random_key();
    write(folder / "plain", std::string((std::size_t{1} << 20) + 5, 'x'));
    seal_file(folder / "plain", folder / "closed", key).value();
    const auto whole = read(folder / "closed");
    int number = 0;
    const auto refused = [&](const std::string& text, const Key& with) {
        write(folder / "tried", text);
        return open_sealed_file(folder / "tried", folder / std::to_string(++number), with).problem().message;
    };
    CHECK(refused(whole, random_key()).find("was closed with another key") != std::string::npos);
    for (const std::size_t at : {std::size_t{30}, std::size_t{60}, whole.size() - 1}) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK(refused(changed, key).find("damaged or cut short") != std::string::npos);
    }
    const std::size_t first_chunk = 24 + 24 + (std::size_t{1} << 20) + 17;
    for (const std::size_t length : {std::size_t{10}, std::size_t{40}, first_chunk, whole.size() - 1})
        CHECK(refused(whole.substr(0, length), key).find("damaged or cut short") != std::string::npos);
    CHECK(refused(whole + "x", key).find("damaged or cut short") != std::string::npos);
}

TEST_CASE("a key file is its owner's, is never replaced, and is known by its line") {
    const testing::Folder folder;
    const auto key = make_key_file(folder / "a.key").value();
    CHECK(owners_only(folder / "a.key"));
    CHECK(mark_of(read_key_file(folder / "a.key").value()) == mark_of(key));
    CHECK(mark_of(read_or_make_key_file(folder / "a.key").value()) == mark_of(key));
    CHECK(mark_of(read_or_make_key_file(folder / "b.key").value()) != mark_of(key));
    CHECK(make_key_file(folder / "a.key").problem().message.find("never replaced") != std::string::npos);
    CHECK(read_key_file(folder / "none").problem().message.find("is not there") != std::string::npos);
    for (const auto* text : {"", "hello\n", "bearing-key-1 \n", "bearing-key-1 AAAA\n", "bearing-key-1 !!\n"}) {
        write(folder / "c.key", text);
        CHECK(read_key_file(folder / "c.key").problem().message.find("is not a key") != std::string::npos);
    }
}
