#pragma once
// What figures, inspections and registers say of a school, each in one precise sentence: what concerns, what was found well, and where
// they differ.
#include "diagnosis/alarm.h"
#include "inspections/inspection.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diagnosis {

// The areas in which sources can be set beside one another: an inspection's, whatever its framework, and those of measures.
enum class Area {
    safeguarding,
    achievement,
    teaching,
    attendance_and_behaviour,
    inclusion,
    personal_development,
    leadership,
    early_years,
    post_16
};
inline constexpr std::array all_areas{
    Area::safeguarding, Area::achievement,          Area::teaching,   Area::attendance_and_behaviour,
    Area::inclusion,    Area::personal_development, Area::leadership, Area::early_years,
    Area::post_16};
std::string_view name(Area);  // as stored
std::string_view words(Area); // "attendance and behaviour"
std::optional<Area> area_named(std::string_view);
// Of an inspection's area by its code, and of a measure by its topic; nothing for what says neither good nor bad.
std::optional<Area> area_of_inspection(std::string_view code);
std::optional<Area> area_of_topic(std::string_view topic);

enum class From { inspection, like_schools, key_point, registers };
std::string_view words(From); // "the inspection"

struct Finding {
    std::string key; // says what it is of, so that it is decided once: "inspection:attendance_and_behaviour:2025-03-12"
    From from;
    Area area;
    bool concern{}; // else found well
    bool urgent{};  // safeguarding not met, or an area in the lowest grade
    std::string
        words; // "Absence of Year 10: 12.1%, 7.2 points above what is usual, since the week of 28 September 2026"
    std::string who{};     // who is affected, as far as is known: "Year 10"
    std::string stands{};  // what it stands on: interval, number of pupils, date
    std::string address{}; // where to look
    std::optional<double>
        pupils{}; // at least so many pupils' results or sessions, by the end of the interval that is nearer to none
};

// Of the graded inspection that stands: each area below what is expected is a concern, each above it was found well.
std::vector<Finding> of_inspection(const inspections::Latest&);
// Of an alarm that is open.
Finding of_alarm(const Alarm&);

// Concerns first that cannot wait; then what inspectors judged below what is expected; then by how many pupils stand behind them, those of
// which nobody knows how many last. A rule that a head can check, in docs/methods/issues.md.
void rank(std::vector<Finding>&);

// An area in which one source is concerned and another found it well.
struct Disagreement {
    Area area;
    std::string words;
};
std::vector<Disagreement> disagreements(std::span<const Finding>);

} // namespace diagnosis
