#include "analysis/funnel_words.h"
#include "analysis/groups.h"
#include "analysis/list.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::FunnelKind;

Result<FunnelTable> read(const Question& asked) {
    const bool means = asked.has("value");
    const auto kind = means ? FunnelKind::mean : asked.has("rate") ? FunnelKind::rate : FunnelKind::proportion;
    const auto groups = means ? TRY(values_by_group(asked)) : TRY(counts_by_group(asked, kind == FunnelKind::rate));
    FunnelTable out{.names = groups.groups, .schools = {}, .kind = kind};
    for (std::size_t i = 0; i < groups.groups.size(); ++i) {
        const double first = groups.columns[0][i], second = groups.columns[1][i];
        out.schools.push_back(means ? statistics::FunnelSchool{.value = first, .size = 1 / second}
                                    : statistics::FunnelSchool{.value = first / second, .size = second});
    }
    return out;
}

void set_limits(Object& row, const statistics::FunnelPoint& point) {
    row.set("lower_95", point.limits_95.lower).set("upper_95", point.limits_95.upper);
    row.set("lower_998", point.limits_998.lower).set("upper_998", point.limits_998.upper);
}

Object row_of(const std::string& name, const statistics::FunnelSchool& school, const statistics::FunnelPoint& point) {
    Object row;
    row.set("group", name).set("n", school.size);
    row.maybe("value", point.value, "nothing was counted here")
        .set("z", point.z)
        .set("p", point.p)
        .set("p_adjusted", point.p_adjusted);
    set_limits(row, point);
    return row;
}

Result<statistics::FunnelChoices> choices_of(const Question& asked, FunnelKind kind) {
    statistics::FunnelChoices choices{
        .kind = kind, .target = {}, .over_dispersion = !asked.has("no-over-dispersion"), .winsorised = 0.1};
    if (asked.has("target")) choices.target = TRY(asked.number("target", 0));
    choices.winsorised = TRY(asked.number("winsorise", choices.winsorised));
    if (choices.winsorised < 0 || choices.winsorised >= 0.5)
        return basics::invalid("--winsorise is a share of each end, from 0 to below 0.5.");
    if (choices.target && kind == FunnelKind::proportion && (*choices.target < 0 || *choices.target > 1))
        return basics::invalid("--target of a proportion is between 0 and 1.");
    return choices;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(read(asked));
    const auto choices = TRY(choices_of(asked, of.kind));
    const double level = TRY(asked.number("level", 0.05));
    const auto funnel = statistics::funnel(of.schools, choices);
    if (!std::isfinite(funnel.target))
        return basics::invalid("Nothing was counted in any group, so there is no target to compare with.");
    List rows;
    for (std::size_t i = 0; i < of.names.size(); ++i)
        rows.push_back(row_of(of.names[i], of.schools[i], funnel.schools[i]));
    return Answer{.says = said(of, funnel, choices, level),
                  .values = Object{}
                                .set("target", funnel.target)
                                .set("tau2", funnel.tau2)
                                .set("phi", funnel.phi)
                                .set("groups", std::move(rows)),
                  .picture = picture(of, funnel, level)};
}

} // namespace

Method funnel() {
    return {.name = "funnel",
            .summary = "Which schools differ from the whole by more than their size explains (funnel plot).",
            .usage = "FILE --group COLUMN (--numerator COLUMN --denominator COLUMN [--rate] | --value COLUMN "
                     "--variance COLUMN)\n"
                     "      [--target NUMBER] [--no-over-dispersion] [--winsorise 0.1] [--level 0.05]",
            .example =
                "examples/analysis/persistent_absence.csv --numerator absent --denominator pupils --group school",
            .columns = {"numerator", "denominator", "value", "variance", "group"},
            .options = {"target", "winsorise", "level"},
            .flags = {"rate", "no-over-dispersion"},
            .answer = answer};
}

} // namespace analysis
