#pragma once
// The school's own pack for the day on which inspectors call: what its head ticks, made in one step and frozen as it was made.
#include "assessments/gathered.h"
#include "attendance/attendance_view.h"
#include "committees/meeting.h"
#include "conduct/behaviour_view.h"
#include "home/school_view.h"
#include "home/sheet_table.h"
#include "plans/whole_plan.h"
#include "standards/self_evaluation.h"
#include "visits/visit.h"
#include "voice/survey.h"

namespace home {

enum class CallPart { figures, key_point, attendance, self_evaluation, plans, visits, voice, governance };
inline constexpr std::array all_call_parts{CallPart::figures,         CallPart::key_point, CallPart::attendance,
                                           CallPart::self_evaluation, CallPart::plans,     CallPart::visits,
                                           CallPart::voice,           CallPart::governance};
std::string_view name(CallPart);  // in forms, and as stored
std::string_view words(CallPart); // "Results and absence, as published"
std::string_view hint(CallPart);
std::optional<CallPart> call_part_named(std::string_view);

// What was gathered for it, of the parts that were ticked.
struct CallView {
    SchoolView school;
    basics::Instant made;
    std::vector<CallPart> parts;
    std::optional<assessments::SchoolReached> key_point{}; // small groups hidden
    std::optional<attendance::AttendanceView> attendance{};
    std::optional<conduct::BehaviourView> behaviour{}; // figures alone
    std::optional<standards::Framework> framework{};   // that holds
    std::vector<standards::SelfEvaluation> texts{};
    std::vector<plans::WholePlan> plans{};
    std::vector<visits::Visit> visits{}; // of a year
    std::vector<voice::Survey> surveys{};
    std::vector<committees::Meeting> meetings{}; // of its local advisory committee
    basics::Date today() const { return basics::london_date(made); }
};

struct CallText {
    std::string heading, words;
};
struct CallSection {
    std::string title;
    std::vector<std::string> sentences{};
    std::vector<CallText> texts{};
    std::vector<SheetTable> tables{};
};
struct CallDocument {
    std::string title, about;
    std::vector<CallSection> sections{};
};

// One that was made: it stays as it is, whatever changes.
struct InspectionCall;
using InspectionCallId = basics::Id<InspectionCall>;
struct InspectionCall {
    InspectionCallId id;
    basics::Urn school;
    basics::Instant made;
    permissions::PersonId person;
    std::string person_name{};
    std::vector<CallPart> parts;
    std::string title;
    std::string document{}; // HTML, and the same as CSV: empty in a list
    std::string sheet{};
};

} // namespace home
