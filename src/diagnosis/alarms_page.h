#pragma once
// The alarms that somebody may see, and what each is.
#include "attendance/calendar.h"
#include "diagnosis/alarm_words.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace diagnosis {

struct AlarmRow {
    std::string address, what, since, size, state;
};
struct AlarmsPage {
    std::vector<std::string> sentences{};
    std::vector<AlarmRow> open{}, past{};
    std::optional<web::EmptyState> empty{};
    bool may_set{}; // what is watched
    std::string form_token{};
};
void write(web::Html&, const AlarmsPage&);

// `only`: of one school. `looked` says to which week the registers were looked at.
AlarmsPage alarms_page(std::span<const Alarm>, std::optional<basics::Date> looked, basics::Date today);

// A move that is open, as a form.
struct AlarmMove {
    std::string verb, words;
    std::vector<web::ChoiceGroup> choices{};
    std::vector<web::Field> fields{};
};
struct AlarmPage {
    std::string address;
    std::vector<std::string> sentences{};
    std::string drivers{}; // their address, of the same weeks
    std::string attendance{};
    web::SummaryList facts{.rows = {}};
    web::ErrorSummary errors{};
    std::vector<AlarmMove> moves{};
    std::string version{};
    std::string form_token{};
};
void write(web::Html&, const AlarmPage&);

// With the known days of the school in that time. The moves are those open to the reader; `said` gives back what was typed in the one that was refused, with its sentences.
struct Refused {
    std::string verb;
    std::vector<basics::Demand> wanting;
};
AlarmPage alarm_page(const Alarm&, std::span<const attendance::KnownDay>,
                     std::span<const basics::Move<AlarmState, permissions::Verb>* const>, std::span<const Cause>,
                     const Said&, const Refused&, basics::Date today);

} // namespace diagnosis
