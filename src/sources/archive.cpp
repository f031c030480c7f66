#include "sources/archive.h"

#include "basics/text.h"

#include <zip.h>

namespace sources {
namespace {

using basics::Result;

constexpr std::uint64_t harmless_bytes = 1 << 20;
constexpr auto damaged = "The archive is damaged or cut short. Fetch it again.";

std::string megabytes(std::uint64_t bytes) { return basics::thousands(static_cast<std::int64_t>(bytes >> 20)) + " MB"; }

// One entry by its own words: Problem if it must not be unpacked, nothing if it is a folder.
Result<std::optional<Entry>> looked_at(const zip_stat_t& about, const Limits& limits) {
    const std::string name = about.valid & ZIP_STAT_NAME ? about.name : "";
    if (name.empty() || name.ends_with('/')) return std::optional<Entry>{};
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
        return basics::invalid("The archive is locked with a password. Unpack it and give the files inside.");
    if (!(about.valid & ZIP_STAT_SIZE) || !(about.valid & ZIP_STAT_COMP_SIZE)) return basics::invalid(damaged);
    if (about.size > limits.file_bytes)
        return basics::invalid(fmt::format("A file in the archive unpacks to {}; the most that is read is {}.",
                                           megabytes(about.size), megabytes(limits.file_bytes)));
    if (about.size > harmless_bytes && about.size / limits.ratio > about.comp_size)
        return basics::invalid(
            "A file in the archive unpacks to far more than any table would, as an attack on the server "
            "does. It was not unpacked.");
    return std::optional<Entry>{Entry{.at = about.index, .name = name, .bytes = about.size}};
}

} // namespace

void EntryReader::Close::operator()(zip_file* file) const { zip_fclose(file); }
void Archive::Close::operator()(zip* opened) const { zip_discard(opened); }

Result<std::string_view> EntryReader::next() {
    const auto read = zip_fread(file_.get(), piece_.data(), piece_.size());
    if (read < 0) return basics::invalid(damaged);
    if (static_cast<std::uint64_t>(read) > left_)
        return basics::invalid("A file in the archive is larger than the archive says. It was not unpacked.");
    left_ -= static_cast<std::uint64_t>(read);
    if (read == 0 && left_ > 0) return basics::invalid(damaged);
    return std::string_view{piece_.data(), static_cast<size_t>(read)};
}

Result<Archive> Archive::open(const std::string& path, const Limits& limits) {
    auto* opened = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
    if (!opened) return basics::invalid(damaged);
    Archive archive{opened};
    const auto count = zip_get_num_entries(opened, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.entries)
        return basics::invalid(fmt::format("The archive holds {} files; at most {} are read.", count, limits.entries));
    std::uint64_t total{};
    for (std::uint64_t at = 0; at < static_cast<std::uint64_t>(count); ++at) {
        zip_stat_t about;
        if (zip_stat_index(opened, at, 0, &about) != 0) return basics::invalid(damaged);
        auto entry = TRY(looked_at(about, limits));
        if (!entry) continue;
        total += entry->bytes;
        archive.entries_.push_back(std::move(*entry));
    }
    std::error_code unknown;
    const auto packed = std::filesystem::file_size(path, unknown);
    if (total > limits.total_bytes || (!unknown && total > harmless_bytes && total / limits.ratio > packed))
        return basics::invalid(
            fmt::format("The archive unpacks to {}, more than is read. It was not unpacked.", megabytes(total)));
    return archive;
}

const Entry* Archive::named(std::string_view name) const {
    const auto wanted = basics::lower(name);
    const auto found =
        std::ranges::find_if(entries_, [&](const auto& entry) { return basics::lower(entry.name) == wanted; });
    return found == entries_.end() ? nullptr : &*found;
}

Result<EntryReader> Archive::read(const Entry& entry) const {
    auto* file = zip_fopen_index(zip_.get(), entry.at, 0);
    if (!file)
        return basics::invalid("A file in the archive is packed in a way that cannot be read here. Unpack it first.");
    return EntryReader{file, entry.bytes};
}

} // namespace sources
