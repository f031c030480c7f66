#include "analysis/multilevel_answer.h"

#include "basics/text.h"

namespace analysis {
namespace {

using statistics::MultilevelFit;

List fixed_rows(const MultilevelFit& fit) {
    List rows;
    for (const auto& term : fit.fixed)
        rows.push_back(Object{}
                           .set("name", term.name)
                           .set("estimate", term.estimate)
                           .set("se", term.se)
                           .maybe("df", term.df, "this family has no t"));
    return rows;
}

List random_rows(const MultilevelFit& fit) {
    List rows;
    for (const auto& each : fit.random)
        rows.push_back(Object{}.set("group", each.group).set("term", each.term).set("variance", each.variance));
    return rows;
}

List effect_rows(const MultilevelFit& fit) {
    List rows;
    for (const auto& each : fit.effects)
        rows.push_back(Object{}
                           .set("group", each.group)
                           .set("level", each.level)
                           .set("term", each.term)
                           .set("effect", each.effect)
                           .set("se", each.se)
                           .set("se_conditional", each.se_conditional)
                           .set("lower", each.lower)
                           .set("upper", each.upper));
    return rows;
}

List share_rows(std::string_view key, const std::vector<statistics::Share>& shares) {
    List rows;
    for (const auto& each : shares) rows.push_back(Object{}.set(key, each.name).set("share", each.share));
    return rows;
}

} // namespace

Object multilevel_values(const MultilevelFit& fit, const statistics::ModelRows& rows, Object out) {
    List groups;
    for (const auto& each : fit.groups) groups.push_back(Object{}.set("group", each.group).set("n", each.n));
    out.set("fixed", fixed_rows(fit))
        .set("random", random_rows(fit))
        .maybe("residual_variance", fit.residual_variance, "this family has no residual variance")
        .set("minus_two_log_likelihood", fit.minus_two_log_likelihood)
        .set("n", fit.n)
        .set("rows_missing", rows.missing)
        .set("share_at_lowest", rows.at_floor)
        .set("share_at_highest", rows.at_ceiling)
        .set("singular", fit.singular)
        .set("groups", std::move(groups))
        .set("icc", share_rows("group", fit.shares.icc))
        .set("variance_explained", share_rows("of", fit.shares.reduction))
        .set("r_squared_marginal", fit.shares.marginal)
        .set("r_squared_conditional", fit.shares.conditional)
        .set("effects", effect_rows(fit));
    return out;
}

namespace {

std::string arranged(const statistics::ModelRows& rows, std::size_t inner, std::size_t outer) {
    const auto& in = rows.groups[inner];
    const auto& out = rows.groups[outer];
    if (statistics::arrangement(in, out) == statistics::Arrangement::nested)
        return fmt::format("Every {} is within one {}.", in.name, out.name);
    if (statistics::arrangement(out, in) == statistics::Arrangement::nested)
        return fmt::format("Every {} is within one {}.", out.name, in.name);
    return fmt::format("{} and {} cross: pupils of one {} are in several of the other.", out.name, in.name, out.name);
}

std::string apart(const MultilevelFit& fit, const std::string& group) {
    std::size_t apart = 0, all = 0;
    for (const auto& each : fit.effects)
        if (each.group == group && each.term == "(intercept)") ++all, apart += each.lower > 0 || each.upper < 0;
    return fmt::format("{} of the {} levels of {} can be told apart from the average by their 95% intervals.", apart,
                       all, group);
}

} // namespace

std::vector<std::string> multilevel_words(const MultilevelFit& fit, const statistics::ModelRows& rows) {
    std::vector<std::string> out;
    for (const auto& each : fit.shares.icc)
        out.push_back(fmt::format("{:.1f}% of the variation that the fixed terms leave lies between levels of {}.",
                                  100 * each.share, each.name));
    for (const auto& group : fit.groups) out.push_back(apart(fit, group.group));
    for (std::size_t inner = 1; inner < rows.groups.size(); ++inner)
        for (std::size_t outer = 0; outer < inner; ++outer) out.push_back(arranged(rows, inner, outer));
    if (fit.singular)
        out.push_back(
            "Beware: a variance came out as nought, or two effects move exactly together. The table holds too "
            "little to estimate what was asked; ask for less.");
    if (rows.missing)
        out.push_back(fmt::format("{} left out: something is missing in them.",
                                  basics::counted(static_cast<std::ptrdiff_t>(rows.missing), "row was", "rows were")));
    if (fit.residual_variance && (rows.at_floor > 0.1 || rows.at_ceiling > 0.1))
        out.push_back(fmt::format("Beware: {:.0f}% of the outcomes are the lowest there is and {:.0f}% the highest; a "
                                  "straight line does not know such edges.",
                                  100 * rows.at_floor, 100 * rows.at_ceiling));
    out.push_back("An effect is what is left of a level beyond the fixed terms, drawn towards nought as its size asks. "
                  "It is no proof of what the level did.");
    return out;
}

charts::Plot multilevel_picture(const MultilevelFit& fit) {
    const std::string& group = fit.groups.front().group;
    charts::Plot plot{.naming = {.id = "multilevel",
                                 .title = fmt::format("What is left of each {}, with 95% intervals", group),
                                 .description = "Dots are shrunken effects; those whose interval leaves nought out "
                                                "stand out."},
                      .across = group,
                      .up = "effect"};
    for (const auto& each : fit.effects)
        if (each.group == group && each.term == "(intercept)") {
            plot.points.push_back({.x = static_cast<double>(plot.points.size()),
                                   .y = each.effect,
                                   .interval = charts::Range{each.lower, each.upper},
                                   .stands_out = each.lower > 0 || each.upper < 0,
                                   .name = each.level});
        }
    const auto last = static_cast<double>(plot.points.size()) - 1;
    plot.curves.push_back({.x = {0, last}, .y = {0, 0}, .words = "average", .stroke = {.colour = charts::colour::ink}});
    return plot;
}

} // namespace analysis
