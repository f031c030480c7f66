#include "inspections/inspection.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <tuple>

namespace inspections {
namespace {

using basics::Date;

constexpr std::array kinds{std::string_view{"graded"}, std::string_view{"ungraded"}, std::string_view{"monitoring"}};
constexpr Date september_2012{std::chrono::year{2012}, std::chrono::month{9}, std::chrono::day{1}};
constexpr int urgent = 1, not_met = 0;

bool holds_a_grade(const Inspection& each) {
    return each.overall || !each.areas.empty() || each.category.value_or(Category::none) != Category::none;
}

std::size_t detail(const Inspection& each) {
    return each.areas.size() + each.overall.has_value() + each.category.has_value() + !each.outcome.empty();
}

auto order(const Inspection& each) {
    return std::tuple{stands_on(each), each.on.has_value(), each.framework, each.urn, each.as_of};
}

// Two tellings of one inspection; or, undated, the same grades said again by a later file.
bool same_inspection(const Inspection& a, const Inspection& b) {
    if (a.urn != b.urn || a.framework != b.framework || a.kind != b.kind || a.on != b.on) return false;
    return a.on || (a.overall == b.overall && a.areas == b.areas && a.category == b.category && a.outcome == b.outcome);
}

bool is_graded(const Inspection& each) { return each.kind == Kind::graded && holds_a_grade(each); }

// Whether an undated grade says nothing but what the dated inspection says: where it is silent it does not differ.
bool repeats(const Inspection& undated, const Inspection& dated) {
    return undated.framework == dated.framework && undated.overall == dated.overall
           && (undated.areas.empty() || undated.areas == dated.areas)
           && (!undated.category || undated.category == dated.category.value_or(Category::none));
}

template <class Wanted>
const Inspection* newest_of(std::span<const Inspection> all, Wanted wanted) {
    const Inspection* newest = nullptr;
    for (const auto& each : all)
        if (wanted(each) && (!newest || order(*newest) < order(each))) newest = &each;
    return newest;
}

const Inspection& better_told(const Inspection& a, const Inspection& b) {
    if (!a.on) return a.as_of < b.as_of ? b : a;
    return std::tuple{detail(a), a.as_of} < std::tuple{detail(b), b.as_of} ? b : a;
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

// "Needs attention in achievement and inclusion" for the lowest grade; "Expected standard in every area" when all are.
std::string lowest_areas(const Inspection& each) {
    std::vector<int> grades;
    for (const auto& [area, grade] : each.areas)
        if (area != "safeguarding") grades.push_back(grade);
    if (grades.empty()) return {};
    const bool card = each.framework == Framework::report_card;
    const int worst = card ? std::ranges::min(grades) : std::ranges::max(grades);
    std::vector<std::string_view> names;
    for (const auto& [area, grade] : each.areas)
        if (area != "safeguarding" && grade == worst) names.push_back(area_words(area));
    const auto words = grade_words(each.framework, "", worst);
    if (names.size() == grades.size()) return words + " in every area";
    if (names.size() > 3) return fmt::format("{} in {} of {} areas", words, names.size(), grades.size());
    const auto rest = (card ? worst > 2 : worst < 3) ? ", higher elsewhere" : "";
    return fmt::format("{} in {}{}", words, listed(names), rest);
}

std::string capital(std::string_view text) {
    std::string out{text};
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

} // namespace

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view wanted) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == wanted) return static_cast<Kind>(i);
    return std::nullopt;
}

Date stands_on(const Inspection& each) { return each.on.value_or(each.as_of); }

std::optional<int> grade_of(const Inspection& inspection, std::string_view area) {
    for (const auto& each : inspection.areas)
        if (each.area == area) return each.grade;
    return std::nullopt;
}

bool any_area(const Inspection& inspection, int grade) {
    return std::ranges::any_of(inspection.areas,
                               [&](const auto& each) { return each.area != "safeguarding" && each.grade == grade; });
}

Standard standard_of(std::string_view outcome) {
    const auto said = basics::lower(outcome);
    const auto says = [&](std::string_view words) { return said.find(words) != std::string::npos; };
    if (says("concern") || says("not as strong")) return Standard::concerns;
    if (says("improving") || says("improved significantly")) return Standard::improving;
    if (says("remains") || says("standards maintained")) return Standard::maintained;
    return Standard::unknown;
}

std::string summary(const Inspection& each) {
    const auto category = each.category.value_or(Category::none);
    std::string text;
    if (category != Category::none) text = capital(words(category));
    else if (each.overall) text = overall_words(*each.overall, each.on && *each.on < september_2012);
    else if (each.kind != Kind::graded && !each.outcome.empty()) text = each.outcome;
    else text = lowest_areas(each);
    const auto kept_safe = grade_of(each, "safeguarding");
    if (kept_safe && (each.framework == Framework::report_card || *kept_safe == not_met))
        text += fmt::format("{}afeguarding {}", text.empty() ? "S" : "; s",
                            basics::lower(grade_words(each.framework, "safeguarding", *kept_safe)));
    return text.empty() ? "No grade in the file" : text;
}

std::optional<Latest> latest_graded(std::span<const Inspection> all, std::span<const Inspection> before) {
    const auto* newest = newest_of(all, [](const auto& each) { return is_graded(each); });
    if (!newest) return std::nullopt;
    Latest latest{.graded = *newest};
    if (!newest->on) {
        const auto dated = [](const auto& each) { return is_graded(each) && each.on.has_value(); };
        const auto* repeated = newest_of(all, dated);
        if (!repeated) repeated = newest_of(before, dated);
        if (repeated && repeats(*newest, *repeated)) latest = {.graded = *repeated, .confirmed = *newest};
    }
    const auto* concern = newest_of(all, [&](const auto& each) {
        return each.kind == Kind::ungraded && stands_on(latest.graded) < stands_on(each)
               && standard_of(each.outcome) == Standard::concerns;
    });
    if (concern) latest.concern = *concern;
    return latest;
}

Date known_on(const Latest& latest) {
    const auto graded = stands_on(latest.graded);
    return latest.confirmed ? std::max(graded, stands_on(*latest.confirmed)) : graded;
}

Category implied_category(const Inspection& card) {
    const bool leaders = grade_of(card, "leadership_and_governance") == urgent;
    const bool unsafe = grade_of(card, "safeguarding") == not_met;
    const bool other = std::ranges::any_of(card.areas, [](const auto& each) {
        return each.area != "safeguarding" && each.area != "leadership_and_governance" && each.grade == urgent;
    });
    if (!leaders && !other && !unsafe) return Category::none;
    if (leaders && (other || unsafe)) return Category::special_measures;
    return Category::requires_significant_improvement;
}

bool category_disagrees(const Inspection& each) {
    return each.framework == Framework::report_card && each.category && *each.category != implied_category(each);
}

std::vector<Inspection> timeline(std::vector<Inspection> all) {
    std::ranges::stable_sort(all, {}, order);
    std::vector<Inspection> once;
    for (auto& each : all) {
        // An undated grade repeats only what stands just before it: with another in between it is news again.
        const auto from = each.on || once.empty() ? once.begin() : once.end() - 1;
        const auto told =
            std::find_if(from, once.end(), [&](const auto& earlier) { return same_inspection(earlier, each); });
        if (told == once.end()) once.push_back(std::move(each));
        else *told = better_told(*told, each);
    }
    std::ranges::stable_sort(once, {}, order);
    return once;
}

} // namespace inspections
