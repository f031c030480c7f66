#pragma once
// A zip archive, looked at before it is trusted. Names of entries are for showing, never for writing to.
#include "sources/table.h"

struct zip;
struct zip_file;

namespace sources {

struct Entry {
    std::uint64_t at;
    std::string name;
    std::uint64_t bytes; // as the archive says; reading stops with a Problem where it lied
};

class EntryReader {
public:
    basics::Result<std::string_view> next(); // "" at the end; valid until the next call

private:
    friend class Archive;
    struct Close {
        void operator()(zip_file*) const;
    };
    EntryReader(zip_file* file, std::uint64_t bytes) : file_{file}, left_{bytes}, piece_(1 << 16) {}
    std::unique_ptr<zip_file, Close> file_;
    std::uint64_t left_;
    std::vector<char> piece_;
};

class Archive {
public:
    // Refuses what is damaged or cut short, encrypted, a bomb, or has too many or too large entries.
    static basics::Result<Archive> open(const std::string& path, const Limits&);
    const std::vector<Entry>& entries() const { return entries_; } // files only
    const Entry* named(std::string_view name) const;               // letter case does not matter
    basics::Result<EntryReader> read(const Entry&) const;

private:
    struct Close {
        void operator()(zip*) const;
    };
    explicit Archive(zip* opened) : zip_{opened} {}
    std::unique_ptr<zip, Close> zip_;
    std::vector<Entry> entries_{};
};

} // namespace sources
