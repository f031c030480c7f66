#pragma once
// The plans of the story: plainly invented, their days counted from the day on which a demonstration is made.
#include "plans/review.h"

namespace demonstration {

struct SeedPlan {
    std::string key;
    plans::Whose whose;
    std::optional<basics::Urn> school{};
    plans::Kind kind;
    std::string title;
    plans::Framework framework;
    std::string lead; // an e-mail
    std::int64_t from, to;
    plans::PlanState state;
    std::string authority;
};
struct SeedObjective {
    std::string plan, key, area, words, measure;
    std::optional<double> change{}; // of the figure that is held
    std::int64_t moves, by;
    std::string criterion, owner, supporter, serves;
    std::optional<plans::Rag> delivery{}, impact{};
    std::string delivery_reason{}, impact_reason{};
};
struct SeedStep {
    std::string objective;
    bool action;
    std::string words, owner;
    std::int64_t due, cost;
    std::string state, reason, rests_on, challenges;
};
// What a pupil premium strategy says besides; challenges and programmes with a bar between them.
struct SeedStatement {
    std::string plan, years;
    std::int64_t published, review;
    std::string authorised_by, governor;
    std::int64_t allocation, carried;
    std::string intent, challenges, last_year, programmes;
};
struct PlanStory {
    std::vector<SeedPlan> plans{};
    std::vector<SeedObjective> objectives{};
    std::vector<SeedStep> steps{};
    std::vector<SeedStatement> statements{};
};

} // namespace demonstration
