#include "diagnosis/watch_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

std::string number(double value) { return basics::decimals(value, value == std::int64_t(value) ? 0 : 1); }

std::vector<std::string> said(const Watch& watch, const std::optional<WatchStanding>& standing) {
    std::vector<std::string> out;
    if (watch.name == good_schools)
        out.emplace_back("Schools judged good or better are watched once more, with false alarms of their own, so that "
                         "one that slips is not lost among the others.");
    out.push_back(fmt::format("{} false alarms a year are accepted, over all that is watched together: so many would "
                              "come if nothing at all happened.",
                              number(watch.false_alarms)));
    if (!standing) {
        out.emplace_back("The registers have not been looked at yet: that is done every night.");
        return out;
    }
    out.push_back(
        fmt::format("{} in {} watched, to the week of {}.", basics::counted(standing->series, "series", "series"),
                    basics::counted(standing->schools, "school is", "schools are"), basics::spoken(standing->through)));
    if (standing->unwatched > 0)
        out.push_back(
            fmt::format("{} not watched yet: there are no thirteen weeks before this year that say what is usual.",
                        basics::counted(standing->unwatched, "further series is", "further series are")));
    out.push_back(fmt::format("This year {} so far that the trust may know of, of which {} judged to be nothing; about "
                              "{} would have come by chance alone.",
                              basics::counted(standing->alarms, "alarm came", "alarms came"),
                              basics::counted(standing->nothing, "was", "were"),
                              basics::decimals(standing->expected, 1)));
    return out;
}

} // namespace

WatchPage watch_page(const Watch& watch, const std::optional<WatchStanding>& standing,
                     std::span<const WatchedSchool> schools) {
    WatchPage page{
        .sentences = said(watch, standing),
        .false_alarms =
            {.name = "false_alarms",
             .label = "False alarms accepted a year",
             .value = number(watch.false_alarms),
             .hint = "Over all schools, groups and measures together. Fewer means that what happens is noticed later.",
             .mode = "decimal"},
        .measures = {.name = "measure",
                     .question = "What is watched",
                     .options = {},
                     .kind = web::ChoiceGroup::Kind::any},
        .groups = {.name = "group",
                   .question = "Of whom",
                   .options = {},
                   .kind = web::ChoiceGroup::Kind::any,
                   .hint = fmt::format("Groups of fewer than {} pupils are never watched. Those are followed "
                                       "who were at the school before: a new intake from its second year on.",
                                       least_watched)},
        .left_out = {.name = "left_out",
                     .question = "Schools that are not watched",
                     .options = {},
                     .kind = web::ChoiceGroup::Kind::any},
        .name = watch.name,
        .other = std::string{watch.name == every_school ? good_schools : every_school},
        .other_words = words_of_watch(watch.name == every_school ? good_schools : every_school),
        .version = std::to_string(watch.version)};
    for (const auto measure : {Measure::absence, Measure::lateness})
        page.measures.options.push_back(
            {.value = std::string{name(measure)},
             .words = fmt::format("{}, as a share of {}", words(measure), share_of(measure)),
             .chosen = std::ranges::find(watch.measures, measure) != watch.measures.end()});
    for (const auto kind : all_kinds())
        page.groups.options.push_back({.value = std::string{name(kind)},
                                       .words = std::string{words(kind)},
                                       .chosen = std::ranges::find(watch.kinds, kind) != watch.kinds.end()});
    for (const auto& school : schools)
        page.left_out.options.push_back(
            {.value = school.urn.text(),
             .words = school.name,
             .chosen = std::ranges::find(watch.left_out, school.urn) != watch.left_out.end()});
    return page;
}

} // namespace diagnosis
