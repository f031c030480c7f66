// Multilevel models of two crossed groupings: pupils of a secondary school come from many primaries, and those of a primary go to many
// secondaries.
#include "testing/proof/drawn_schools.h"
#include "testing/proof/fit_held.h"

namespace proof {
namespace {

using statistics::Likelihood;

constexpr double primary_sd = 0.3;

// Half of a school's pupils come from a primary of its own and the rest from anywhere; their scores take its effect up.
std::vector<double> cross_with_primaries(Draw& draw, statistics::ModelRows& rows, std::uint32_t primaries) {
    std::vector<double> effects(primaries);
    for (double& each : effects) each = primary_sd * draw.normal();
    statistics::Levels came_from{.name = "primary", .levels = {}, .of_row = {}};
    for (std::uint32_t primary = 0; primary < primaries; ++primary) came_from.levels.push_back(std::to_string(primary));
    for (std::size_t row = 0; row < rows.values.back().size(); ++row) {
        const bool near = draw.uniform() < 0.5;
        const auto anywhere = static_cast<std::uint32_t>(draw.between(0, static_cast<int>(primaries) - 1));
        const auto primary = near ? rows.groups[0].of_row[row] % primaries : anywhere;
        came_from.of_row.push_back(primary);
        rows.values.back()[row] += effects[primary];
    }
    rows.groups.push_back(std::move(came_from));
    return effects;
}

struct Sizes {
    std::uint32_t schools, primaries;
};

Study crossed(std::string name, Sizes sizes, double slope_sd, std::vector<Claim> of_effects) {
    std::vector<Claim> claims{
        {.what = "the intercept"}, {.what = "a pupil's covariate"}, {.what = "a school's covariate"}};
    claims.insert(claims.end(), of_effects.begin(), of_effects.end());
    const auto number = claims.size();
    return {.name = std::move(name), .claims = std::move(claims), .once = [=](Draw& draw) {
                auto drawn = drawn_schools(draw, {.number = sizes.schools, .slope_sd = slope_sd});
                const auto primaries = cross_with_primaries(draw, drawn.rows, sizes.primaries);
                const auto slope = slope_sd > 0 ? std::optional<std::string>{"prior"} : std::nullopt;
                const auto fit = statistics::fit_multilevel(drawn.rows, slope, Likelihood::reml);
                if (!fit.ok()) return no_answer(number);
                Held out;
                for (std::size_t i = 0; i < 3; ++i)
                    out.push_back(held_by_t(fit.value().fixed[i], drawn.truth.fixed[i]));
                out.push_back(effects_held(fit.value(), "school", "(intercept)", drawn.truth.school));
                out.push_back(effects_held(fit.value(), "primary", "(intercept)", primaries));
                if (slope) out.push_back(effects_held(fit.value(), "school", "prior", drawn.truth.slope));
                return out;
            }};
}

const Claim schools{.what = "schools' effects"}, primaries{.what = "primaries' effects"},
    slopes{.what = "schools' slopes"};

} // namespace

Page crossed() {
    return {
        .name = "crossed",
        .title = "Multilevel models of two crossed groupings",
        .setting = "A score is 0.5 + 0.6·prior + 0.2·selective + its secondary school's effect (sd 0.387) + its "
                   "primary's (sd 0.3) + its\n"
                   "own (sd 0.922). A school has 10 to 59 pupils; half of them come from one primary and the rest "
                   "from any. Slopes differ\n"
                   "by 0.2 (sd) from school to school. Fitted by REML; fixed effects by Satterthwaite's t.",
        .seed = 31,
        .studies = {crossed("30 schools by 20 primaries", {30, 20}, 0, {schools, primaries}),
                    crossed("65 schools by 40 primaries", {65, 40}, 0, {schools, primaries}),
                    crossed("random slope, 40 schools by 20 primaries", {40, 20}, 0.2, {schools, primaries, slopes})}};
}

} // namespace proof
