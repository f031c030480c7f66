#include "commands/key_file.h"

namespace commands {

std::filesystem::path key_file_of(const Words& words, const storage::Database& database) {
    if (words.has("key-file")) return words.option("key-file");
    if (database.engine() != storage::Engine::sqlite) return "bearing.key";
    std::filesystem::path file{database.url().substr(std::string_view{"sqlite:"}.size())};
    return file.replace_extension(".key");
}

basics::Result<secrets::Key> server_key(const Words& words, const storage::Database& database) {
    auto key = secrets::read_or_make_key_file(key_file_of(words, database));
    if (key.ok()) return key;
    auto problem = key.problem();
    problem.message += " --key-file FILE names another place for the key that closes second factors.";
    return problem;
}

} // namespace commands
