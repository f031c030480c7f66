#pragma once
// What is watched, and what was found: alarms over a trust's series, with a set number of false ones a year over all of them.
#include "diagnosis/series.h"
#include "statistics/alarm_history.h"

namespace diagnosis {

struct Watch {
    std::string name; // "trust"
    std::vector<Measure> measures;
    std::vector<PupilGroup::Kind> kinds;
    std::vector<basics::Urn> left_out{}; // schools that are not watched
    double false_alarms;                 // a year
    std::int64_t version{1};
};
constexpr double most_false_alarms = 400;
// The two that there are: every school, and those judged good or better, with a budget of their own.
constexpr std::string_view every_school = "trust", good_schools = "slipping";
std::string words_of_watch(std::string_view name); // "Every school"

// The lists as they are stored, with spaces between the words; words that mean nothing are passed over.
std::string stored(std::span<const Measure>);
std::string stored(std::span<const PupilGroup::Kind>);
std::string stored(std::span<const basics::Urn>);
std::vector<Measure> measures_of(std::string_view stored);
std::vector<PupilGroup::Kind> kinds_of(std::string_view stored);
std::vector<basics::Urn> urns_of(std::string_view stored);

// Series of fewer pupils are not watched: a rate of theirs would tell of one of them.
constexpr std::size_t least_watched = 10;

// The series of the year that are watched, as the statistics take them.
struct Watched {
    std::vector<SeriesKey> keys;
    std::vector<statistics::WatchedSeries> series;
    std::vector<double> at; // weeks since the first
    std::vector<basics::Date> mondays;
    statistics::AlarmChoices choices;
    std::size_t schools;
};
// Held against what is usual for each before the academic year began; with only this year held, after its first thirteen weeks.
// What the pupils of the trust's other schools did in the same week is expected, so that winter is no news.
Watched watched(const Weekly&, const Watch&, basics::AcademicYear);

struct KeptThreshold {
    std::string history; // what it was set from
    statistics::Threshold threshold;
};
struct FoundAlarm {
    SeriesKey key;
    std::vector<PupilGroup> together; // other groups of the school, in the same week
    basics::Date began, noticed;      // Mondays
    double usual, size;               // a rate, and how far from it since it began
};
struct Findings {
    std::vector<FoundAlarm> alarms;
    std::optional<KeptThreshold> kept; // none: nothing is watched yet
    std::optional<basics::Date> through;
    std::size_t series, unwatched, schools;
    double expected; // alarms, by chance, until then
};
Findings findings(const Watched&, const std::optional<KeptThreshold>&);

} // namespace diagnosis
