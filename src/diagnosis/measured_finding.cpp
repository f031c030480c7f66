#include "diagnosis/measured_finding.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace diagnosis {
namespace {

using measures::Better;
using measures::Reading;
using statistics::Standing;

constexpr int years_that_count = 2;

struct Placed {
    const Reading* reading;
    const alike::Results* like;
};

bool recent(const Reading& reading, basics::Date today) {
    return basics::academic_year_of(today).starts() - reading.held->period.year.starts() <= years_that_count;
}

std::vector<Placed> placed(std::span<const Reading> all, const alike::Alike& alike, basics::Urn urn,
                           basics::Date today) {
    std::vector<Placed> out;
    std::set<std::int64_t> seen;
    for (const auto& each : all) {
        if (each.measure->better == Better::neither || !seen.insert(each.measure->id).second) continue;
        const auto* newest = measures::latest(all, each.measure->code, urn);
        if (!newest || !newest->value || !newest->interval || !recent(*newest, today)) continue;
        const auto like = alike.results.find({each.measure->id, newest->held->period.code()});
        if (like != alike.results.end()) out.push_back({.reading = newest, .like = &like->second});
    }
    return out;
}

// The least that the difference is, by the nearer end of the interval, as a number of pupils; of shares of pupils only.
std::optional<double> at_least(const Reading& reading, double mean) {
    const auto& n = reading.held->figure.n;
    if (reading.measure->unit != "percent" || !n) return std::nullopt;
    const double nearer = mean > *reading.value ? mean - reading.interval->upper : reading.interval->lower - mean;
    return std::max(0.0, nearer) / 100 * *n;
}

std::string difference_words(const measures::Measure& measure, double difference) {
    return measure.unit == "percent" ? basics::decimals(difference, measure.places) + " points"
                                     : measures::shown(measure, difference);
}

std::string interval_words(const Reading& reading) {
    return fmt::format("95% interval {} to {}", measures::shown(*reading.measure, reading.interval->lower),
                       measures::shown(*reading.measure, reading.interval->upper));
}

Finding finding_of(const Placed& each, bool above) {
    const auto& measure = *each.reading->measure;
    const bool concern = above != (measure.better == Better::higher);
    const auto difference = *each.reading->value - each.like->mean;
    const auto year = each.reading->held->period.text();
    return {.key = fmt::format("like:{}:{}", measure.code, year),
            .from = From::like_schools,
            .area = *inspections::theme_of_topic(measure.topic),
            .concern = concern,
            .words = fmt::format("{}, {}: {}, {} {} than the {} schools like it ({} in the mean)", measure.name, year,
                                 measures::shown(measure, *each.reading->value),
                                 difference_words(measure, std::abs(difference)), difference > 0 ? "more" : "less",
                                 each.like->schools, measures::shown(measure, each.like->mean)),
            .who = "All pupils",
            .stands = interval_words(*each.reading),
            .address = fmt::format("/schools/{}/alike", each.reading->held->of->text()),
            .pupils = at_least(*each.reading, each.like->mean)};
}

std::string number(const assessments::Reached& of, double value) {
    return assessments::speaks_by_share(of.scale) ? basics::decimals(100 * value, 1) + "%" : basics::decimals(value, 1);
}

Finding finding_of(const assessments::SchoolReached& school, const assessments::Reached& of, bool concern) {
    const auto now = *assessments::headline(of.scale, of.figures.all.tally),
               then = *assessments::headline(of.scale, of.year_before->all.tally);
    const auto what = assessments::words(of.ask, of.subject);
    Finding out{
        .key = fmt::format("keypoint:{}:{}:{}", school.point.id.text(), of.ask.year_group.value(), of.ask.subject),
        .from = From::key_point,
        .area = inspections::Theme::achievement,
        .concern = concern,
        .words = fmt::format("{} at {}: {} {}, where it was {} a year before", what, assessments::title(school.point),
                             number(of, now.value),
                             assessments::speaks_by_share(of.scale) ? "at or above what is expected" : "in the mean",
                             number(of, then.value)),
        .who = pupils::words(of.ask.year_group),
        .stands = fmt::format("{} of {} assessed", of.figures.all.tally.assessed, of.figures.all.tally.roll),
        .address = fmt::format("/schools/{}/key-points/{}/drivers", school.urn.text(), school.point.id.text())};
    if (now.interval && assessments::speaks_by_share(of.scale)) {
        out.stands +=
            fmt::format("; 95% interval {} to {}", number(of, now.interval->lower), number(of, now.interval->upper));
        const double nearer = concern ? then.value - now.interval->upper : now.interval->lower - then.value;
        out.pupils = std::max(0.0, nearer) * static_cast<double>(of.figures.all.tally.assessed);
    }
    return out;
}

} // namespace

std::vector<Finding> beside_like_schools(std::span<const Reading> all, const alike::Alike& alike, basics::Urn urn,
                                         basics::Date today) {
    const auto compared = placed(all, alike, urn, today);
    std::vector<statistics::Beside> beside;
    for (const auto& each : compared)
        beside.push_back(
            {.value = *each.reading->value, .interval = each.reading->interval, .reference = each.like->mean});
    const auto standings = statistics::standings(beside);
    std::vector<Finding> out;
    for (std::size_t i = 0; i < compared.size(); ++i)
        if ((standings[i] == Standing::above || standings[i] == Standing::below)
            && inspections::theme_of_topic(compared[i].reading->measure->topic))
            out.push_back(finding_of(compared[i], standings[i] == Standing::above));
    return out;
}

std::vector<Finding> of_key_point(const assessments::SchoolReached& school) {
    const auto changed = assessments::changes(school);
    std::vector<Finding> out;
    for (const auto* each : changed.less) out.push_back(finding_of(school, *each, true));
    for (const auto* each : changed.more) out.push_back(finding_of(school, *each, false));
    return out;
}

} // namespace diagnosis
