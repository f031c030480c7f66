#include "schools/kind.h"

#include "basics/text.h"

namespace schools {
namespace {

struct PhaseWords {
    Phase phase;
    std::string_view name, words;
};
constexpr std::array phases{
    PhaseWords{Phase::nursery, "nursery", "nursery"},
    PhaseWords{Phase::primary, "primary", "primary"},
    PhaseWords{Phase::secondary, "secondary", "secondary"},
    PhaseWords{Phase::all_through, "all_through", "all-through"},
    PhaseWords{Phase::special, "special", "special"},
    PhaseWords{Phase::alternative_provision, "alternative_provision", "alternative provision"},
    PhaseWords{Phase::post_16, "post_16", "16 plus"},
    PhaseWords{Phase::other, "other", "other"},
};

struct Kind {
    int code;
    std::string_view name;
    bool academy{};
};
// TypeOfEstablishment of Get Information about Schools, as its own extracts pair code and name.
constexpr std::array kinds{
    Kind{1, "Community school"},
    Kind{2, "Voluntary aided school"},
    Kind{3, "Voluntary controlled school"},
    Kind{5, "Foundation school"},
    Kind{6, "City technology college"},
    Kind{7, "Community special school"},
    Kind{8, "Non-maintained special school"},
    Kind{10, "Other independent special school"},
    Kind{11, "Other independent school"},
    Kind{12, "Foundation special school"},
    Kind{14, "Pupil referral unit"},
    Kind{15, "Local authority nursery school"},
    Kind{18, "Further education"},
    Kind{24, "Secure units"},
    Kind{25, "Offshore schools"},
    Kind{26, "Service children's education"},
    Kind{27, "Miscellaneous"},
    Kind{28, "Academy sponsor led", true},
    Kind{29, "Higher education institutions"},
    Kind{30, "Welsh establishment"},
    Kind{31, "Sixth form centres"},
    Kind{32, "Special post 16 institution"},
    Kind{33, "Academy special sponsor led", true},
    Kind{34, "Academy converter", true},
    Kind{35, "Free schools", true},
    Kind{36, "Free schools special", true},
    Kind{37, "British schools overseas"},
    Kind{38, "Free schools alternative provision", true},
    Kind{39, "Free schools 16 to 19", true},
    Kind{40, "University technical college", true},
    Kind{41, "Studio schools", true},
    Kind{42, "Academy alternative provision converter", true},
    Kind{43, "Academy alternative provision sponsor led", true},
    Kind{44, "Academy special converter", true},
    Kind{45, "Academy 16-19 converter", true},
    Kind{46, "Academy 16 to 19 sponsor led", true},
    Kind{47, "Children's centre"},
    Kind{48, "Children's centre linked site"},
    Kind{49, "Online provider"},
    Kind{56, "Institution funded by other government department"},
    Kind{57, "Academy secure 16 to 19", true},
};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::optional<Phase> phase_of_kind(std::string_view kind, std::string_view group) {
    if (holds(kind, "special post 16") || holds(kind, "16 to 19") || holds(kind, "16-19") || holds(kind, "sixth form")
        || holds(kind, "further education") || kind == "college")
        return Phase::post_16;
    if (holds(kind, "alternative provision") || holds(kind, "pupil referral")) return Phase::alternative_provision;
    if (holds(kind, "special") || group == "special schools") return Phase::special;
    return std::nullopt;
}

std::optional<Phase> phase_of_words(std::string_view phase) {
    if (phase == "middle deemed primary") return Phase::primary;
    if (phase == "middle deemed secondary") return Phase::secondary;
    if (phase == "post 16") return Phase::post_16;
    const auto found = phase_named(phase);
    return found == Phase::other ? std::nullopt : found;
}

// Compulsory schooling: reception at 4, the move to secondary at 11 (a middle school's before 10 counts as primary).
Phase phase_of_ages(std::int64_t low, std::int64_t high) {
    if (high <= 5) return Phase::nursery;
    if (low >= 16) return Phase::post_16;
    if (high <= 13 && low < 9) return Phase::primary;
    return low >= 9 ? Phase::secondary : Phase::all_through;
}

} // namespace

std::string_view words(Phase phase) { return std::ranges::find(phases, phase, &PhaseWords::phase)->words; }
std::string_view name(Phase phase) { return std::ranges::find(phases, phase, &PhaseWords::phase)->name; }

std::optional<Phase> phase_named(std::string_view text) {
    for (const auto& each : phases)
        if (each.name == text || each.words == text) return each.phase;
    return std::nullopt;
}

Phase phase_of(const PhaseSigns& signs) {
    const auto kind = basics::lower(signs.kind);
    if (const auto phase = phase_of_kind(kind, basics::lower(signs.kind_group))) return *phase;
    if (const auto phase = phase_of_words(basics::lower(signs.phase))) return *phase;
    if (holds(kind, "nursery school")) return Phase::nursery;
    const bool school = !holds(kind, "centre") && !holds(kind, "higher education") && !holds(kind, "universit");
    if (school && signs.low_age && signs.high_age) return phase_of_ages(*signs.low_age, *signs.high_age);
    return Phase::other;
}

bool is_academy(std::string_view kind) {
    if (kind == "Academy") return true;
    const auto found = std::ranges::find(kinds, kind, &Kind::name);
    return found != kinds.end() && found->academy;
}

std::optional<std::string_view> kind_of_code(std::string_view code) {
    const auto number = basics::whole_number(code.ends_with(".0") ? code.substr(0, code.size() - 2) : code);
    const auto found = std::ranges::find_if(kinds, [&](const Kind& kind) { return number == kind.code; });
    return found == kinds.end() ? std::nullopt : std::optional{found->name};
}

bool is_open(std::string_view status) { return status.empty() || status.starts_with("Open"); }

} // namespace schools
