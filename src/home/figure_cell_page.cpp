#include "home/figure_cell_page.h"

namespace home {
namespace {

using statistics::Standing;
using web::Tag;

Tag::Tone tone(Standing standing, measures::Better better) {
    if (standing == Standing::about_the_same || standing == Standing::cannot_tell
        || better == measures::Better::neither)
        return Tag::Tone::plain;
    return (standing == Standing::above) == (better == measures::Better::higher) ? Tag::Tone::good : Tag::Tone::watch;
}

Tag standing_tag(const Placed& placed) {
    const auto toned = tone(placed.standing, placed.reading->measure->better);
    switch (placed.standing) {
    case Standing::above: return {.words = "Above " + placed.beside, .tone = toned};
    case Standing::below: return {.words = "Below " + placed.beside, .tone = toned};
    case Standing::about_the_same: return {.words = "About the same as " + placed.beside, .tone = toned};
    case Standing::cannot_tell: break;
    }
    if (placed.reference) return {.words = "Cannot tell from " + placed.beside, .tone = toned};
    return {.words = placed.beside.empty() ? "Nothing to compare with" : placed.beside + ": not held", .tone = toned};
}

} // namespace

FigureCell figure_cell(const Placed& placed, std::string_view usual, std::string_view school, basics::Date today) {
    if (!placed.reading) return {.reason = "not held"};
    const auto& reading = *placed.reading;
    const auto year = reading.held->period.text();
    FigureCell cell{.figure = measures::shown(*reading.measure, reading.held->figure),
                    .when = is_old(reading, today) ? "latest held: " + year : year};
    cell.about = figure_link(&reading, school);
    if (reading.measure->code != usual) cell.measure = reading.measure->name;
    if (reading.held->steps > 0 && reading.held->whose)
        cell.whose = "as its predecessor, URN " + reading.held->whose->text();
    if (!reading.value) {
        cell.reason = std::move(cell.figure);
        return cell;
    }
    cell.standing = standing_tag(placed);
    if (reading.interval)
        cell.interval = fmt::format("{} to {}", measures::shown(*reading.measure, reading.interval->lower),
                                    measures::shown(*reading.measure, reading.interval->upper));
    return cell;
}

} // namespace home
