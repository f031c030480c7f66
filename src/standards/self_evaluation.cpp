#include "standards/self_evaluation.h"

#include "basics/text.h"
#include "people/staff_names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace standards {
namespace {

constexpr std::size_t longest = 4000;
constexpr std::chrono::days a_term{130};
constexpr std::string_view safeguarding = "safeguarding";

} // namespace

const Area* Framework::area(std::string_view code) const {
    const auto found = std::ranges::find(areas, code, &Area::code);
    return found == areas.end() ? nullptr : &*found;
}

const Framework* in_force(std::span<const Framework> all, basics::Date day) {
    for (const auto& each : all)
        if (each.first <= day && (!each.last || day <= *each.last)) return &each;
    return nullptr;
}

Typed typed_of(const SelfEvaluation& of) {
    return {.grade = of.grade ? std::to_string(*of.grade) : "",
            .does_well = of.does_well,
            .must_improve = of.must_improve,
            .evidence = of.evidence,
            .next_step = of.next_step};
}

std::vector<int> grades_of(inspections::Framework framework, std::string_view area) {
    if (area == safeguarding) return {1, 0};
    if (framework == inspections::Framework::report_card) return {5, 4, 3, 2, 1};
    return {1, 2, 3, 4};
}

std::vector<Wrong> wrong_in(const Typed& typed, inspections::Framework framework, std::string_view area,
                            std::span<const std::string> staff) {
    std::vector<Wrong> out;
    const auto grades = grades_of(framework, area);
    const auto grade = basics::whole_number(typed.grade);
    if (!typed.grade.empty() && (!grade || std::ranges::find(grades, *grade) == grades.end()))
        out.push_back({"grade", "Choose a judgement of the list, or none."});
    if (typed.does_well.empty() && typed.must_improve.empty())
        out.push_back({"does_well", "Say what you do well, or what you must improve."});
    const std::array texts{std::pair{"does_well", &typed.does_well}, std::pair{"must_improve", &typed.must_improve},
                           std::pair{"evidence", &typed.evidence}, std::pair{"next_step", &typed.next_step}};
    for (const auto& [field, text] : texts) {
        if (text->size() > longest)
            out.push_back({field, fmt::format("Keep it under {} letters: the evidence can be linked to.", longest)});
        if (people::names_one_of(*text, staff))
            out.push_back({field, "It names a member of staff. Say what is so, not whose it is."});
    }
    return out;
}

const SelfEvaluation* standing(std::span<const SelfEvaluation> all, inspections::Framework framework,
                               std::string_view area) {
    const SelfEvaluation* out = nullptr;
    for (const auto& each : all)
        if (each.framework == framework && each.area == area && (!out || out->edition < each.edition)) out = &each;
    return out;
}

bool is_old(const SelfEvaluation& of, basics::Date today) {
    return std::chrono::sys_days{today} - std::chrono::sys_days{of.written} > a_term;
}

Stance stance_of(const SelfEvaluation& of) {
    if (!of.grade) return Stance::unsaid;
    if (of.area == safeguarding) return *of.grade == 0 ? Stance::below : Stance::expected;
    const bool card = of.framework == inspections::Framework::report_card;
    const int above_expected = card ? *of.grade - 3 : 2 - *of.grade;
    return above_expected < 0 ? Stance::below : above_expected > 0 ? Stance::above : Stance::expected;
}

} // namespace standards
