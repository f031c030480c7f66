#include "diagnosis/look_jobs.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"

namespace diagnosis {
namespace {

using attendance::Registers;
using basics::AcademicYear;
using basics::Date;
using basics::Result;
using storage::Reader;

constexpr int years_of_history = 3;

struct Held {
    std::optional<AcademicYear> latest{};
    Weekly weekly{};
};

// The series of the latest year in which something is marked, with three years before it.
Result<Held> held_until(const storage::Database& database, Reader& reader, Date today) {
    std::vector<AcademicYear> years;
    TRY(attendance::with_registers(database, reader, [&](const Registers& all) { years = all.years(); }));
    std::erase_if(years, [&](AcademicYear year) { return attendance::first_day(year) > today; });
    if (years.empty()) return Held{};
    const auto latest = years.back();
    std::erase_if(years, [&](AcademicYear year) { return year.starts() < latest.starts() - years_of_history; });
    std::vector<std::vector<attendance::Stay>> stays;
    for (const auto year : years) stays.push_back(TRY(attendance::all_stays(reader, year, attendance::last_day(year))));
    Held out{.latest = latest};
    TRY(attendance::with_registers(database, reader, [&](const Registers& all) {
        std::vector<YearOfStays> held;
        for (std::size_t i = 0; i < years.size(); ++i)
            if (const auto* of = all.of(years[i])) held.push_back({.held = *of, .stays = stays[i]});
        out.weekly = weekly(held, all.codes(), *out.latest, today);
    }));
    return out;
}

struct ToLook {
    Watch watch;
    std::optional<KeptThreshold> kept;
};

} // namespace

Result<std::vector<Looked>> look(const storage::Database& database, storage::Connection& connection,
                                 const storage::Author& author, Date today) {
    Held held;
    std::vector<ToLook> to_look;
    {
        auto reader = TRY(storage::read(connection));
        held = TRY(held_until(database, reader, today));
        if (!held.latest) return std::vector<Looked>{};
        for (auto& watch : TRY(watches(reader))) {
            auto kept = TRY(kept_threshold(reader, watch.name, *held.latest));
            to_look.push_back({.watch = std::move(watch), .kept = std::move(kept)});
        }
    }
    std::vector<Looked> out; // worked out before anything is written: a threshold may take a minute
    for (const auto& each : to_look)
        out.push_back({.watch = each.watch.name,
                       .findings = findings(watched(held.weekly, each.watch, *held.latest), each.kept),
                       .raised = {}});
    auto writer = TRY(storage::write(connection, author));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].raised = TRY(note(writer, to_look[i].watch, *held.latest, out[i].findings, today));
    TRY(writer.commit());
    return out;
}

} // namespace diagnosis
