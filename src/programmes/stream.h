#pragma once
// A stream of support: who helps with what, for how many days; and by what it will be judged, said on its first day.
#include "programmes/decision.h"

namespace programmes {

enum class StreamKind {
    teaching,
    curriculum,
    behaviour,
    attendance,
    safeguarding,
    governance,
    data_analysis,
    leadership,
    development
};
std::string_view name(StreamKind);  // as stored
std::string_view words(StreamKind); // "data analysis"
std::optional<StreamKind> stream_named(std::string_view);
std::span<const StreamKind> all_streams();

enum class GivenBy { trust, outside };

// With what its outcome will be set beside; which schools exactly is said when it is evaluated.
enum class Comparison { alike, trust, england, own_past };
std::string_view name(Comparison);
std::string_view words(Comparison);
std::optional<Comparison> comparison_named(std::string_view);
std::span<const Comparison> all_comparisons();

struct SupportStream;
using StreamId = basics::Id<SupportStream>;
enum class StreamState { running, ended };

struct Baseline {
    std::string measure; // a code of the catalogue
    std::optional<double> value{};
    std::string words; // "Persistent absence: 31.2% in 2024/25", or why there is none
};

struct SupportStream {
    StreamId id;
    PlacementId placement;
    basics::Urn school;
    StreamKind kind;
    GivenBy given_by;
    std::string giver, need;
    double days;
    basics::Date begins, review_on;
    Baseline baseline;
    Comparison comparison;
    basics::Date decide_on;
    std::string rule; // what the outcome has to be for it to go on
    StreamState state{StreamState::running};
    std::string conclusion{};
    std::int64_t version{1};
};

// As a form says it.
struct StreamWords {
    std::string kind{}, given_by{}, giver{}, need{}, days{}, begins{}, review_on{}, measure{}, comparison{},
        decide_on{}, rule{};
};
// The stream, or what is wrong with it. `baselines` are the measures that may be chosen, with what is held of the school.
std::variant<SupportStream, std::vector<Wrong>> read_stream(const StreamWords&, std::span<const Baseline> baselines,
                                                            const Placement&);

// It can be judged from its decision day on.
bool to_be_decided(const SupportStream&, basics::Date today);

using StreamLifecycle = basics::Lifecycle<StreamState, Party>;
const StreamLifecycle& stream_lifecycle();

} // namespace programmes
