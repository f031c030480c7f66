#include "diagnosis/finding.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace diagnosis {
namespace {

using inspections::Framework;
using inspections::Inspection;

struct AreaWords {
    Area area;
    std::string_view name, words;
};
constexpr std::array area_table{
    AreaWords{Area::safeguarding, "safeguarding", "safeguarding"},
    AreaWords{Area::achievement, "achievement", "achievement"},
    AreaWords{Area::teaching, "teaching", "curriculum and teaching"},
    AreaWords{Area::attendance_and_behaviour, "attendance_and_behaviour", "attendance and behaviour"},
    AreaWords{Area::inclusion, "inclusion", "inclusion"},
    AreaWords{Area::personal_development, "personal_development", "personal development and well-being"},
    AreaWords{Area::leadership, "leadership", "leadership and governance"},
    AreaWords{Area::early_years, "early_years", "early years"},
    AreaWords{Area::post_16, "post_16", "post-16 provision"},
};
static_assert(area_table.size() == all_areas.size());

struct Coded {
    std::string_view code;
    Area area;
};
// The old framework's one area of education holds what is taught and what is reached; results speak to it first.
constexpr std::array inspection_areas{
    Coded{"safeguarding", Area::safeguarding},
    Coded{"inclusion", Area::inclusion},
    Coded{"curriculum_and_teaching", Area::teaching},
    Coded{"achievement", Area::achievement},
    Coded{"attendance_and_behaviour", Area::attendance_and_behaviour},
    Coded{"personal_development_and_wellbeing", Area::personal_development},
    Coded{"leadership_and_governance", Area::leadership},
    Coded{"early_years", Area::early_years},
    Coded{"post_16", Area::post_16},
    Coded{"quality_of_education", Area::achievement},
    Coded{"behaviour_and_attitudes", Area::attendance_and_behaviour},
    Coded{"personal_development", Area::personal_development},
    Coded{"leadership_and_management", Area::leadership},
    Coded{"sixth_form", Area::post_16},
};
constexpr std::array topic_areas{
    Coded{"attainment", Area::achievement},
    Coded{"progress", Area::achievement},
    Coded{"attendance", Area::attendance_and_behaviour},
    Coded{"behaviour", Area::attendance_and_behaviour},
    Coded{"post-16", Area::post_16},
};

template <std::size_t N>
std::optional<Area> area_in(const std::array<Coded, N>& table, std::string_view code) {
    const auto found = std::ranges::find(table, code, &Coded::code);
    return found == table.end() ? std::nullopt : std::optional{found->area};
}

enum class Grade { urgent, below, expected, above };
Grade meaning(Framework framework, std::string_view area, int grade) {
    if (area == "safeguarding") return grade == 0 ? Grade::urgent : Grade::expected;
    if (framework == Framework::report_card)
        return grade == 1 ? Grade::urgent : grade == 2 ? Grade::below : grade == 3 ? Grade::expected : Grade::above;
    return grade == 4 ? Grade::urgent : grade == 3 ? Grade::below : grade == 2 ? Grade::expected : Grade::above;
}

std::string day_of(const Inspection& told) {
    return told.on ? fmt::format("inspection of {}", basics::spoken(*told.on))
                   : fmt::format("grade in the file of {}, which names no day", basics::spoken(told.as_of));
}

std::string rounded_percent(double rate) { return basics::decimals(100 * rate, 1) + "%"; }

} // namespace

std::string_view name(Area area) { return area_table[static_cast<std::size_t>(area)].name; }
std::string_view words(Area area) { return area_table[static_cast<std::size_t>(area)].words; }
std::optional<Area> area_named(std::string_view text) {
    const auto found = std::ranges::find(area_table, text, &AreaWords::name);
    return found == area_table.end() ? std::nullopt : std::optional{found->area};
}
std::optional<Area> area_of_inspection(std::string_view code) { return area_in(inspection_areas, code); }
std::optional<Area> area_of_topic(std::string_view topic) { return area_in(topic_areas, topic); }

std::string_view words(From from) {
    switch (from) {
    case From::inspection: return "the inspection";
    case From::like_schools: return "results beside schools like it";
    case From::key_point: return "the last key point";
    case From::registers: return "the registers";
    }
    throw basics::Bug{"a source without words"};
}

std::vector<Finding> of_inspection(const inspections::Latest& latest) {
    const auto& told = latest.graded;
    std::vector<Finding> out;
    for (const auto& [code, grade] : told.areas) {
        const auto area = area_of_inspection(code);
        const auto says = meaning(told.framework, code, grade);
        if (!area || says == Grade::expected) continue;
        out.push_back({.key = fmt::format("inspection:{}:{}", code, basics::iso(inspections::stands_on(told))),
                       .from = From::inspection,
                       .area = *area,
                       .concern = says != Grade::above,
                       .urgent = says == Grade::urgent,
                       .words = fmt::format("Inspectors judged {}: {}", inspections::area_words(code),
                                            basics::lower(inspections::grade_words(told.framework, code, grade))),
                       .stands = fmt::format("the {}, under the {}", day_of(told), words(told.framework))});
    }
    return out;
}

Finding of_alarm(const Alarm& alarm) {
    auto whose = words(alarm.group);
    const auto is = alarm.usual + alarm.size;
    return {.key = fmt::format("alarm:{}", alarm.id.text()),
            .from = From::registers,
            .area = Area::attendance_and_behaviour,
            .concern = alarm.size > 0,
            .words = fmt::format("{} of {}: {}, {} points {} what is usual, since the week of {}", words(alarm.measure),
                                 alarm.group.kind == PupilGroup::Kind::year_group ? whose : basics::lower(whose),
                                 rounded_percent(is), basics::decimals(100 * std::abs(alarm.size), 1),
                                 alarm.size > 0 ? "above" : "below", basics::spoken(alarm.began)),
            .who = std::move(whose),
            .stands = fmt::format("registers to the week of {}; {}", basics::spoken(alarm.noticed),
                                  alarm.cause.empty() ? "the school has not said yet what it is about"
                                                      : "the school says: " + basics::lower(alarm.cause_words)),
            .address = fmt::format("/alarms/{}", alarm.id.text())};
}

void rank(std::vector<Finding>& all) {
    const auto place = [](const Finding& each) {
        return std::tuple{!each.concern, !each.urgent, each.from != From::inspection, -each.pupils.value_or(-1)};
    };
    std::ranges::stable_sort(all, {}, place);
}

std::vector<Disagreement> disagreements(std::span<const Finding> all) {
    std::vector<Disagreement> out;
    for (const auto area : all_areas) {
        std::map<From, std::string> concerned, well; // the first of each source
        for (const auto& each : all)
            if (each.area == area) (each.concern ? concerned : well).try_emplace(each.from, each.words);
        for (const auto& [from, says] : concerned)
            for (const auto& [other, found] : well)
                if (from != other)
                    out.push_back({.area = area,
                                   .words = fmt::format("On {}, {} and {} differ. {}. But: {}.", words(area),
                                                        words(from), words(other), says, found)});
    }
    return out;
}

} // namespace diagnosis
