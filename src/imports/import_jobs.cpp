#include "imports/import_jobs.h"

#include "imports/import_store.h"
#include "imports/invented_jobs.h"
#include "imports/kinds.h"
#include "imports/standing_jobs.h"
#include "imports/table_import.h"
#include "imports/turn_jobs.h"
#include "measures/catalogue_store.h"

namespace imports {
namespace {

using basics::Result;
namespace fs = std::filesystem;

struct File {
    fs::path path;
    std::string name; // as a person sees it: below the folder that was named
};

void gather(const fs::path& path, std::vector<File>& files) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return files.push_back({.path = path, .name = path.filename().string()});
    for (const auto& entry :
         fs::recursive_directory_iterator{path, fs::directory_options::skip_permission_denied, error})
        if (entry.is_regular_file(error) && !entry.path().filename().string().starts_with('.'))
            files.push_back({.path = entry.path(), .name = fs::relative(entry.path(), path, error).string()});
}

// An opened file, whose tables are read later in the order of their kinds.
struct Opened {
    File file;
    std::string hash;
    std::int64_t bytes;
    std::vector<std::unique_ptr<sources::Table>> tables{};
};

Report not_taken(std::string file, Outcome outcome, std::string why) {
    return {.file = std::move(file), .outcome = outcome, .why = std::move(why)};
}

// "absence.zip/absence_by_term.csv" and "list.xlsx/Sheet 1"; a file of one table by its own name.
std::string name_of(const Opened& opened, const sources::Table& table) {
    return opened.tables.size() == 1 && table.name().find('/') == std::string::npos
               ? opened.file.name
               : (fs::path{opened.file.name}.parent_path() / table.name()).string();
}

class Call {
public:
    Call(storage::Connection& connection, const storage::Author& author, const Options& options,
         std::vector<sources::FileKind> kinds, measures::Catalogue catalogue, schools::PlaceBook places, Turn* turn)
        : kinds_{std::move(kinds)},
          catalogue_{std::move(catalogue)},
          options_{options},
          places_{std::move(places)},
          session_{connection, author, catalogue_, options_, places_, turn} {}

    Result<std::vector<Report>> run(const std::vector<File>& files) {
        for (const auto& file : files) {
            if (options_.cancelled && options_.cancelled()) return basics::conflict("The import was cancelled.");
            look_at(file);
        }
        std::ranges::stable_sort(found_, {}, [](const Found& each) { return each.recognised.kind->priority; });
        for (auto& each : found_) {
            if (options_.cancelled && options_.cancelled()) return basics::conflict("The import was cancelled.");
            TRY(take(each));
        }
        return std::move(reports_);
    }

private:
    // A file is opened twice: here to tell what it is, and again to be read, so that a thousand files are not held open.
    struct Found {
        File file;
        std::string hash;
        std::int64_t bytes;
        std::size_t table;
        std::string name;
        sources::Recognised recognised;
    };

    void look_at(const File& file) {
        auto tables = sources::open_tables(file.path.string());
        if (!tables.ok()) return reports_.push_back(not_taken(file.name, Outcome::refused, tables.problem().message));
        std::error_code error;
        auto hash = sources::file_hash(file.path.string());
        if (!hash.ok()) return reports_.push_back(not_taken(file.name, Outcome::refused, hash.problem().message));
        const Opened opened{.file = file,
                            .hash = hash.value(),
                            .bytes = static_cast<std::int64_t>(fs::file_size(file.path, error)),
                            .tables = std::move(tables).value()};
        for (std::size_t i = 0; i < opened.tables.size(); ++i) {
            auto name = name_of(opened, *opened.tables[i]);
            auto recognised = sources::recognise(opened.tables[i]->headers(), kinds_);
            if (!recognised.ok()) reports_.push_back(not_taken(name, Outcome::unknown, recognised.problem().message));
            else
                found_.push_back({.file = file,
                                  .hash = fmt::format("{}:{}", opened.hash, i),
                                  .bytes = opened.bytes,
                                  .table = i,
                                  .name = std::move(name),
                                  .recognised = std::move(recognised).value()});
        }
    }

    Result<void> take(Found& found) {
        auto tables = sources::open_tables(found.file.path.string());
        if (!tables.ok() || tables.value().size() <= found.table) {
            reports_.push_back(
                not_taken(found.name, Outcome::refused, "The file changed while it was being read. Import it again."));
            return {};
        }
        if (options_.progress) options_.progress(found.name);
        const Candidate candidate{.table = tables.value()[found.table].get(),
                                  .file = found.name,
                                  .hash = found.hash,
                                  .bytes = found.bytes,
                                  .recognised = std::move(found.recognised)};
        reports_.push_back(TRY(import_table(session_, candidate)));
        return {};
    }

    std::vector<sources::FileKind> kinds_;
    measures::Catalogue catalogue_;
    const Options& options_;
    schools::PlaceBook places_;
    Session session_;
    std::vector<Found> found_{};
    std::vector<Report> reports_{};
};

Result<std::vector<File>> files_under(std::span<const fs::path> paths) {
    std::vector<File> files;
    for (const auto& path : paths) {
        std::error_code error;
        if (!fs::exists(path, error))
            return basics::missing(fmt::format("There is no file or folder {}.", path.string()));
        gather(path, files);
    }
    std::ranges::sort(files, {}, &File::name);
    return files;
}

Result<std::vector<Report>> import_files(storage::Connection& connection, const storage::Author& author,
                                         const std::vector<File>& files, const Options& options, Turn* turn) {
    auto call = TRY([&]() -> Result<std::unique_ptr<Call>> {
        auto reader = TRY(storage::read(connection));
        auto kinds = TRY(load_kinds(reader));
        auto catalogue = TRY(measures::load_catalogue(reader));
        auto places = TRY(schools::PlaceBook::load(reader));
        return std::make_unique<Call>(connection, author, options, std::move(kinds), std::move(catalogue),
                                      std::move(places), turn);
    }());
    return call->run(files);
}

} // namespace

Result<std::vector<Report>> import_paths(storage::Connection& connection, const storage::Author& author,
                                         std::span<const fs::path> paths, const Options& options) {
    const auto files = TRY(files_under(paths));
    if (options.dry_run) return import_files(connection, author, files, options, nullptr);
    auto turn = TRY(Turn::wait(connection, author, options));
    TRY(sweep(connection, turn.now()));
    auto reports = import_files(connection, author, files, options, &turn);
    // What was published before a failure counts, so what stands is made anew all the same.
    TRY(give_way(connection, turn.now()));
    const auto refreshed = refresh_what_stands(connection, turn.now());
    if (reports.ok() && !refreshed.ok()) return refreshed.problem();
    return reports;
}

Result<std::int64_t> sweep(storage::Connection& connection, const storage::Author& author) {
    auto writer = TRY(storage::write(connection, author));
    const auto left = TRY(left_behind(writer, author.at));
    for (const auto id : left) TRY(forget_import(writer, id));
    TRY(writer.commit());
    return static_cast<std::int64_t>(left.size());
}

} // namespace imports
