#include "analysis/times.h"

#include "basics/date.h"
#include "basics/text.h"

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

using basics::Result;

double number_of(std::string_view cell) { return basics::real_number(cell).value_or(0); }

// How far along a time is: a whole number, the months of 2022-12, the days of 2022-12-05. None: it says only what comes after what.
std::optional<double> along(std::string_view name) {
    if (const auto number = basics::real_number(name)) return std::floor(*number) == *number ? number : std::nullopt;
    if (name.size() == 7)
        if (const auto day = basics::parse_iso_date(fmt::format("{}-01", name)); day.ok())
            return 12. * int{day.value().year()} + unsigned{day.value().month()};
    if (const auto day = basics::parse_iso_date(name); day.ok())
        return static_cast<double>(std::chrono::sys_days{day.value()}.time_since_epoch().count());
    return {};
}

Result<std::vector<double>> steps(const Question& asked, const std::vector<std::string>& names) {
    std::vector<double> out, gaps;
    for (const auto& name : names)
        if (const auto at = along(name)) out.push_back(*at);
    if (out.size() < names.size()) {
        out.resize(names.size());
        for (std::size_t i = 0; i < names.size(); ++i) out[i] = static_cast<double>(i);
    }
    for (std::size_t i = 1; i < out.size(); ++i) gaps.push_back(out[i] - out[i - 1]);
    if (gaps.empty()) return std::vector<double>(out.size());
    const double least = std::ranges::min(gaps), most = std::ranges::max(gaps), first = out.front();
    if (most > 40 * least)
        return basics::invalid(fmt::format("Column “{}”: one time follows another by {} and another by {}, which is no "
                                           "even count. Write months 2022-12, days "
                                           "2022-12-05, or number the times 1, 2, 3.",
                                           asked.option("time"), least, most));
    for (auto& each : out) each = std::round((each - first) / least);
    return out;
}

} // namespace

Result<Times> times_of(const Question& asked) {
    const auto cells = TRY(asked.texts("time"));
    const bool numbers = is_number(column(asked.frame, asked.option("time")));
    Times out;
    for (const auto cell : cells)
        if (!cell.empty()) out.names.emplace_back(cell);
    std::ranges::sort(out.names);
    out.names.erase(std::unique(out.names.begin(), out.names.end()), out.names.end());
    if (numbers) std::ranges::stable_sort(out.names, {}, [](const auto& name) { return number_of(name); });
    out.at = TRY(steps(asked, out.names));
    std::map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < out.names.size(); ++i) place.emplace(out.names[i], i);
    for (const auto cell : cells) out.of_row.push_back(cell.empty() ? Times::none : place.at(cell));
    return out;
}

Result<std::size_t> first_from(const Question& asked, std::string_view option, const Times& times) {
    const auto wanted = TRY(asked.needed(option));
    const bool numbers = is_number(column(asked.frame, asked.option("time")));
    if (numbers && !basics::real_number(wanted))
        return basics::invalid(fmt::format("--{} {}: the times are numbers.", option, basics::shortened(wanted, 40)));
    const auto before = [&](const std::string& name) {
        return numbers ? number_of(name) < number_of(wanted) : name < wanted;
    };
    const auto found = std::ranges::partition_point(times.names, before);
    if (found == times.names.end())
        return basics::invalid(
            fmt::format("--{} {}: no row has that time or a later one.", option, basics::shortened(wanted, 40)));
    return static_cast<std::size_t>(found - times.names.begin());
}

} // namespace analysis
