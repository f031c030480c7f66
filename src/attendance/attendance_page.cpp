#include "attendance/attendance_page.h"

#include "basics/text.h"
#include "charts/plot.h"

#include <fmt/format.h>

namespace attendance {
namespace {

std::string percent(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "–";
    return basics::decimals(100.0 * static_cast<double>(part) / static_cast<double>(whole), 1) + "%";
}

std::string share_and_count(std::int64_t part, std::int64_t whole) {
    return fmt::format("{} ({})", percent(part, whole), basics::thousands(part));
}

AttendanceRow row_of(std::string name, const Tally& tally, bool persistence) {
    AttendanceRow row{.name = std::move(name),
                      .pupils = basics::thousands(tally.pupils),
                      .attendance = percent(tally.attended, tally.possible()),
                      .absence = percent(tally.absent, tally.possible()),
                      .persistent = {},
                      .severe = {}};
    if (persistence) {
        row.persistent = share_and_count(tally.persistent, tally.pupils);
        row.severe = share_and_count(tally.severe, tally.pupils);
    }
    return row;
}

AttendanceRow row_of(const Part& part, bool persistence) {
    if (part.hidden)
        return {.name = part.name,
                .pupils = "too few to show",
                .attendance = "–",
                .absence = "–",
                .persistent = persistence ? "–" : "",
                .severe = persistence ? "–" : ""};
    auto row = row_of(part.name, part.tally, persistence);
    if (persistence && part.persistent_hidden) row.persistent = "hidden";
    if (persistence && part.severe_hidden) row.severe = "hidden";
    return row;
}

std::string number_words(std::int64_t count, std::int64_t smallest) {
    return count == 0 ? "none" : too_few(count, smallest) ? "fewer than six" : basics::thousands(count);
}

std::string so_far(const AttendanceView& view) {
    const auto& all = view.held->all;
    auto text = fmt::format("Attendance is {} from {} to {}", percent(all.attended, all.possible()),
                            basics::spoken(*view.from), basics::spoken(*view.to));
    if (view.year_before)
        text += fmt::format("; to the same week of the year before it was {}",
                            percent(view.year_before->attended, view.year_before->possible()));
    return text + ".";
}

std::string persistence_words(const AttendanceView& view) {
    const auto& all = view.held->all;
    if (too_early(view))
        return fmt::format("Too early to speak of persistent absence: the first half term ends on {}.",
                           basics::spoken(*view.first_half_term_ends));
    const auto smallest = pupils::smallest_shown(view.reads);
    const bool few = too_few(all.persistent, smallest);
    auto text = fmt::format("{} of {} pupils{} have missed a tenth of their own sessions or more",
                            few ? "Fewer than six" : basics::thousands(all.persistent), basics::thousands(all.pupils),
                            few ? "" : fmt::format(" ({})", percent(all.persistent, all.pupils)));
    if (view.year_before && !too_few(view.year_before->persistent, smallest))
        text += fmt::format(" ({} to the same week of the year before)",
                            percent(view.year_before->persistent, view.year_before->pupils));
    return text + fmt::format("; {} of them half or more.", number_words(all.severe, smallest));
}

// "primary schools", "all schools"
std::string of_type(std::string_view school_type) {
    return school_type.empty() ? "all schools" : fmt::format("{} schools", school_type);
}

// England counts pupils of compulsory school age, so those of ours stand beside its rates.
std::optional<std::string> england_words(const AttendanceView& view) {
    const auto of = [&](std::string_view measure) {
        const auto found = std::ranges::find(view.england, measure, &measures::OfEngland::measure);
        return found == view.england.end() ? nullptr : &*found;
    };
    const auto* absence = of("absence_overall");
    const auto* persistent = of("absence_persistent");
    if (!absence || !view.of_age || view.of_age->hidden) return std::nullopt;
    const auto& ours = view.of_age->tally;
    const bool both =
        persistent && persistent->year == absence->year && !too_early(view) && !view.of_age->persistent_hidden;
    const auto shown = [](double value) { return basics::decimals(value, 1) + "%"; };
    return fmt::format(
        "Of compulsory school age, as England counts: {} absent{}; England's {} in the whole of {}: {}{}.",
        percent(ours.absent, ours.possible()),
        both ? fmt::format(", {} persistently", percent(ours.persistent, ours.pupils)) : "",
        of_type(absence->school_type), absence->year.text(), shown(absence->value),
        both ? fmt::format(" and {}", shown(persistent->value)) : "");
}

std::optional<std::string> missing_words(const AttendanceView& view) {
    if (!view.latest) return std::nullopt;
    auto text =
        fmt::format("Marks to {}, received {}.", basics::spoken(*view.to), basics::spoken(view.latest->received));
    if (view.held->unresolved > 0)
        text += fmt::format(" The reason of {} is not known yet.",
                            basics::counted(view.held->unresolved, "absence", "absences"));
    return text;
}

web::SafeHtml weeks_chart(const AttendanceView& view) {
    charts::PlotCurve curve{.x = {}, .y = {}, .words = {}, .stroke = {.colour = charts::colour::blue, .width = 2}};
    const auto first = monday_of(*view.from);
    for (const auto& [monday, tally] : view.held->weeks) {
        curve.x.push_back(
            static_cast<double>((std::chrono::sys_days{monday} - std::chrono::sys_days{first}).count()) / 7 + 1);
        curve.y.push_back(100.0 * static_cast<double>(tally.attended) / static_cast<double>(tally.possible()));
    }
    if (curve.x.size() < 2) return {};
    return {
        charts::plot({.naming = {.id = "weeks",
                                 .title = "Attendance week by week",
                                 .description = "The share of possible sessions attended in each week of the year. The "
                                                "table has the figures."},
                      .across = "week since September began",
                      .up = "attended, %",
                      .curves = {std::move(curve)}})
            .text};
}

void add_codes(AttendancePage& page, const AttendanceView& view) {
    std::int64_t all = 0;
    for (const auto& each : view.held->codes) all += each.sessions;
    std::map<Category, std::int64_t> discreet;
    for (const auto& each : view.held->codes) {
        if (view.discreet && each.code.discreet) discreet[each.code.category] += each.sessions;
        else
            page.codes.push_back({.code = each.code.letters,
                                  .meaning = each.code.meaning,
                                  .sessions = basics::thousands(each.sessions),
                                  .share = percent(each.sessions, all)});
    }
    for (const auto& [category, sessions] : discreet)
        page.codes.push_back({.code = "–",
                              .meaning = fmt::format("Other: {}", words(category)),
                              .sessions = basics::thousands(sessions),
                              .share = percent(sessions, all)});
}

void add_weekdays(AttendancePage& page, const SchoolYear& year) {
    constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
    for (std::size_t day = 0; day < names.size(); ++day)
        page.weekdays.emplace_back(names[day], percent(year.weekdays[day].attended, year.weekdays[day].possible()));
}

std::string address_of(const AttendanceView& view, std::string_view end) {
    return fmt::format("/schools/{}/attendance{}", view.urn.text(), end);
}

} // namespace

AttendancePage attendance_page(const AttendanceView& view) {
    AttendancePage page{.urn = view.urn, .hidden = std::string{pupils::hidden_words(view.reads)}};
    for (const auto year : view.years)
        page.years.push_back({.words = year.text(),
                              .address = year == view.year && view.held
                                             ? std::string{}
                                             : address_of(view, fmt::format("?year={}", year.text()))});
    if (!view.held) {
        page.empty = web::EmptyState{
            .why = view.years.empty() ? "No register of the trust's schools has come in yet."
                                      : fmt::format("Nothing is marked for this school in {}.", view.year.text()),
            .what_to_do = "Bring in the list of pupils, then an export of marks from the school's system: "
                          "bearing import attendance FILE --school URN."};
        return page;
    }
    page.persistence = !too_early(view);
    page.csv = address_of(view, fmt::format("/table.csv?year={}", view.year.text()));
    page.xlsx = address_of(view, fmt::format("/table.xlsx?year={}", view.year.text()));
    page.sentences = {so_far(view), persistence_words(view)};
    if (view.beside) {
        if (const auto words = roll_words(*view.beside)) page.sentences.insert(page.sentences.begin() + 1, *words);
        page.beside = beside_rows(*view.beside, view.discreet);
    }
    if (const auto words = england_words(view)) page.sentences.push_back(*words);
    if (const auto words = missing_words(view)) page.sentences.push_back(*words);
    page.tables.push_back({.name = "All", .rows = {row_of(everybody_of(view), page.persistence)}});
    for (const auto& dimension : view.held->dimensions) {
        AttendanceTable table{.name = dimension.name};
        for (const auto& part : dimension.parts) table.rows.push_back(row_of(part, page.persistence));
        page.tables.push_back(std::move(table));
    }
    page.chart = weeks_chart(view);
    for (const auto& [monday, tally] : view.held->weeks)
        page.weeks.push_back(row_of(basics::spoken(monday), tally, false));
    add_weekdays(page, *view.held);
    add_codes(page, view);
    return page;
}

} // namespace attendance
