#include "programmes/stream_store.h"

#include "journal/journal.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "programmes/streams_sql.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using storage::known;
using storage::Row;

constexpr auto nothing_held = "none_held";
constexpr std::string_view no_baseline = "No figure is held of what should move: its effect cannot be told";

SupportStream stream_of(const Row& row) {
    return {.id = row.id<SupportStream>(0),
            .placement = row.id<PlacementRecord>(1),
            .school = row.urn(2),
            .kind = known(stream_named(row.text(3))),
            .given_by = row.text(4) == "trust" ? GivenBy::trust : GivenBy::outside,
            .giver = row.copy(5),
            .need = row.copy(6),
            .days = row.real(7),
            .begins = row.date(8),
            .review_on = row.date(9),
            .baseline = {.measure = row.copy(10), .value = row.maybe_real(11), .words = row.copy(12)},
            .comparison = known(comparison_named(row.text(13))),
            .decide_on = row.date(14),
            .rule = row.copy(15),
            .state = known(stream_lifecycle().named(row.text(16))),
            .conclusion = row.copy(17),
            .version = row.integer(18)};
}

std::string given_by_name(GivenBy by) { return by == GivenBy::trust ? "trust" : "outside"; }

journal::Fields fields(const SupportStream& each) {
    return {{"support", std::string{name(each.kind)}},
            {"given by", given_by_name(each.given_by)},
            {"giver", each.giver},
            {"need", each.need},
            {"days", fmt::format("{}", each.days)},
            {"from", basics::iso(each.begins)},
            {"review", basics::iso(each.review_on)},
            {"measure", each.baseline.measure},
            {"baseline", each.baseline.words},
            {"baseline figure", each.baseline.value ? fmt::format("{}", *each.baseline.value) : ""},
            {"compared with", std::string{name(each.comparison)}},
            {"decided on", basics::iso(each.decide_on)},
            {"rule", each.rule},
            {"state", std::string{stream_lifecycle().of(each.state).name}},
            {"what came of it", each.conclusion},
            {"placement", std::string{each.placement.text()}}};
}

journal::Entry entry(const SupportStream& each) {
    return {.kind = "support",
            .record = std::string{each.id.text()},
            .after = fields(each),
            .school = each.school,
            .under = std::string{each.placement.text()}};
}

Result<std::vector<Baseline>> held_of(storage::Reader& reader, const measures::Catalogue& catalogue, basics::Urn urn) {
    const auto* everybody = catalogue.group("all");
    const auto figures =
        everybody ? TRY(measures::headline_figures_of_school(reader, urn, everybody->id)) : measures::Figures{};
    const auto read = measures::readings(catalogue, figures);
    std::vector<Baseline> out;
    for (const auto* measure : catalogue.headlines()) {
        const auto* held = measures::latest(read, measure->code, urn);
        if (!held) continue;
        out.push_back({.measure = measure->code,
                       .value = held->value,
                       .words = fmt::format("{}: {} in {}", measure->name,
                                            measures::shown(*measure, held->held->figure), held->held->period.text())});
    }
    return out;
}

} // namespace

Result<std::vector<SupportStream>> streams_of(storage::Reader& reader, const permissions::Scope& scope,
                                              const PlacementId& placement) {
    return reader.list(sql::streams_of_placement, scope, stream_of, placement);
}

Result<StreamId> add(storage::Writer& writer, SupportStream each) {
    each.id = storage::fresh_id<SupportStream>(writer.author().at);
    TRY(journal::changed(writer, entry(each), sql::add_stream, each.id, each.placement, each.school, name(each.kind),
                         given_by_name(each.given_by), each.giver, each.need, each.days, basics::iso(each.begins),
                         basics::iso(each.review_on), each.baseline.measure, each.baseline.value, each.baseline.words,
                         name(each.comparison), basics::iso(each.decide_on), each.rule));
    return each.id;
}

Result<void> end(storage::Writer& writer, const SupportStream& before, std::string_view conclusion) {
    auto after = before;
    after.state = StreamState::ended, after.conclusion = conclusion;
    auto told = entry(after);
    told.before = fields(before);
    return journal::changed(writer, told, sql::end_stream, before.id, before.version, conclusion);
}

Result<std::vector<Baseline>> baselines_of(storage::Reader& reader, basics::Urn urn) {
    const auto catalogue = TRY(measures::load_headlines(reader));
    auto out = TRY(held_of(reader, catalogue, urn));
    out.push_back({.measure = nothing_held, .words = std::string{no_baseline}});
    return out;
}

Result<std::vector<Baseline>> baselines_at(storage::Reader& reader, std::optional<basics::Urn> urn,
                                           std::string_view academy) {
    const auto catalogue = TRY(measures::load_headlines(reader));
    const auto held = urn ? TRY(held_of(reader, catalogue, *urn)) : std::vector<Baseline>{};
    std::vector<Baseline> out;
    for (const auto* measure : catalogue.headlines()) {
        const auto found = std::ranges::find(held, measure->code, &Baseline::measure);
        Baseline of{.measure = measure->code, .words = measure->name};
        if (found != held.end()) of = {found->measure, found->value, fmt::format("{}: {}", academy, found->words)};
        else if (urn) of.words = fmt::format("{}: no figure is held ({})", academy, measure->name);
        out.push_back(std::move(of));
    }
    out.push_back({.measure = nothing_held, .words = std::string{no_baseline}});
    return out;
}

} // namespace programmes
