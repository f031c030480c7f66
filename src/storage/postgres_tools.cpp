#include "storage/postgres_tools.h"

#include "basics/text.h"

#include <cstdlib>
#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace storage {
namespace {

using basics::Result;

// The address as keyword = 'value' pairs without the password, and the password apart.
struct Address {
    std::string without_password;
    std::string password;
};

std::string quoted(std::string_view value) {
    std::string out{"'"};
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

Result<Address> address_of(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options{PQconninfoParse(url.c_str(), nullptr),
                                                                                 PQconninfoFree};
    if (!options)
        return basics::invalid("The address of the database cannot be read. Write postgresql://USER@HOST/NAME.");
    Address address;
    for (const auto* each = options.get(); each->keyword; ++each) {
        if (!each->val) continue;
        if (std::string_view{each->keyword} == "password") address.password = each->val;
        else address.without_password += fmt::format("{}={} ", each->keyword, quoted(each->val));
    }
    return address;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> environment_with(const std::string& password) {
    std::vector<std::string> all;
    for (char** each = environ; *each; ++each)
        if (!std::string_view{*each}.starts_with("PGPASSWORD=")) all.emplace_back(*each);
    if (!password.empty()) all.push_back("PGPASSWORD=" + password);
    else if (const char* given = std::getenv("PGPASSWORD")) all.push_back(std::string{"PGPASSWORD="} + given);
    return all;
}

std::string drained(int from) {
    std::string out;
    std::array<char, 4096> buffer{};
    for (ssize_t got; (got = ::read(from, buffer.data(), buffer.size())) > 0;)
        out.append(buffer.data(), static_cast<size_t>(got));
    ::close(from);
    return out;
}

// What the program printed; what it complained of goes to the Problem's detail, on one line.
Result<std::string> ran(std::vector<std::string> words, const std::string& password) {
    std::array<int, 2> out{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0)
        return basics::broken("No program can be started: too many files are open.");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawn_file_actions_adddup2(&actions, out[1], 2);
    auto environment = environment_with(password);
    pid_t child{};
    const int code = ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                                    pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(out[1]);
    if (code != 0) {
        ::close(out[0]);
        return basics::missing(fmt::format("{} is not installed: apt-get install postgresql-client.", words[0]));
    }
    auto said = drained(out[0]);
    int status{};
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return said;
    return basics::broken(fmt::format("{} did not succeed, and nothing was changed.", words[0]),
                          basics::shortened(basics::collapsed(said), 400));
}

} // namespace

Result<void> dump_postgres(const std::string& url, const std::string& file) {
    const auto address = TRY(address_of(url));
    TRY(ran({"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file,
             "--dbname=" + address.without_password},
            address.password));
    return {};
}

Result<void> restore_postgres(const std::string& file, const std::string& url) {
    const auto address = TRY(address_of(url));
    TRY(ran({"pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction",
             "--exit-on-error", "--dbname=" + address.without_password, file},
            address.password));
    return {};
}

// The rows of a dump are lines after "COPY … FROM stdin;": the version is what stands before the first tab.
Result<std::int64_t> schema_in_dump(const std::string& file) {
    const auto rows = TRY(ran({"pg_restore", "--data-only", "--table=schema_migrations", "--file=-", file}, {}));
    std::int64_t newest = 0;
    for (const auto line : basics::split(rows, '\n'))
        newest = std::max(newest, basics::whole_number(line.substr(0, line.find('\t'))).value_or(0));
    return newest;
}

} // namespace storage
