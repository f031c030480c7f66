#include "imports/file_store.h"

#include "basics/base64.h"
#include "basics/text.h"
#include "imports/files_sql.h"
#include "storage/fresh_id.h"

#include <fstream>

namespace imports {
namespace {

using basics::Result;
constexpr std::size_t piece_bytes = 1 << 20;
constexpr auto unreadable = "The file could not be read where it was received. Send it again.";

Result<void> add_piece(storage::Connection& connection, const storage::Author& author, const KeptFile& file,
                       std::int64_t number, std::string_view bytes) {
    auto writer = TRY(storage::write(connection, author));
    if (number == 0) TRY(writer.change(sql::begin_file, file.id, file.name, file.bytes, basics::iso(author.at)));
    TRY(writer.change(sql::add_piece, file.id, number, basics::base64(bytes)));
    return writer.commit();
}

} // namespace

std::string safe_name(std::string_view given) {
    std::string name;
    for (const char c : given.substr(given.find_last_of("/\\") + 1))
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) name += c;
    while (name.starts_with('.')) name.erase(0, 1);
    if (name.size() > 150) name.erase(0, name.size() - 150); // its end says its type
    while (!name.empty() && (static_cast<unsigned char>(name[0]) & 0xC0) == 0x80) name.erase(0, 1);
    return name.empty() ? "file" : name;
}

Result<KeptFile> keep_file(storage::Connection& connection, const storage::Author& author,
                           const std::filesystem::path& path, std::string_view name) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    std::ifstream in{path, std::ios::binary};
    if (error || !in) return basics::broken(unreadable);
    KeptFile file{.id = storage::fresh_id<KeptFile>(author.at),
                  .name = safe_name(name),
                  .bytes = static_cast<std::int64_t>(bytes)};
    std::string piece(piece_bytes, '\0');
    for (std::int64_t number = 0; number == 0 || in; ++number) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        if (got == 0 && number > 0) break;
        TRY(add_piece(connection, author, file, number, std::string_view{piece}.substr(0, got)));
    }
    return file;
}

Result<std::filesystem::path> lay_out(storage::Reader& reader, const KeptFile& file,
                                      const std::filesystem::path& folder) {
    const auto path = folder / file.name;
    std::ofstream out{path, std::ios::binary};
    std::int64_t laid = 0;
    for (std::int64_t number = 0; number == 0 || laid < file.bytes; ++number) {
        const auto text = TRY(reader.find(
            sql::piece_of, [](const storage::Row& row) { return row.copy(0); }, file.id, number));
        const auto bytes = text ? basics::from_base64(*text) : std::nullopt;
        if (!bytes) return basics::conflict("What was received is no longer there. Send the files again.");
        out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
        laid += static_cast<std::int64_t>(bytes->size());
    }
    if (!out.flush())
        return basics::broken(
            "The disk is full: there is no room to unpack what was received. Free some space and try again.");
    return path;
}

Result<void> forget_file(storage::Writer& writer, const KeptFileId& id) {
    TRY(writer.change(sql::forget_pieces, id));
    TRY(writer.change(sql::forget_file, id));
    return {};
}

} // namespace imports
