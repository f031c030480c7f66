#include "home/figure_page.h"

#include "basics/text.h"
#include "home/how_sure.h"

namespace home {
namespace {

using measures::Better;
using measures::Reading;
using statistics::Standing;

std::string_view edition_words(int finality) {
    return finality >= 3 ? "final" : finality == 2 ? "revised" : "provisional";
}

std::string unit_words(const measures::Measure& measure) {
    switch (measure.better) {
    case Better::higher: return measure.unit + "; a higher figure is better";
    case Better::lower: return measure.unit + "; a lower figure is better";
    case Better::neither: break;
    }
    return measure.unit + "; neither higher nor lower is better";
}

// England's figure of the same year and group, or an authority's: of the school's phase, else of all schools.
const Reading* yardstick(const FigureEditions& all, std::string_view level) {
    const Reading* found = nullptr;
    for (const auto& each : all.yardstick_readings) {
        if (each.held->level != level || each.held->period != basics::whole(all.wanted.year)
            || each.group->code != all.wanted.group || !each.value)
            continue;
        if (each.held->school_type == name(all.school.phase)) return &each;
        if (each.held->school_type.empty()) found = &each;
    }
    return found;
}

std::string shown_with_interval(const Reading& reading) {
    auto text = measures::shown(*reading.measure, reading.held->figure);
    if (reading.interval)
        text +=
            fmt::format(", with a 95% interval of {} to {}", measures::shown(*reading.measure, reading.interval->lower),
                        measures::shown(*reading.measure, reading.interval->upper));
    return text;
}

std::string standing_words(const Reading& reading, const Reading* beside) {
    if (!beside || !reading.value) return {};
    const auto standing = statistics::standing(reading.interval, beside->value);
    if (standing == Standing::cannot_tell) return "; how it stands to it cannot be told without an interval";
    return fmt::format("; taken by itself, this figure is {}{}", words(standing),
                       standing == Standing::about_the_same ? "" : " it");
}

void put_beside(FigurePage& page, const FigureEditions& all, const Reading& reading, std::string_view level,
                const std::string& place) {
    const auto* beside = yardstick(all, level);
    page.facts.push_back(
        {.key = place,
         .value = beside ? measures::shown(all.measure(), beside->held->figure) + standing_words(reading, beside)
                         : "not held"});
}

std::string counted_words(const basics::Figure& figure) {
    if (figure.numerator && figure.denominator)
        return fmt::format("{} of {}", basics::thousands(std::llround(*figure.numerator)),
                           basics::thousands(std::llround(*figure.denominator)));
    const auto pupils = figure.n ? figure.n : figure.denominator;
    return pupils ? basics::thousands(std::llround(*pupils)) : "the files held do not say";
}

void put_source(FigurePage& page, const FigureEditions& all, const Reading& reading) {
    const auto* edition = edition_of(all, reading);
    if (!edition) return;
    page.facts.push_back({.key = "Source", .value = all.measure().source});
    page.facts.push_back(
        {.key = "File",
         .value = fmt::format("{} ({}), {} figures", edition->file, edition->kind, edition_words(edition->finality)),
         .address = edition->page,
         .words = "Where it is published"});
    page.facts.push_back({.key = "File as at", .value = basics::spoken(edition->as_of)});
    page.facts.push_back({.key = "Coverage",
                          .value = fmt::format("the file has a figure of {} and a reason in place of one of {}, for "
                                               "this measure, year and group of pupils",
                                               basics::counted(edition->figures, "school", "schools"),
                                               basics::thousands(edition->reasons))});
}

void put_whose(FigurePage& page, const Reading& reading) {
    if (reading.held->steps == 0 || !reading.held->whose) return;
    page.facts.push_back(
        {.key = "Whose", .value = fmt::format("as URN {}, before it became this school", reading.held->whose->text())});
}

std::string other_words(const FigureEditions& all, const Reading& reading) {
    const auto* edition = edition_of(all, reading);
    auto text = measures::shown(*reading.measure, reading.held->figure);
    if (edition)
        text += fmt::format(": {} ({}, as at {})", edition->file, edition_words(edition->finality),
                            basics::spoken(edition->as_of));
    if (reading.held->steps > 0 && reading.held->whose) text += ", as URN " + reading.held->whose->text();
    return text;
}

} // namespace

FigurePage figure_page(const FigureEditions& all) {
    const auto& measure = all.measure();
    const auto held = editions_of(all);
    FigurePage page{.sentence = "No figure of this year and group of pupils is held of this school."};
    const auto gap = all.catalogue.gap(measure.code, all.wanted.year);
    if (!held.empty()) page.sentence = shown_with_interval(*held.front()) + ".";
    page.facts.push_back({.key = "What it is",
                          .value = measure.definition,
                          .address = "/measures/" + measure.code,
                          .words = "This measure, for every academy"});
    page.facts.push_back({.key = "Unit", .value = unit_words(measure)});
    page.facts.push_back({.key = "Year and pupils",
                          .value = fmt::format("{}, {}", all.wanted.year.text(),
                                               basics::lower(all.catalogue.group(all.wanted.group)->name))});
    if (gap) page.facts.push_back({.key = "Of this year", .value = gap->words});
    if (held.empty()) return page;
    const auto& reading = *held.front();
    put_whose(page, reading);
    if (reading.value) page.facts.push_back({.key = "Pupils counted", .value = counted_words(reading.held->figure)});
    if (reading.value) page.facts.push_back({.key = "How sure", .value = how_sure(all.catalogue, reading)});
    put_beside(page, all, reading, "country", "England");
    if (all.school.facts.la_code) put_beside(page, all, reading, "authority", all.school.facts.la_name);
    put_source(page, all, reading);
    for (std::size_t i = 1; i < held.size(); ++i) page.others.push_back(other_words(all, *held[i]));
    return page;
}

} // namespace home
