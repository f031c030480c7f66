#include "diagnosis/look_jobs.h"

#include "attendance/registers_store.h"
#include "attendance/roll_store.h"
#include "inspections/inspection_store.h"
#include "people/installation_store.h"
#include "programmes/inspected_store.h"
#include "schools/school_store.h"

#include <set>

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

// The schools of the trust that are judged good or better.
Result<std::set<basics::Urn>> judged_good(Reader& reader, Date today) {
    std::set<basics::Urn> out;
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return out;
    const auto told = TRY(inspections::inspections_of_trust(reader, *here.trust));
    for (const auto& school : TRY(schools::members(reader, *here.trust)))
        if (programmes::inspected(school, told, today).proposal.programme == programmes::Programme::good_or_better)
            out.insert(school.facts.urn);
    return out;
}

// With all but the good schools left out.
Watch of_good_schools(Watch watch, const Weekly& weekly, const std::set<basics::Urn>& good) {
    for (const auto& [key, pupils] : weekly.pupils)
        if (!good.contains(key.school) && (watch.left_out.empty() || watch.left_out.back() != key.school))
            watch.left_out.push_back(key.school);
    return watch;
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
        const auto good = TRY(judged_good(reader, today));
        for (auto& watch : TRY(watches(reader))) {
            if (watch.name == good_schools) watch = of_good_schools(std::move(watch), held.weekly, good);
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
