#include "analysis/schools_to_compare.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;

// A table of two columns: characteristic and scale.
Result<std::vector<double>> scales(const Question& asked, const std::vector<std::string>& names) {
    if (!asked.has("scales")) return std::vector<double>{};
    const std::array<std::string, 2> columns{"characteristic", "scale"};
    const auto frame = TRY(read_frame(std::string{asked.option("scales")}, columns, {}));
    const auto characteristics = texts(frame, "characteristic");
    const auto values = TRY(numbers(frame, "scale"));
    std::vector<double> out;
    for (const auto& name : names) {
        const auto at = std::ranges::find(characteristics, std::string_view{name});
        if (at == characteristics.end())
            return basics::invalid(fmt::format("{} has no scale for “{}”.", asked.option("scales"), name));
        out.push_back(values[static_cast<std::size_t>(at - characteristics.begin())]);
        if (!(out.back() > 0))
            return basics::invalid(fmt::format("{}: the scale of “{}” must be above 0.", asked.option("scales"), name));
    }
    return out;
}

// "phase=same", "status=Open", "type!=Special": what a match must be.
Result<void> apply(const Question& asked, const std::string& rule, SchoolsToCompare& of) {
    const auto equals = rule.find('=');
    if (equals == std::string::npos || equals == 0)
        return basics::invalid(
            fmt::format("--rules: “{}” is no rule; write COLUMN=same, COLUMN=VALUE or COLUMN!=VALUE.", rule));
    const bool unlike = rule[equals - 1] == '!';
    const auto cells = texts(asked.frame, rule.substr(0, equals - unlike));
    const auto value = rule.substr(equals + 1);
    const std::string_view wanted = value == "same" ? cells[of.school] : std::string_view{value};
    for (std::size_t i = 0; i < cells.size(); ++i) of.allowed[i] = of.allowed[i] && (cells[i] == wanted) != unlike;
    return {};
}

} // namespace

Result<SchoolsToCompare> schools_to_compare(const Question& asked) {
    SchoolsToCompare out;
    out.ids = TRY(asked.texts("id"));
    out.names = asked.list("characteristics");
    if (out.names.empty()) return basics::invalid("Say by what schools are alike: --characteristics a,b,c.");
    for (const auto& name : out.names) out.all.columns.push_back(TRY(numbers(asked.frame, name)));
    out.all.scales = TRY(scales(asked, out.names));
    const auto wanted = TRY(asked.needed("for"));
    const auto at = std::ranges::find(out.ids, std::string_view{wanted});
    if (at == out.ids.end())
        return basics::invalid(
            fmt::format("No row has the {} “{}”.", asked.option("id"), basics::shortened(wanted, 40)));
    if (std::find(std::next(at), out.ids.end(), *at) != out.ids.end())
        return basics::invalid(fmt::format("Two rows have the {} “{}”; a school has one row.", asked.option("id"),
                                           basics::shortened(wanted, 40)));
    out.school = static_cast<std::size_t>(at - out.ids.begin());
    out.allowed.assign(out.ids.size(), true);
    for (const auto& rule : asked.list("rules")) TRY(apply(asked, rule, out));
    return out;
}

} // namespace analysis
