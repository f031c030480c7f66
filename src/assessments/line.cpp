#include "assessments/line.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace assessments {
namespace {

const std::string hidden{"hidden"};

std::string number(double value, bool share) {
    return share ? basics::decimals(100 * value, 1) : basics::decimals(value, 1);
}

std::string words_of_norm(const Scale& scale) {
    return scale.norm ? fmt::format("{}: mean {}, SD {}", scale.norm->group, basics::decimals(scale.norm->mean, 0),
                                    basics::decimals(scale.norm->sd, 0))
                      : std::string{};
}

void put_headline(std::vector<std::string>& cells, const Reached& of, const Part& part) {
    const auto at = [&](Cell which) -> std::string& { return cells[static_cast<std::size_t>(which)]; };
    const bool share = speaks_by_share(of.scale);
    if (part.headline_hidden) {
        at(Cell::value) = hidden;
        return;
    }
    const auto found = headline(of.scale, part.tally);
    if (!found) return;
    at(Cell::value) = number(found->value, share);
    if (!found->interval) return;
    at(Cell::lower) = number(found->interval->lower, share);
    at(Cell::upper) = number(found->interval->upper, share);
}

std::string year_before(const Reached& of, std::string_view dimension, const Part& part) {
    if (!of.year_before) return {};
    const auto* before = part_of(*of.year_before, dimension, part.name);
    if (!before) return {};
    if (before->headline_hidden) return hidden;
    const auto found = headline(of.scale, before->tally);
    return found ? number(found->value, speaks_by_share(of.scale)) : std::string{};
}

Line line_of(const Reached& of, const std::string& dimension, const Part& part) {
    Line line{.kind = "reached", .cells = std::vector<std::string>(cell_count)};
    const auto at = [&](Cell which) -> std::string& { return line.cells[static_cast<std::size_t>(which)]; };
    const bool share = speaks_by_share(of.scale);
    at(Cell::year_group) = pupils::words(of.ask.year_group);
    at(Cell::subject) = of.subject;
    at(Cell::what) = name(of.what);
    at(Cell::scale) = of.scale.name;
    at(Cell::norm) = words_of_norm(of.scale);
    at(Cell::speaks) = share ? "share" : "mean";
    at(Cell::dimension) = dimension;
    at(Cell::part) = part.name;
    at(Cell::roll) = part.hidden ? hidden : fmt::format("{}", part.tally.roll);
    at(Cell::assessed) = part.hidden ? hidden : fmt::format("{}", part.tally.assessed);
    for (std::size_t stand = 0; stand < standings; ++stand)
        if (has_standings(of.scale))
            line.cells[static_cast<std::size_t>(Cell::below) + stand] =
                part.hidden || part.stand_hidden[stand] ? hidden : fmt::format("{}", part.tally.stand[stand]);
    put_headline(line.cells, of, part);
    at(Cell::year_before) = year_before(of, dimension, part);
    if (part.same && !part.headline_hidden) {
        at(Cell::then) = basics::decimals(share ? 100 * part.same->then : part.same->then, 0);
        at(Cell::now) = basics::decimals(share ? 100 * part.same->now : part.same->now, 0);
        at(Cell::last_point) = of.last_point;
    }
    return line;
}

std::string list_of(const std::vector<const Reached*>& all) {
    std::string out;
    for (const auto* each : all) out += (out.empty() ? "" : ", ") + words(each->ask, each->subject);
    return out;
}

std::string change_words(const Changes& changed) {
    if (changed.compared == 0) return "There is nothing to compare with a year ago yet.";
    std::string out;
    if (!changed.more.empty()) out += fmt::format("More than a year ago: {}. ", list_of(changed.more));
    if (!changed.less.empty()) out += fmt::format("Less than a year ago: {}. ", list_of(changed.less));
    const auto rest = changed.compared - changed.more.size() - changed.less.size();
    if (rest == changed.compared)
        return fmt::format("Nothing of {} is clearly more or less than a year ago.",
                           basics::counted(static_cast<std::int64_t>(rest), "comparison", "comparisons"));
    return rest == 0 ? basics::collapsed(out) : out + fmt::format("No clear change in the other {}.", rest);
}

std::string missing_words(const Coverage& all) {
    if (all.parts == 0) return "Nothing is asked of a year group that the school has.";
    auto out = fmt::format("{} of {} results that were asked for are here.", basics::thousands(all.there),
                           basics::thousands(all.asked));
    if (all.nothing_of.empty()) return out;
    std::string which;
    for (const auto& each : all.nothing_of) which += (which.empty() ? "" : ", ") + each;
    return out + fmt::format(" Nothing has come of {}.", which);
}

} // namespace

std::vector<Line> lines_of(const SchoolReached& school) {
    std::vector<Line> out;
    const auto all = coverage(school);
    if (all.there > 0) out.push_back({.kind = "sentence", .cells = {change_words(changes(school))}});
    out.push_back({.kind = "sentence", .cells = {missing_words(all)}});
    if (school.received) {
        const auto when = basics::spoken(*school.received);
        out.push_back({.kind = "sentence", .cells = {fmt::format("The last file came on {}.", when)}});
        out.push_back({.kind = "received", .cells = {when}});
    }
    for (const auto& each : school.reached) {
        out.push_back(line_of(each, {}, each.figures.all));
        if (each.what == What::prediction) continue;
        for (const auto& dimension : each.figures.dimensions)
            for (const auto& part : dimension.parts) out.push_back(line_of(each, dimension.name, part));
    }
    return out;
}

} // namespace assessments
