#include "imports/pupil_files.h"

#include "basics/text.h"
#include "sources/table.h"

#include <array>
#include <fstream>

namespace imports {
namespace {

constexpr std::size_t first_bytes = 4096;

constexpr std::array upns{"upn", "unique pupil number", "unique pupil no", "pupil upn", "current upn", "former upn"};
constexpr std::array surnames{"surname",         "last name",   "lastname",  "legal surname",
                              "legal last name", "family name", "familyname"};
constexpr std::array forenames{"forename",         "first name", "firstname", "legal forename",
                               "legal first name", "given name", "givenname"};
constexpr std::array births{"date of birth", "dob", "birth date", "birthdate", "born", "dateofbirth", "grades"};

bool any_of(const std::vector<std::string>& headers, std::span<const char* const> names) {
    return std::ranges::any_of(headers, [&](const std::string& header) {
        return std::ranges::find(names, basics::searchable(header)) != names.end();
    });
}

bool names_pupils(const std::vector<std::string>& headers) {
    return any_of(headers, upns)
           || (any_of(headers, surnames) && any_of(headers, forenames) && any_of(headers, births));
}

bool is_transfer_file(const std::filesystem::path& path) {
    std::string begins(first_bytes, '\0');
    std::ifstream in{path, std::ios::binary};
    in.read(begins.data(), static_cast<std::streamsize>(begins.size()));
    begins.resize(static_cast<std::size_t>(in.gcount()));
    return begins.find("<CTfile") != std::string::npos;
}

} // namespace

bool is_of_pupils(const std::filesystem::path& path) {
    if (is_transfer_file(path)) return true;
    const auto tables = sources::open_tables(path.string());
    return tables.ok()
           && std::ranges::any_of(tables.value(), [](const auto& table) { return names_pupils(table->headers()); });
}

} // namespace imports
