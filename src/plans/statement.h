#pragma once
// The pupil premium strategy statement of a plan: what the Department's layout asks for besides objectives and actions.
#include "plans/said.h"

namespace plans {

struct Statement {
    PlanId plan;
    std::optional<std::int64_t> pupils{};
    std::optional<double> eligible{}; // percent of pupils
    std::string years{};
    std::optional<basics::Date> published{}, review_on{};
    std::string authorised_by{}, governor{};
    std::optional<std::int64_t> allocation{}, carried{}; // in pounds
    std::string intent{};
    std::string challenges{}; // one a line
    std::string last_year{};
    std::string programmes{}; // "programme; provider", one a line
    std::string service_spent{}, service_came{}, further{};
    std::int64_t version{0}; // 0: nothing was kept yet
};

// What is held of the school and stands where the statement says nothing else: each with what it is of.
struct HeldNumber {
    double value;
    std::string of;
};
struct StatementHeld {
    std::optional<HeldNumber> pupils{}, eligible{}, allocation{};
};

struct StatementSaid {
    std::string pupils, eligible, years, published, review_on, authorised_by, governor, allocation, carried, intent,
        challenges, last_year, programmes, service_spent, service_came, further;
};
StatementSaid said_of(const Statement&);
std::vector<Wrong> wrong_in(const StatementSaid&);
// What is not wrong, over what stood.
Statement with(Statement, const StatementSaid&);

// Lines of a text, trimmed, without the empty ones.
std::vector<std::string> lines_of(std::string_view);
constexpr std::size_t longest_statement_text = 6000, most_challenges = 20;

// Of the Department's three tiers, in its order: actions of the plan's objectives, with what they cost together.
struct Tier {
    std::string_view area, heading;
};
std::span<const Tier> tiers();
// A plan that is laid out by another framework has its actions under wider strategies.
std::string_view tier_of(const Objective&);

} // namespace plans
