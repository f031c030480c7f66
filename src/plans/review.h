#pragma once
// A progress review: what a person says of an objective on a day. Whether it is done is one colour, whether it works another.
#include "plans/standing.h"

namespace plans {

enum class Rag { green, amber, red, too_early }; // too_early: of impact alone
std::string_view name(Rag);
std::string_view words(Rag); // "Green"
std::optional<Rag> rag_named(std::string_view);

// The written rules, as the page shows them.
struct RagRule {
    Rag rag;
    std::string_view rule;
};
std::span<const RagRule> delivery_rules();
std::span<const RagRule> impact_rules();

struct Review;
using ReviewId = basics::Id<Review>;
struct Review {
    ReviewId id;
    ObjectiveId objective;
    basics::Date held_on;
    Rag delivery;
    std::string delivery_reason;
    Rag impact;
    std::string impact_reason;
    PersonId person;
};

// What is wrong in a form: a colour that is none, a colour of impact before the day from which the measure should move, a reason
// that is wanting.
struct ReviewSaid {
    std::string delivery, delivery_reason, impact, impact_reason;
};
std::vector<Wrong> wrong_in(const ReviewSaid&, const Objective&, basics::Date today);

// A person's colour beside the figure: "Nothing in the figure speaks against it." Green where the figure is off track, and red
// where it is on track, are not borne out.
enum class Borne { out, not_out, cannot_tell };
Borne borne(Rag impact, Verdict);
std::string_view words(Borne);

} // namespace plans
