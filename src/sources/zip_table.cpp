#include "sources/zip_table.h"

#include "basics/text.h"
#include "sources/archive.h"
#include "sources/temporary_file.h"

namespace sources {
namespace {

using basics::Result;
using Tables = std::vector<std::unique_ptr<Table>>;

struct Unpacked {
    TemporaryFile file;
    Tables tables;
};

// Where a table stands: the file in the archive, and which of the tables in that file.
struct Place {
    std::string archive;
    std::string name;
    Limits limits;
    OpenInside open;
    Entry entry;
    size_t at;
};

Result<Unpacked> unpack(const Archive& archive, const Place& place) {
    auto file = TRY(TemporaryFile::make());
    auto reader = TRY(archive.read(place.entry));
    for (;;) {
        const auto piece = TRY(reader.next());
        if (piece.empty()) break;
        TRY(file.write(piece));
    }
    if (place.entry.bytes == 0) TRY(file.write(""));
    auto tables = TRY(place.open(file.path(), place.name));
    return Unpacked{.file = std::move(file), .tables = std::move(tables)};
}

basics::Problem about(const Entry& entry, basics::Problem problem) {
    problem.message = "“" + basics::shortened(entry.name, 80) + "” in the archive: " + problem.message;
    return problem;
}

// A file with one table stays unpacked for it. The sheets of one workbook cannot own one file between them, so each
// unpacks it anew when it is read.
class ZippedTable : public Table {
public:
    ZippedTable(Place place, const Table& like)
        : place_{std::move(place)}, name_{like.name()}, headers_{like.headers()}, note_{like.note()} {}
    void add_note(const std::string& more) { note_ += (note_.empty() ? "" : "; ") + more; }
    void keep(Unpacked unpacked) { kept_ = std::move(unpacked); }
    std::string name() const override { return name_; }
    const std::vector<std::string>& headers() const override { return headers_; }
    std::string note() const override { return note_; }
    Result<void> each(const EachRow& step) override {
        if (kept_) return kept_->tables.at(place_.at)->each(step);
        const auto archive = TRY(Archive::open(place_.archive, place_.limits));
        const auto unpacked = TRY(unpack(archive, place_));
        if (place_.at >= unpacked.tables.size())
            return basics::conflict("The archive changed while it was read. Try again.");
        return unpacked.tables[place_.at]->each(step);
    }

private:
    Place place_;
    std::string name_;
    std::vector<std::string> headers_;
    std::string note_;
    std::optional<Unpacked> kept_{};
};

using ZippedTables = std::vector<std::unique_ptr<ZippedTable>>;

void add_tables(ZippedTables& tables, Place place, Unpacked unpacked) {
    for (place.at = 0; place.at < unpacked.tables.size(); ++place.at)
        tables.push_back(std::make_unique<ZippedTable>(place, *unpacked.tables[place.at]));
    if (unpacked.tables.size() == 1) tables.back()->keep(std::move(unpacked));
}

} // namespace

Result<Tables> open_zip(const std::string& path, const std::string& name, const Limits& limits,
                        const OpenInside& open) {
    const auto archive = TRY(Archive::open(path, limits));
    ZippedTables found;
    std::vector<std::string> skipped;
    std::optional<basics::Problem> why_not;
    for (const auto& entry : archive.entries()) {
        Place place{
            .archive = path, .name = name + "/" + entry.name, .limits = limits, .open = open, .entry = entry, .at = 0};
        auto unpacked = unpack(archive, place);
        if (unpacked.ok()) add_tables(found, std::move(place), std::move(unpacked).value());
        else if (unpacked.problem().kind != basics::Problem::Kind::missing) return about(entry, unpacked.problem());
        else skipped.push_back(entry.name), why_not = about(entry, unpacked.problem());
    }
    if (found.empty()) return why_not.value_or(basics::missing("The archive is empty."));
    if (!skipped.empty()) found.front()->add_note(fmt::format("no table in {}", fmt::join(skipped, ", ")));
    return Tables{std::move_iterator{found.begin()}, std::move_iterator{found.end()}};
}

} // namespace sources
