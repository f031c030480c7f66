#include "attendance/feed_folder_jobs.h"

#include "attendance/import_jobs.h"
#include "basics/text.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "schools/school_store.h"

#include <fmt/format.h>
#include <fstream>

namespace attendance {
namespace {

namespace fs = std::filesystem;
using basics::Problem;
using basics::Result;

constexpr auto refused_kept_for = std::chrono::days{30};
constexpr std::size_t most_lines = 1000; // of refusals in one text
// A file in hand has another name, so that the sender cannot write over it.
constexpr std::string_view in_hand = ".in-hand-";

// What a file came to: a sentence for the log, and what must be said to the school.
struct Outcome {
    std::string told;
    std::string refusals{};
};

std::string lines_of(const std::vector<Refusal>& refused) {
    std::string out;
    for (const auto& each : std::span{refused}.first(std::min(refused.size(), most_lines)))
        out += sentence(each) + "\n";
    if (refused.size() > most_lines) out += fmt::format("and {} more\n", refused.size() - most_lines);
    return out;
}

Result<Outcome> take_marks(storage::Connection& connection, const storage::Author& author, const fs::path& file,
                           basics::Urn school) {
    const auto report = TRY(import_marks(
        connection, author, file, {.school = school, .as_of = basics::london_date(author.at), .source = "folder"}));
    if (report.batch.marks == 0 && !report.refused.empty())
        return basics::invalid("No mark of this file could be taken.\n\n" + lines_of(report.refused));
    return Outcome{.told = fmt::format("marks={} new={} late={} refused={}", report.batch.marks, report.batch.fresh,
                                       report.batch.late, report.refused.size()),
                   .refusals = lines_of(report.refused)};
}

Result<Outcome> take_pupils(storage::Connection& connection, const storage::Author& author, const fs::path& file,
                            basics::Urn school, const std::string& source) {
    const auto report = TRY(pupils::import_pupils(
        connection, author, file, {.school = school, .as_of = basics::london_date(author.at), .source = source}));
    if (!report.asks.empty())
        return Outcome{.told = fmt::format("pupils={} refused={} ask={}", report.taken, report.rows_refused.size(),
                                           report.asks.size()),
                       .refusals =
                           lines_of(report.rows_refused)
                           + fmt::format("{} a person's answer: bring the list in on the school's page of pupils.\n",
                                         basics::counted(std::ssize(report.asks), "row needs", "rows need"))};
    return Outcome{.told = fmt::format("pupils={} refused={}", report.taken, report.rows_refused.size()),
                   .refusals = lines_of(report.rows_refused)};
}

Result<Outcome> take_file(storage::Connection& connection, const storage::Author& author, const fs::path& file,
                          basics::Urn school, const std::string& source) {
    const auto marks = [&]() -> Result<bool> {
        auto reader = TRY(storage::read(connection));
        return holds_marks(reader, file);
    }();
    if (marks.ok() && marks.value()) return take_marks(connection, author, file, school);
    return take_pupils(connection, author, file, school, source);
}

void write_text(const fs::path& path, std::string_view text) {
    std::ofstream out{path, std::ios::binary};
    out << text;
}

// A name that stands for no other file there.
fs::path free_name(const fs::path& folder, const fs::path& wanted) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const auto name = number == 1
                              ? wanted.string()
                              : fmt::format("{}-{}{}", wanted.stem().string(), number, wanted.extension().string());
        if (!fs::exists(folder / name, ignored) && !fs::exists(folder / (name + ".txt"), ignored)) return folder / name;
    }
}

fs::path refused_folder(const fs::path& school) {
    std::error_code ignored;
    fs::create_directory(school / "refused", ignored);
    return school / "refused";
}

void set_aside(const fs::path& file, const fs::path& name, std::string_view why) {
    const auto to = free_name(refused_folder(file.parent_path()), name);
    std::error_code ignored;
    fs::rename(file, to, ignored);
    fs::last_write_time(to, fs::file_time_type::clock::now(), ignored); // its thirty days begin
    write_text(to.string() + ".txt",
               fmt::format("This file was not taken.\n\n{}\n\nMend it, or its export, and put it into the folder above "
                           "this one. This text and the file beside it are removed after thirty days.\n",
                           why));
}

void say_refused_rows(const fs::path& school, const fs::path& name, std::string_view rows) {
    write_text(free_name(refused_folder(school), name).string() + ".txt",
               fmt::format("The file was taken and removed, but for these rows. Mend them in the school's system and "
                           "export again: what is held already does not change by coming twice.\n\n{}\nThis text is "
                           "removed after thirty days.\n",
                           rows));
}

// A text that is thirty days old, and the file that it speaks of.
void remove_old(const fs::path& refused) {
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator{refused, ignored}) {
        if (each.path().extension() != ".txt") continue;
        if (fs::file_time_type::clock::now() - each.last_write_time(ignored) < refused_kept_for) continue;
        fs::remove(each.path().parent_path() / each.path().stem(), ignored);
        fs::remove(each.path(), ignored);
    }
}

bool for_later(const Problem& problem) {
    return problem.kind == Problem::Kind::conflict || problem.kind == Problem::Kind::broken;
}

} // namespace

FeedFolder::FeedFolder(fs::path folder, std::string source, Log log)
    : folder_{std::move(folder)}, source_{std::move(source)}, log_{std::move(log)} {}

Result<std::vector<basics::Urn>> FeedFolder::schools(storage::Connection& connection) {
    auto reader = TRY(storage::read(connection));
    TRY(people::may_take_real_people(TRY(people::installation(reader))));
    const auto trust = TRY(people::installation(reader)).trust;
    std::set<basics::Urn> ours;
    if (trust)
        for (const auto& each : TRY(schools::members(reader, *trust))) ours.insert(each.facts.urn);
    std::vector<basics::Urn> out;
    std::error_code error;
    for (const auto& each : fs::directory_iterator{folder_, error}) {
        const auto name = each.path().filename().string();
        const auto urn = basics::parse_urn(name);
        if (!each.is_directory() || each.is_symlink()) continue;
        if (urn.ok() && urn.value().text() == name && ours.contains(urn.value())) out.push_back(urn.value());
        else if (std::ranges::find(said_, name) == said_.end()) {
            said_.push_back(name);
            log_(fmt::format("folder=\"{}\" is not the URN of a school of the trust: nothing in it is looked at",
                             basics::shortened(name, 40)));
        }
    }
    if (error)
        return basics::invalid("The folder to watch cannot be read. Check that it is there, and who may read it.");
    std::ranges::sort(out);
    return out;
}

std::vector<Seen> FeedFolder::files_of(basics::Urn school) const {
    std::vector<Seen> out;
    std::error_code error;
    for (const auto& each : fs::directory_iterator{folder_ / school.text(), error}) {
        const auto name = each.path().filename().string();
        if (each.is_symlink(error) || !each.is_regular_file(error)) continue;
        if (being_sent(name) && !name.starts_with(in_hand)) continue;
        out.push_back({.path = each.path().string(),
                       .bytes = each.file_size(error),
                       .changed = each.last_write_time(error).time_since_epoch().count()});
    }
    std::ranges::sort(out, {}, &Seen::changed);
    return out;
}

bool FeedFolder::take(storage::Connection& connection, basics::Urn school, const fs::path& file, basics::Instant now) {
    std::error_code error;
    auto name = file.filename().string();
    auto hand = file;
    if (name.starts_with(in_hand)) name.erase(0, in_hand.size());
    else fs::rename(file, hand = file.parent_path() / (std::string{in_hand} + name), error);
    if (error)
        return log_(fmt::format("school={} a file cannot be moved: check who may write there", school.text())), false;
    const storage::Author author{.person = permissions::PersonId{"bearing-watch"}, .at = now};
    const auto taken = take_file(connection, author, hand, school, source_);
    if (!taken && for_later(taken.problem())) {
        log_(fmt::format("school={} waits: {}", school.text(), taken.problem().message));
        return fs::rename(hand, file, error), false;
    }
    if (!taken) {
        log_(fmt::format("school={} refused a file; the text beside it says why", school.text()));
        return set_aside(hand, name, taken.problem().message), true;
    }
    log_(fmt::format("school={} {}", school.text(), taken.value().told));
    if (!taken.value().refusals.empty()) say_refused_rows(file.parent_path(), name, taken.value().refusals);
    return fs::remove(hand, error), true;
}

Result<std::int64_t> FeedFolder::look(storage::Connection& connection, basics::Instant now) {
    const auto ours = TRY(schools(connection));
    std::vector<Seen> seen;
    for (const auto school : ours) {
        remove_old(folder_ / school.text() / "refused");
        const auto files = files_of(school);
        seen.insert(seen.end(), files.begin(), files.end());
    }
    std::int64_t done = 0;
    for (const fs::path file : looks_.whole(seen)) {
        const auto school = basics::parse_urn(file.parent_path().filename().string());
        done += take(connection, school.value(), file, now) ? 1 : 0;
    }
    return done;
}

} // namespace attendance
