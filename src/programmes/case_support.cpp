#include "programmes/case_support.h"

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace programmes {
namespace {

constexpr std::array kept_by_stream{"measure", "comparison", "decide_on", "rule"};

// Weeks and parts of one: a day a week from Monday to Friday of the week after is two days.
std::string all_days(const Fields& fields, const Judged& by) {
    const auto from = day_of(fields, by.begins), until = day_of(fields, "until");
    if (!from) return {};
    const auto days = (std::chrono::sys_days{until.value_or(*from)} - std::chrono::sys_days{*from}).count() + 1;
    if (!fields.contains("days_a_week")) return fmt::format("{}", days);
    const auto weeks = std::ceil(static_cast<double>(days) / 7);
    return fmt::format("{:.1f}", std::min(400.0, number_of(fields, "days_a_week") * weeks));
}

// As the form of the case calls what the stream found wrong.
Wrong called_here(Wrong wrong, const Judged& by) {
    if (wrong.field == "begins") wrong.field = by.begins;
    if (wrong.field == "need") wrong.field = by.need.empty() ? "title" : by.need;
    if (wrong.field == "days") wrong.field = "until";
    if (wrong.field != "review_on") return wrong;
    return {std::string{by.reviewed}, by.reviewed == "until" ? "Give a last day after the first."
                                                             : "Give a day of follow-up after the first day."};
}

} // namespace

std::variant<SupportStream, std::vector<Wrong>> support_of(const ProgrammeCase& of, std::span<const Baseline> baselines,
                                                           const Placement& placement) {
    const auto by = row_of(of.kind).judged.value();
    const auto said = [&](std::string_view field) { return std::string{said_of(of.fields, field)}; };
    auto read = read_stream({.kind = std::string{name(by.kind)},
                             .given_by = of.fields.contains("given_by") ? said("given_by") : "trust",
                             .giver = said("giver"),
                             .need = by.need.empty() ? of.title : said(by.need),
                             .days = all_days(of.fields, by),
                             .begins = said(by.begins),
                             .review_on = said(by.reviewed),
                             .measure = said("measure"),
                             .comparison = said("comparison"),
                             .decide_on = said("decide_on"),
                             .rule = said("rule")},
                            baselines, placement);
    if (auto* wrong = std::get_if<std::vector<Wrong>>(&read))
        for (auto& each : *wrong) each = called_here(std::move(each), by);
    return read;
}

void leave_to_stream(Fields& fields) {
    for (const auto* field : kept_by_stream) fields.erase(field);
}

} // namespace programmes
