#include "imports/kinds.h"

#include "basics/text.h"
#include "imports/imports_sql.h"

namespace imports {
namespace {

using basics::Result;
using sources::FileKind;
using storage::Row;

FileKind kind_of(const Row& row) {
    return {.code = row.copy(0),
            .name = row.copy(1),
            .subject = row.copy(2),
            .publisher = row.copy(3),
            .page = row.copy(4),
            .file_names = row.copy(5),
            .due = row.copy(6),
            .finality = static_cast<int>(row.integer(7)),
            .priority = static_cast<int>(row.integer(8))};
}

sources::HeaderMeaning meaning_of(const Row& row) {
    return {.header = row.copy(1),
            .role = row.copy(2),
            .measure = row.copy(3),
            .pupil_group = row.copy(4),
            .part = row.copy(5),
            .school_type = row.copy(6),
            .back = static_cast<int>(row.integer(7)),
            .required = row.flag(8),
            .variant = row.copy(9)};
}

// FNV-1a, 64 bits: enough to tell two editions of a catalogue apart.
std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
    return (hash ^ 0xFF) * 0x100000001B3ull;
}

} // namespace

Result<std::vector<FileKind>> load_kinds(storage::Reader& reader) {
    auto kinds = TRY(reader.list(sql::all_kinds, kind_of));
    std::map<std::string, FileKind*, std::less<>> by_code;
    for (auto& kind : kinds) by_code[kind.code] = &kind;
    TRY(reader.each(sql::all_headers, [&](const Row& row) {
        if (const auto kind = by_code.find(row.text(0)); kind != by_code.end())
            kind->second->headers.push_back(meaning_of(row));
    }));
    TRY(reader.each(sql::all_values, [&](const Row& row) {
        if (const auto kind = by_code.find(row.text(0)); kind != by_code.end())
            kind->second->values[row.copy(1)][basics::lower(row.text(2))] = {.meaning = row.copy(3),
                                                                             .school_type = row.copy(4)};
    }));
    TRY(reader.each(sql::all_tokens, [&](const Row& row) {
        const auto reason = basics::reason_named(row.text(2));
        if (!reason) return;
        for (auto& kind : kinds)
            if (row.text(0) == kind.code) kind.tokens.insert_or_assign(row.copy(1), *reason);
            else if (row.text(0).empty()) kind.tokens.try_emplace(row.copy(1), *reason);
    }));
    return kinds;
}

std::string fingerprint(const FileKind& kind) {
    std::uint64_t hash = 0xCBF29CE484222325ull;
    for (const auto& each : kind.headers)
        hash = mixed(hash, each.header + "|" + each.role + "|" + each.measure + "|" + each.pupil_group + "|" + each.part
                               + "|" + each.school_type + "|" + std::to_string(each.back) + "|" + each.variant);
    for (const auto& [role, values] : kind.values)
        for (const auto& [value, meaning] : values) hash = mixed(hash, role + "|" + value + "|" + meaning.meaning);
    for (const auto& [token, reason] : kind.tokens) hash = mixed(hash, token + "|" + std::string{name(reason)});
    return fmt::format("{:016x}", hash);
}

} // namespace imports
