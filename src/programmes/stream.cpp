#include "programmes/stream.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

using basics::Date;

template <class T>
struct Named {
    T value;
    std::string_view name, words;
};
constexpr std::array kinds{
    Named{StreamKind::teaching, "teaching", "teaching"},
    Named{StreamKind::curriculum, "curriculum", "curriculum"},
    Named{StreamKind::behaviour, "behaviour", "behaviour"},
    Named{StreamKind::attendance, "attendance", "attendance"},
    Named{StreamKind::safeguarding, "safeguarding", "safeguarding"},
    Named{StreamKind::governance, "governance", "governance"},
    Named{StreamKind::data_analysis, "data_analysis", "data analysis"},
    Named{StreamKind::leadership, "leadership", "leadership"},
    Named{StreamKind::development, "development", "professional development"},
};
constexpr std::array comparisons{
    Named{Comparison::alike, "alike", "schools alike that have no such support"},
    Named{Comparison::trust, "trust", "the trust’s other academies"},
    Named{Comparison::england, "england", "England’s schools of the phase"},
    Named{Comparison::own_past, "own_past", "the school’s own earlier years: weak, for much else changes too"},
};

template <class T, std::size_t N>
std::optional<T> found(const std::array<Named<T>, N>& all, std::string_view text) {
    const auto at = std::ranges::find(all, text, &Named<T>::name);
    return at == all.end() ? std::nullopt : std::optional{at->value};
}

constexpr std::array states{
    basics::StateWords<StreamState>{StreamState::running, "running", "is running"},
    basics::StateWords<StreamState>{StreamState::ended, "ended", "has ended"},
};
constexpr std::array moves{basics::Move<StreamState, Party>{
    .from = StreamState::running,
    .verb = "end",
    .words = "End this support",
    .to = StreamState::ended,
    .right = Party::lead,
    .demands = {basics::Demand{"reason", "Say what came of it, by its rule, or that it "
                                         "cannot be told."}}}};
constexpr StreamLifecycle lifecycle{
    .thing = "This support", .states = states, .moves = moves, .begins = StreamState::running, .begun = {}};
static_assert(basics::well_formed(lifecycle));

std::optional<Date> day_of(std::string_view text) {
    const auto day = basics::parse_official_date(text);
    return day.ok() ? day.value() : std::nullopt;
}

} // namespace

std::string_view name(StreamKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(StreamKind kind) { return kinds[static_cast<std::size_t>(kind)].words; }
std::optional<StreamKind> stream_named(std::string_view text) { return found(kinds, text); }
std::span<const StreamKind> all_streams() {
    static constexpr auto all = [] {
        std::array<StreamKind, kinds.size()> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = kinds[i].value;
        return out;
    }();
    return all;
}
std::string_view name(Comparison each) { return comparisons[static_cast<std::size_t>(each)].name; }
std::string_view words(Comparison each) { return comparisons[static_cast<std::size_t>(each)].words; }
std::optional<Comparison> comparison_named(std::string_view text) { return found(comparisons, text); }
std::span<const Comparison> all_comparisons() {
    static constexpr std::array all{Comparison::alike, Comparison::trust, Comparison::england, Comparison::own_past};
    return all;
}

const StreamLifecycle& stream_lifecycle() { return lifecycle; }

bool to_be_decided(const SupportStream& stream, Date today) {
    return stream.state == StreamState::running && stream.decide_on <= today;
}

std::variant<SupportStream, std::vector<Wrong>>
read_stream(const StreamWords& words, std::span<const Baseline> baselines, const Placement& placement) {
    std::vector<Wrong> wrong;
    const auto want = [&](bool holds, const char* field, const char* sentence) {
        if (!holds) wrong.push_back({field, sentence});
    };
    const auto kind = stream_named(words.kind);
    const auto comparison = comparison_named(words.comparison);
    const auto days = basics::real_number(words.days);
    const auto begins = day_of(words.begins), review = day_of(words.review_on), decide = day_of(words.decide_on);
    const auto baseline = std::ranges::find(baselines, words.measure, &Baseline::measure);
    const auto text = [](std::string_view typed) { return basics::shortened(basics::collapsed(typed), longest_text); };
    want(kind.has_value(), "kind", "Choose what is supported.");
    want(words.given_by == "trust" || words.given_by == "outside", "given_by", "Choose from where it comes.");
    want(!text(words.giver).empty(), "giver", "Say which person or organisation gives it.");
    want(!text(words.need).empty(), "need", "Say which need it meets.");
    want(days && *days > 0 && *days <= 400, "days", "Give how many days of support there are, from 1 to 400.");
    want(begins && *begins >= placement.decision.from, "begins", "Give its first day, within this placement.");
    want(review && begins && *review > *begins, "review_on", "Give a day of review after its first day.");
    want(baseline != baselines.end(), "measure", "Choose the measure that should move.");
    want(comparison.has_value(), "comparison", "Choose with what it is likely to be compared.");
    want(decide && begins && *decide > *begins, "decide_on", "Give the day of the decision, after its first day.");
    want(!text(words.rule).empty(), "rule", "Say which outcome lets it go on, and which ends it.");
    if (!wrong.empty()) return wrong;
    return SupportStream{.id = StreamId{""},
                         .placement = placement.id,
                         .school = placement.school,
                         .kind = *kind,
                         .given_by = words.given_by == "trust" ? GivenBy::trust : GivenBy::outside,
                         .giver = text(words.giver),
                         .need = text(words.need),
                         .days = *days,
                         .begins = *begins,
                         .review_on = *review,
                         .baseline = *baseline,
                         .comparison = *comparison,
                         .decide_on = *decide,
                         .rule = text(words.rule)};
}

} // namespace programmes
