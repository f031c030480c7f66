#include "assessments/outlook_store.h"

#include "assessments/comment_store.h"
#include "assessments/gathered_store.h"
#include "assessments/key_point_store.h"
#include "assessments/outlooks_sql.h"
#include "assessments/result_store.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using statistics::Interval;
using storage::Reader;
using storage::Row;
using storage::Writer;

const permissions::Scope everything{.everything = true};

// Both of a past year: the key point of this name, and the results that its year came to.
struct PastYear {
    basics::AcademicYear year;
    KeyPointNumber point, results;
};
std::vector<PastYear> past_years(const std::vector<KeyPoint>& all, const KeyPoint& now) {
    std::vector<PastYear> out;
    for (const auto& point : all)
        for (const auto& results : all)
            if (point.name == now.name && point.year < now.year && point.stage == KeyPoint::Stage::point
                && results.year == point.year && results.stage == KeyPoint::Stage::results)
                out.push_back({.year = point.year, .point = point.id, .results = results.id});
    return out;
}

using Past = std::map<Level, std::vector<PastCohort>>;
struct PastOf {
    Past cohorts{};
    Levels came_to{}; // the last of each, for what it is
};

Result<PastOf> past_of(Reader& reader, const std::vector<PastYear>& years, const std::vector<basics::Urn>& schools,
                       basics::Date today) {
    PastOf out;
    for (const auto& year : years)
        for (const auto urn : schools) {
            const auto came = TRY(levels_at(reader, everything, urn, year.results, today));
            if (came.empty()) continue;
            const auto stood = TRY(levels_at(reader, everything, urn, year.point, today));
            for (const auto& [level, end] : came)
                if (const auto at = stood.find(level); at != stood.end()) {
                    out.cohorts[level].push_back({.school = urn,
                                                  .year = year.year,
                                                  .pupils = end.pupils,
                                                  .stood = at->second.value,
                                                  .came_to = end.value});
                    out.came_to.insert_or_assign(level, end);
                }
        }
    return out;
}

struct Made {
    std::int64_t told{}, not_told{};
};

Result<Outlook> outlook_of(const LevelAt& at, basics::Urn urn, const Level& level, const PastOf& past,
                           std::optional<std::int64_t> teach) {
    if (at.pupils < smallest_part) return basics::invalid("Not forecast: fewer than six pupils.");
    if (!level.second.empty())
        if (const auto why = why_no_subject_outlook(at.pupils, teach); !why.empty()) return basics::invalid(why);
    return outlook(past.cohorts.at(level), {.school = urn, .pupils = at.pupils, .stood = at.value},
                   past.came_to.at(level).share ? Bounds::per_cent : Bounds::none);
}

Result<void> keep(Writer& writer, KeyPointNumber point, basics::Urn urn, const Level& level, std::int64_t pupils,
                  const LevelAt& measure, const Result<Outlook>& found) {
    const auto part = [&](double Outlook::*which) {
        return found.ok() ? std::optional{found.value().*which} : std::nullopt;
    };
    const auto edge = [&](double Interval::*which) {
        return found.ok() ? std::optional{found.value().at_90.*which} : std::nullopt;
    };
    TRY(writer.change(sql::save_outlook, point, urn, level.first, level.second, pupils, measure.words,
                      storage::yes(measure.share), found.ok() ? std::string{} : found.problem().message,
                      part(&Outlook::estimate), edge(&Interval::lower), edge(&Interval::upper),
                      found.ok() ? found.value().past_results : std::size_t{0},
                      found.ok() ? found.value().past_cohorts : std::size_t{0}, basics::iso(writer.author().at),
                      writer.author().person));
    return {};
}

Result<void> make_of_school(Writer& writer, const KeyPoint& point, basics::Urn urn, const PastOf& past,
                            basics::Date today, Made& made) {
    const auto said = TRY(teachers(writer, everything, point.id, urn));
    for (const auto& [level, at] : TRY(levels_at(writer, everything, urn, point.id, today))) {
        if (!past.cohorts.contains(level)) continue; // nothing that its year group comes to is held
        const auto teach = said.find(level);
        const auto found =
            outlook_of(at, urn, level, past, teach == said.end() ? std::nullopt : std::optional{teach->second});
        TRY(keep(writer, point.id, urn, level, at.pupils, past.came_to.at(level), found));
        ++(found.ok() ? made.told : made.not_told);
    }
    return {};
}

KeptOutlook kept_outlook(const Row& row) {
    return {.of = {pupils::YearGroup{row.integer(0)}, row.copy(1)},
            .pupils = row.integer(2),
            .measure = row.copy(3),
            .share = row.flag(4),
            .why = row.copy(5),
            .estimate = row.real(6),
            .at_90 = {.lower = row.real(7), .upper = row.real(8)},
            .past_results = row.integer(9),
            .past_cohorts = row.integer(10),
            .made = row.instant(11),
            .came_to = row.maybe_real(12)};
}

} // namespace

Result<void> make_outlooks(Writer& writer, const KeyPoint& point, const std::vector<basics::Urn>& schools,
                           basics::Date today) {
    const auto all = TRY(load_key_points(writer));
    for (const auto& results : all) {
        if (results.year != point.year || results.stage != KeyPoint::Stage::results) continue;
        for (const auto urn : schools)
            if (!TRY(results_at(writer, everything, results.id, urn)).empty())
                return basics::conflict("Results of this year have come, so that nothing is left to forecast.");
    }
    const auto past = TRY(past_of(writer, past_years(all, point), schools, today));
    Made made;
    for (const auto urn : schools) TRY(make_of_school(writer, point, urn, past, today, made));
    return journal::record(writer, {.kind = "key point",
                                    .record = point.id.text(),
                                    .after = {{"forecasts", fmt::format("{}", made.told)},
                                              {"not forecast", fmt::format("{}", made.not_told)}}});
}

Result<void> score_outlooks(Writer& writer, const KeyPoint& results, basics::Urn urn, basics::Date today) {
    if (results.stage != KeyPoint::Stage::results) return {};
    struct Awaiting {
        KeyPointNumber point;
        Level of;
    };
    const auto awaiting = TRY(writer.list(
        sql::awaiting,
        [](const Row& row) {
            return Awaiting{KeyPointNumber{row.integer(0)}, {pupils::YearGroup{row.integer(1)}, row.copy(2)}};
        },
        urn, results.year.starts()));
    if (awaiting.empty()) return {};
    const auto came = TRY(levels_at(writer, everything, urn, results.id, today));
    for (const auto& each : awaiting) {
        const auto found = came.find(each.of);
        TRY(writer.change(sql::score_outlook, each.point, urn, each.of.first, each.of.second,
                          found == came.end() ? std::nullopt : std::optional{found->second.value}));
    }
    return {};
}

Result<void> undo_and_score(Writer& writer, const HeldBatch& batch, basics::Date today) {
    TRY(undo(writer, batch));
    return score_outlooks(writer, TRY(find_key_point(writer, batch.key_point)), batch.school, today);
}

Result<Outlooks> outlooks_at(Reader& reader, const permissions::Scope& scope, const KeyPoint& point) {
    Outlooks out;
    double sum = 0;
    TRY(reader.each(
        sql::outlooks_of_name, scope,
        [&](const Row& row) {
            auto each = kept_outlook(row);
            if (each.came_to && each.why.empty()) {
                const auto scored = score(each.estimate, each.at_90, *each.came_to);
                ++out.record.scored, out.record.held += scored.held;
                sum += scored.crps;
            }
            if (row.integer(13) == point.id.value()) out.kept[row.urn(14)].push_back(std::move(each));
        },
        point.name));
    if (out.record.scored > 0) out.record.mean_crps = sum / static_cast<double>(out.record.scored);
    return out;
}

} // namespace assessments
