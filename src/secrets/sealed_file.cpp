#include "secrets/sealed_file.h"

#include "secrets/sodium.h"

#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <sodium.h>
#include <unistd.h>
#include <vector>

namespace secrets {
namespace {

using basics::Result;
namespace fs = std::filesystem;

constexpr std::string_view title = "Bearing backup 1";
constexpr std::size_t mark_bytes = 8, chunk = std::size_t{1} << 20;
constexpr std::size_t closed_chunk = chunk + crypto_secretstream_xchacha20poly1305_ABYTES;

using Stream = crypto_secretstream_xchacha20poly1305_state;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;
using Bytes = std::vector<unsigned char>;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Result<File> to_read(const fs::path& path) {
    File file{std::fopen(path.c_str(), "rbe")};
    if (file) return file;
    return basics::missing(fmt::format("{} is not there, or may not be read by this user.", path.string()));
}

Result<File> to_write(const fs::path& path) {
    const int made = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    File file{made < 0 ? nullptr : ::fdopen(made, "wb")};
    if (file) return file;
    return basics::broken(
        fmt::format("{} cannot be written. Check the folder, its rights and its space.", path.string()));
}

std::size_t take(std::FILE* file, std::span<unsigned char> bytes) {
    return std::fread(bytes.data(), 1, bytes.size(), file);
}

bool at_end(std::FILE* file) {
    const int next = std::fgetc(file);
    if (next != EOF) std::ungetc(next, file);
    return next == EOF;
}

// What is written is on the disk when this was asked for the last time.
Result<void> put(std::FILE* file, std::span<const unsigned char> bytes, bool last = false) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (written && (!last || (std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0))) return {};
    return basics::broken("The disk is full, or cannot be written: nothing was kept. Free some space and try again.");
}

std::span<const unsigned char> bytes_of(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

basics::Problem cut(const fs::path& file) {
    return basics::invalid(
        fmt::format("{} is damaged or cut short: nothing of it was used. Take another copy.", file.string()));
}

// The title and the mark of the key: a Problem where this key did not close the file.
Result<std::string> opening(std::FILE* file, const fs::path& path, const Key& key) {
    std::string found(title.size() + mark_bytes, '\0');
    const auto length = take(file, {reinterpret_cast<unsigned char*>(found.data()), found.size()});
    if (length < found.size() || !found.starts_with(title)) return cut(path);
    const auto mark = found.substr(title.size());
    if (mark == mark_of(key)) return found;
    return basics::forbidden(
        fmt::format("{} was closed with another key (its mark is {}, that of the key given is {}).", path.string(),
                    mark, mark_of(key)));
}

} // namespace

bool is_sealed(const fs::path& path) {
    const auto file = to_read(path);
    std::string start(title.size(), '\0');
    return file.ok()
           && take(file.value().get(), {reinterpret_cast<unsigned char*>(start.data()), start.size()}) == start.size()
           && start == title;
}

Result<void> seal_file(const fs::path& from, const fs::path& to, const Key& key) {
    wake_sodium();
    const auto in = TRY(to_read(from)), out = TRY(to_write(to));
    Stream stream{};
    Header header{};
    crypto_secretstream_xchacha20poly1305_init_push(&stream, header.data(), key.bytes().data());
    const auto opening = std::string{title} + mark_of(key);
    TRY(put(out.get(), bytes_of(opening)));
    TRY(put(out.get(), header));
    Bytes plain(chunk), closed(closed_chunk);
    for (bool last = false; !last;) {
        const auto length = take(in.get(), plain);
        if (std::ferror(in.get())) return basics::broken(fmt::format("{} cannot be read to its end.", from.string()));
        last = at_end(in.get());
        const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        unsigned long long made = 0;
        crypto_secretstream_xchacha20poly1305_push(&stream, closed.data(), &made, plain.data(), length,
                                                   bytes_of(opening).data(), opening.size(), tag);
        TRY(put(out.get(), std::span{closed}.first(made), last));
    }
    return {};
}

Result<void> open_sealed_file(const fs::path& from, const fs::path& to, const Key& key) {
    wake_sodium();
    const auto in = TRY(to_read(from)), out = TRY(to_write(to));
    const auto start = TRY(opening(in.get(), from, key));
    Stream stream{};
    Header header{};
    if (take(in.get(), header) != header.size()
        || crypto_secretstream_xchacha20poly1305_init_pull(&stream, header.data(), key.bytes().data()) != 0)
        return cut(from);
    Bytes plain(chunk), closed(closed_chunk);
    for (bool last = false; !last;) {
        const auto length = take(in.get(), closed);
        unsigned char tag = 0;
        unsigned long long made = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, plain.data(), &made, &tag, closed.data(), length,
                                                       bytes_of(start).data(), start.size())
            != 0)
            return cut(from);
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (last != at_end(in.get())) return cut(from);
        TRY(put(out.get(), std::span{plain}.first(made), last));
    }
    return {};
}

} // namespace secrets
