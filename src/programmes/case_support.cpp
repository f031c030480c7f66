#include "programmes/case_support.h"

#include <cmath>
#include <fmt/format.h>

namespace programmes {
namespace {

// Weeks and parts of one: a day a week from Monday to Friday of the week after is two days.
std::string all_days(const Fields& fields) {
    const auto from = day_of(fields, "begins"), until = day_of(fields, "until");
    if (!from || !until) return {};
    const auto weeks =
        std::ceil(static_cast<double>((std::chrono::sys_days{*until} - std::chrono::sys_days{*from}).count() + 1) / 7);
    return fmt::format("{:.1f}", std::min(400.0, number_of(fields, "days_a_week") * weeks));
}

} // namespace

std::variant<SupportStream, std::vector<Wrong>> support_of(const Fields& fields, std::span<const Baseline> baselines,
                                                           const Placement& placement) {
    const auto said = [&](std::string_view field) { return std::string{said_of(fields, field)}; };
    auto read = read_stream({.kind = "leadership",
                             .given_by = said("given_by"),
                             .giver = said("giver"),
                             .need = said("need"),
                             .days = all_days(fields),
                             .begins = said("begins"),
                             .review_on = said("until"),
                             .measure = said("measure"),
                             .comparison = said("comparison"),
                             .decide_on = said("decide_on"),
                             .rule = said("rule")},
                            baselines, placement);
    if (auto* wrong = std::get_if<std::vector<Wrong>>(&read))
        for (auto& each : *wrong)
            if (each.field == "review_on") each = {"until", "Give a last day after the first."};
    return read;
}

} // namespace programmes
