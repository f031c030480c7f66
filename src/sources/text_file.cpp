#include "sources/text_file.h"

#include "basics/text.h"

#include <cstring>
#include <sys/stat.h>

namespace sources {
namespace {

using basics::Result;

constexpr size_t piece_bytes = 1 << 16;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where Windows-1252 differs from Latin-1: 0x80 to 0x9F. Its five unused bytes stay the control letters they are in
// Latin-1, as browsers read them (https://encoding.spec.whatwg.org/#single-byte-decoder).
constexpr std::array<std::uint16_t, 32> middle{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

size_t ascii_run(std::string_view bytes, size_t at) {
    for (std::uint64_t eight{}; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if (eight & 0x8080808080808080ull) break;
    }
    return at;
}

void append_letter(std::string& out, unsigned letter) {
    const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) return put(0xC0 | (letter >> 6)), put(0x80 | (letter & 0x3F));
    put(0xE0 | (letter >> 12)), put(0x80 | ((letter >> 6) & 0x3F)), put(0x80 | (letter & 0x3F));
}

// A text has hardly a control letter; a picture or a program has one byte in eight.
bool looks_binary(std::string_view first_piece) {
    const auto odd =
        std::ranges::count_if(first_piece, [](unsigned char c) { return c < 32 && (c < '\t' || c > '\r'); });
    return static_cast<size_t>(odd) * 50 > first_piece.size();
}

Result<std::uint64_t> regular_size(const std::string& path, const Limits& limits) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return basics::missing("The file is not there, or may not be read.");
    if (!S_ISREG(about.st_mode)) return basics::missing("This is a folder or a device, not a file.");
    const auto size = static_cast<std::uint64_t>(about.st_size);
    if (size == 0) return basics::missing("The file is empty.");
    if (size > limits.file_bytes)
        return basics::invalid("The file is larger than "
                               + basics::thousands(static_cast<std::int64_t>(limits.file_bytes))
                               + " bytes, the most that is read. Split it.");
    return size;
}

} // namespace

bool Utf8Check::take_byte(unsigned char c) {
    if (due_ > 0) {
        if (c < least_ || c > most_) return false;
        least_ = 0x80, most_ = 0xBF, --due_;
        return true;
    }
    if (c < 0x80) return true;
    if (c < 0xC2 || c > 0xF4) return false;
    due_ = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
    // No overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629, section 4).
    least_ = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    most_ = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    return true;
}

bool Utf8Check::take(std::string_view bytes) {
    for (size_t at = 0; good_ && at < bytes.size(); ++at) {
        if (due_ == 0) at = ascii_run(bytes, at);
        if (at < bytes.size()) good_ = take_byte(static_cast<unsigned char>(bytes[at]));
    }
    return good_;
}

void append_windows_1252(std::string& out, std::string_view bytes) {
    for (size_t at = 0; at < bytes.size();) {
        const auto plain = ascii_run(bytes, at);
        out.append(bytes, at, plain - at);
        for (at = plain; at < bytes.size() && at < plain + 8; ++at) {
            const auto c = static_cast<unsigned char>(bytes[at]);
            append_letter(out, c >= 0x80 && c < 0xA0 ? middle[c - 0x80u] : c);
        }
    }
}

Result<Encoding> text_encoding(const std::string& path, const Limits& limits) {
    TRY(regular_size(path, limits));
    auto file = TRY(TextFile::open(path, Encoding::utf8));
    Utf8Check check;
    for (bool first = true;; first = false) {
        const auto piece = TRY(file.next());
        if (piece.empty()) break;
        if (piece.find('\0') != std::string_view::npos || (first && looks_binary(piece)))
            return basics::missing(
                "This is not a text file (it holds bytes that no text has). Save the table as CSV, XLSX "
                "or JSON and try again.");
        check.take(piece);
    }
    return check.whole() ? Encoding::utf8 : Encoding::windows_1252;
}

Result<TextFile> TextFile::open(const std::string& path, Encoding encoding) {
    auto* file = std::fopen(path.c_str(), "rbe");
    if (!file) return basics::missing("The file is not there, or may not be read.");
    return TextFile{file, encoding};
}

Result<std::string_view> TextFile::next() {
    bytes_.resize(piece_bytes);
    const auto read = std::fread(bytes_.data(), 1, bytes_.size(), file_.get());
    if (read == 0 && std::ferror(file_.get())) return basics::broken("The file could not be read to its end.");
    std::string_view piece{bytes_.data(), read};
    if (!begun_ && piece.starts_with(byte_order_mark)) piece.remove_prefix(byte_order_mark.size());
    begun_ = true;
    if (encoding_ == Encoding::utf8) return piece;
    decoded_.clear();
    append_windows_1252(decoded_, piece);
    return std::string_view{decoded_};
}

} // namespace sources
