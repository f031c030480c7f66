#include "sources/table.h"

#include "sources/archive.h"
#include "sources/csv_table.h"
#include "sources/json_table.h"
#include "sources/xlsx_table.h"
#include "sources/zip_table.h"

#include <cstdio>

namespace sources {
namespace {

using basics::Result;
using Tables = std::vector<std::unique_ptr<Table>>;

// Files that people give in the belief that they are tables, by their first bytes.
struct Stranger {
    std::string_view begins;
    std::string_view sentence;
};
constexpr std::array strangers{
    Stranger{"\xD0\xCF\x11\xE0",
             "This is an Excel file of the old form (.xls), or one locked with a password. Save it as XLSX or "
             "CSV, without a password."},
    Stranger{"%PDF", "This is a PDF. Give the table itself, as CSV or XLSX."},
    Stranger{"\x1F\x8B", "This file is packed with gzip. Unpack it and give the file inside."},
    Stranger{"\x89PNG", "This is a picture. Give the table itself, as CSV or XLSX."},
    Stranger{"\xFF\xFE", "This text is in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”."},
    Stranger{"\xFE\xFF", "This text is in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”."},
    Stranger{"<",
             "This is a page or an XML file, not a table. If it was downloaded, the site may have sent a page in its "
             "place: fetch the CSV or XLSX file again."},
};

Result<std::string> first_bytes(const std::string& path) {
    auto* file = std::fopen(path.c_str(), "rbe");
    if (!file) return basics::missing("The file is not there, or may not be read.");
    std::string bytes(256, '\0');
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return bytes;
}

// Past a byte order mark and white space.
std::string_view beginning(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
}

// A line of CSV may begin with a bracket: JSON has another bracket or brace next.
bool looks_json(std::string_view text) {
    if (text.starts_with('{')) return true;
    if (!text.starts_with('[')) return false;
    const auto next = beginning(text.substr(1));
    return next.empty() || next.front() == '{' || next.front() == '[' || next.front() == ']';
}

Result<Tables> one(Result<std::unique_ptr<Table>> opened) {
    Tables tables;
    tables.push_back(TRY(std::move(opened)));
    return tables;
}

Result<Tables> open_packed(const std::string& path, const std::string& name, const Limits& limits,
                           const OpenInside* inside) {
    const auto archive = TRY(Archive::open(path, limits));
    if (archive.named("[Content_Types].xml") || archive.named("xl/workbook.xml")) return open_xlsx(path, name, limits);
    if (archive.named("mimetype") && archive.named("content.xml"))
        return basics::missing("This is an OpenDocument file. Save the table as XLSX or CSV.");
    if (inside) return open_zip(path, name, limits, *inside);
    return basics::invalid("A zip inside a zip is not read. Unpack the outer one and give the inner.");
}

Result<Tables> open_as(const std::string& path, const std::string& name, const Limits& limits,
                       const OpenInside* inside) {
    const auto bytes = TRY(first_bytes(path));
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return open_packed(path, name, limits, inside);
    const auto text = beginning(bytes);
    for (const auto& stranger : strangers)
        if (text.starts_with(stranger.begins)) return basics::missing(std::string{stranger.sentence});
    return looks_json(text) ? one(open_json(path, name, limits)) : one(open_csv(path, name, limits));
}

} // namespace

Result<Tables> open_tables(const std::string& path, const Limits& limits) {
    const OpenInside inside = [limits](const std::string& unpacked, const std::string& name) {
        return open_as(unpacked, name, limits, nullptr);
    };
    return open_as(path, std::filesystem::path{path}.filename().string(), limits, &inside);
}

} // namespace sources
