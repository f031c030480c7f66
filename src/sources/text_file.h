#pragma once
// A text file in an encoding nobody wrote down, read as UTF-8 in pieces.
#include "sources/table.h"

#include <cstdio>

namespace sources {

enum class Encoding { utf8, windows_1252 };

// Tells whether bytes that come in pieces are UTF-8.
class Utf8Check {
public:
    bool take(std::string_view bytes); // false from the first byte that cannot be UTF-8
    bool whole() const { return good_ && due_ == 0; }

private:
    bool take_byte(unsigned char);
    bool good_{true};
    int due_{}; // bytes of the present letter still to come
    unsigned char least_{0x80};
    unsigned char most_{0xBF};
};

// Appends Windows-1252 bytes as UTF-8.
void append_windows_1252(std::string& out, std::string_view bytes);

// Reads the whole file once: UTF-8 if every byte of it is, else Windows-1252. Refuses what is too large, empty or
// binary.
basics::Result<Encoding> text_encoding(const std::string& path, const Limits&);

class TextFile {
public:
    static basics::Result<TextFile> open(const std::string& path, Encoding);
    // The next piece, without a byte order mark, "" at the end; valid until the next call.
    basics::Result<std::string_view> next();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    TextFile(std::FILE* file, Encoding encoding) : file_{file}, encoding_{encoding} {}
    std::unique_ptr<std::FILE, Close> file_;
    Encoding encoding_;
    bool begun_{};
    std::vector<char> bytes_{};
    std::string decoded_{};
};

} // namespace sources
