#pragma once
// What figures, inspections, registers and people say of a school, each in one precise sentence: what concerns, what was found well, and
// where they differ.
#include "diagnosis/alarm.h"
#include "inspections/inspection.h"
#include "inspections/theme.h"
#include "standards/self_evaluation.h"
#include "visits/visit.h"
#include "voice/survey.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diagnosis {

enum class From { inspection, like_schools, key_point, registers, visits, voice, self_evaluation };
std::string_view words(From); // "the inspection"

struct Finding {
    std::string key; // says what it is of, so that it is decided once: "inspection:attendance_and_behaviour:2025-03-12"
    From from;
    inspections::Theme area;
    bool concern{}; // else found well
    bool urgent{};  // safeguarding not met, or an area in the lowest grade
    std::string
        words; // "Absence of Year 10: 12.1%, 7.2 points above what is usual, since the week of 28 September 2026"
    std::string who{};     // who is affected, as far as is known: "Year 10"
    std::string stands{};  // what it stands on: interval, number of pupils, date
    std::string address{}; // where to look
    std::optional<double>
        pupils{}; // at least so many pupils' results or sessions, by the end of the interval that is nearer to none
    bool weighs{true}; // where sources are set against one another
};

// Of the graded inspection that stands: each area below what is expected is a concern, each above it was found well.
std::vector<Finding> of_inspection(const inspections::Latest&);
// Of an alarm that is open.
Finding of_alarm(const Alarm&);
// Of a visit whose note says most of something, and which way.
std::optional<Finding> of_visit(const visits::Visit&);

// Answers that are low, or that fewer give than last time, by more than chance explains; and those that are good, or that more give.
std::vector<Finding> of_voice(std::span<const voice::Survey>);
// What the school says of one area: what it must improve; and where it stands by its own judgement, which weighs against other sources.
std::vector<Finding> of_self_evaluation(const standards::SelfEvaluation&);

// Concerns first that cannot wait; then what inspectors judged below what is expected; then by how many pupils stand behind them, those of
// which nobody knows how many last. A rule that a head can check, in docs/methods/issues.md.
void rank(std::vector<Finding>&);

} // namespace diagnosis
