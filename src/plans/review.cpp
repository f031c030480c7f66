#include "plans/review.h"

#include <algorithm>

namespace plans {
namespace {

struct Called {
    Rag rag;
    std::string_view name, words;
};
constexpr std::array rags{Called{Rag::green, "green", "Green"}, Called{Rag::amber, "amber", "Amber"},
                          Called{Rag::red, "red", "Red"}, Called{Rag::too_early, "too_early", "Too early to say"}};

// Red and amber in the Department's own words for targeted support; green is what is left.
constexpr std::array delivery{
    RagRule{Rag::green, "Every milestone and action that fell due is done, or will be within the week."},
    RagRule{Rag::amber, "Something is late by two weeks or less, or blocked, and it is said how it will be made up."},
    RagRule{Rag::red,
            "Something is late by more than two weeks, or blocked with no way on: unlikely to recover without "
            "major intervention."}};
constexpr std::array impact{
    RagRule{Rag::green, "The measure stands at the straight line from baseline to target, or better."},
    RagRule{Rag::amber, "The measure is behind the line, and can recover by the day of the target with timely action."},
    RagRule{Rag::red, "The measure is behind the line and unlikely to recover without major intervention."},
    RagRule{Rag::too_early, "The day from which the measure should first move has not come, or no figure tells of the "
                            "time since."}};

} // namespace

std::string_view name(Rag rag) { return rags[static_cast<std::size_t>(rag)].name; }
std::string_view words(Rag rag) { return rags[static_cast<std::size_t>(rag)].words; }
std::optional<Rag> rag_named(std::string_view text) {
    const auto found = std::ranges::find(rags, text, &Called::name);
    return found == rags.end() ? std::nullopt : std::optional{found->rag};
}

std::span<const RagRule> delivery_rules() { return delivery; }
std::span<const RagRule> impact_rules() { return impact; }

std::vector<Wrong> wrong_in(const ReviewSaid& said, const Objective& objective, basics::Date today) {
    std::vector<Wrong> out;
    const auto given = rag_named(said.delivery), works = rag_named(said.impact);
    if (!given || *given == Rag::too_early) out.push_back({"delivery", "Choose a colour for what was done."});
    if (said.delivery_reason.empty()) out.push_back({"delivery_reason", "Say in a sentence why it is that colour."});
    if (!works) out.push_back({"impact", "Choose a colour for what it brought about, or that it is too early to say."});
    else if (*works != Rag::too_early && today < objective.moves_from)
        out.push_back({"impact", "The measure should first move from " + basics::spoken(objective.moves_from)
                                     + ": until then it is too early to say."});
    if (said.impact_reason.empty()) out.push_back({"impact_reason", "Say in a sentence how you know."});
    return out;
}

Borne borne(Rag impact, Verdict verdict) {
    if (impact == Rag::too_early || verdict == Verdict::cannot_tell || verdict == Verdict::too_early)
        return Borne::cannot_tell;
    const bool behind = impact != Rag::green;
    return behind == (verdict == Verdict::off_track) ? Borne::out : Borne::not_out;
}

std::string_view words(Borne borne) {
    switch (borne) {
    case Borne::out: return "The figure bears this out.";
    case Borne::not_out: return "The figure says otherwise.";
    case Borne::cannot_tell: return "The figure cannot tell yet.";
    }
    return "";
}

} // namespace plans
