#pragma once
// What is watched, how many false alarms a year are accepted, and how many came.
#include "diagnosis/watch.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"

namespace diagnosis {

struct WatchedSchool {
    basics::Urn urn;
    std::string name;
};
// How a watch stands this year; none: the registers were not looked at yet.
struct WatchStanding {
    basics::Date through; // the Monday of the last week
    std::int64_t series, unwatched, schools;
    double expected;
    std::int64_t alarms, nothing;
};

struct WatchPage {
    std::vector<std::string> sentences{};
    web::ErrorSummary errors{};
    web::Field false_alarms;
    web::ChoiceGroup measures, groups, left_out;
    std::string name, other, other_words; // this watch, and the one beside it
    std::string version, form_token{};
};
void write(web::Html&, const WatchPage&);

WatchPage watch_page(const Watch&, const std::optional<WatchStanding>&, std::span<const WatchedSchool>);

} // namespace diagnosis
