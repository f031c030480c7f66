#include "analysis/list.h"
#include "analysis/meta_studies.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Meta;
using statistics::MetaInterval;
using statistics::MetaMethod;

constexpr std::array<std::string_view, 3> methods_known{"reml", "dl", "fixed"};
constexpr std::array<std::string_view, 2> intervals{"hk", "z"};
constexpr std::size_t few = 5;

Result<Meta> fitted(const Question& asked, const MetaStudies& of) {
    const auto method = static_cast<MetaMethod>(
        std::ranges::find(methods_known, std::string_view{TRY(asked.choice("method", methods_known))})
        - methods_known.begin());
    const auto interval = TRY(asked.choice("interval", intervals)) == "z" ? MetaInterval::z : MetaInterval::hk;
    if (of.group.empty()) return *statistics::meta(of.studies, method, interval);
    if (method != MetaMethod::reml)
        return basics::invalid("With --group the variances are found by reml alone; leave --method out.");
    const auto found = statistics::meta_of_groups(of.studies, of.group, interval);
    if (!found)
        return basics::invalid(
            fmt::format("Column “{}” names one group only; three levels need two or more.", asked.option("group")));
    return *found;
}

Object written(const Meta& m, const std::string& method) {
    Object out;
    out.set("method", method)
        .set("estimate", m.estimate)
        .set("se", m.standard_error)
        .set("lower", m.interval.lower)
        .set("upper", m.interval.upper);
    List sigma2;
    for (const double each : m.sigma2) sigma2.emplace_back(each);
    out.set("tau2", m.tau2)
        .set("sigma2", std::move(sigma2))
        .set("Q", m.q)
        .maybe("Q_p", m.q_p, "one study cannot differ from itself")
        .set("I2", m.i2);
    if (m.prediction)
        out.set("prediction", Object{}.set("lower", m.prediction->lower).set("upper", m.prediction->upper));
    else out.absent("prediction", "one true effect, or one study, says nothing of another place");
    return out;
}

Object written(const statistics::MetaWithPrior& m, double scale) {
    return Object{}
        .set("prior_scale", scale)
        .set("estimate", m.estimate)
        .set("se", m.standard_error)
        .set("lower", m.interval.lower)
        .set("upper", m.interval.upper)
        .set("tau", m.tau)
        .set("prediction", Object{}.set("lower", m.prediction.lower).set("upper", m.prediction.upper));
}

// Hartung and Knapp's interval goes by how far studies lie apart: where they happen to agree it shrinks to nothing.
std::optional<std::string> wider_by_errors(const MetaStudies& of, const Meta& m) {
    if (!of.group.empty() || of.studies.size() < 2) return {};
    const auto z = statistics::meta(of.studies, MetaMethod::fixed, MetaInterval::z)->interval;
    if (statistics::half_width(m.interval) >= statistics::half_width(z)) return {};
    return fmt::format(
        "They agree more closely than their own errors would have them. Those alone give {:.3g} to {:.3g}: "
        "go by that.",
        z.lower, z.upper);
}

charts::Plot picture(const MetaStudies& of, const Meta& m) {
    charts::Plot plot{
        .naming = {.id = "meta",
                   .title = "Each study, and all together",
                   .description = "Points are studies with their 95% intervals; the last is the pooled estimate."},
        .up = "estimate",
        .places = of.names};
    for (std::size_t i = 0; i < of.studies.size(); ++i) {
        const double half = statistics::z_95 * std::sqrt(of.studies[i].variance), y = of.studies[i].estimate;
        plot.points.push_back(
            {.x = static_cast<double>(i), .y = y, .interval = charts::Range{y - half, y + half}, .name = of.names[i]});
    }
    plot.places.emplace_back("all");
    plot.points.push_back({.x = static_cast<double>(of.studies.size()),
                           .y = m.estimate,
                           .interval = charts::Range{m.interval.lower, m.interval.upper},
                           .stands_out = true});
    plot.curves.push_back({.x = {-0.5, static_cast<double>(of.studies.size()) + 0.5},
                           .y = {0, 0},
                           .words = "no effect",
                           .stroke = {.width = 1.5}});
    return plot;
}

Result<Answer> answer(const Question& asked) {
    const auto of = TRY(meta_studies(asked));
    const double scale = TRY(asked.number("prior-scale", 0.5));
    if (!(scale > 0)) return basics::invalid("--prior-scale is above 0.");
    const auto m = TRY(fitted(asked, of));
    Answer out{.says = {}, .values = written(m, std::string{asked.option("method", "reml")})};
    out.says.push_back(fmt::format("{} {:.3g} ({:.3g} to {:.3g}).",
                                   of.studies.size() == 1 ? "One study alone says"
                                                          : fmt::format("Together {} studies say", of.studies.size()),
                                   m.estimate, m.interval.lower, m.interval.upper));
    if (const auto wider = wider_by_errors(of, m)) out.says.push_back(*wider);
    if (m.prediction)
        out.says.push_back(fmt::format("In a place like these the effect would lie between {:.3g} and {:.3g}.",
                                       m.prediction->lower, m.prediction->upper));
    out.values.set("studies", of.studies.size()).set("left_out", of.left_out);
    if (of.group.empty() && of.studies.size() < few) {
        const auto prior = *statistics::meta_with_prior(of.studies, scale);
        out.values.set("with_prior", written(prior, scale));
        out.says.push_back(fmt::format("So few studies say little of how much places differ. With a half-normal prior "
                                       "of scale {} on that: {:.3g} ({:.3g} to {:.3g}). Look at both.",
                                       scale, prior.estimate, prior.interval.lower, prior.interval.upper));
    }
    if (of.left_out) out.says.push_back(fmt::format("{} rows with something missing were left out.", of.left_out));
    out.picture = picture(of, m);
    return out;
}

} // namespace

Method meta() {
    return {.name = "meta",
            .summary =
                "What several studies or schools say together, and what to expect in a new place (meta-analysis).",
            .usage = "FILE --estimate COLUMN --variance COLUMN [--study COLUMN] [--group COLUMN] [--method "
                     "reml|dl|fixed] [--interval hk|z]\n"
                     "      [--prior-scale 0.5]",
            .example = "examples/analysis/tutoring_studies.csv --estimate g --variance variance --study school",
            .columns = {"estimate", "variance", "study", "group"},
            .options = {"method", "interval", "prior-scale"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
