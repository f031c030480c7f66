#include "testing/proof/drawn_schools.h"

namespace proof {
namespace {

const std::vector<double> fixed{0.5, 0.6, 0.2};

std::vector<double> normals(Draw& draw, std::uint32_t number, double sd) {
    std::vector<double> out(number);
    for (double& each : out) each = sd * draw.normal();
    return out;
}

statistics::Levels levels(std::string name, std::uint32_t number) {
    statistics::Levels out{.name = std::move(name), .levels = {}, .of_row = {}};
    for (std::uint32_t level = 0; level < number; ++level) out.levels.push_back(std::to_string(level));
    return out;
}

} // namespace

DrawnSchools drawn_schools(Draw& draw, const Schools& like) {
    DrawnSchools out{.rows = {.columns = {"prior", "selective", "score"},
                              .values = {{}, {}, {}},
                              .groups = {levels("school", like.number)},
                              .missing = 0,
                              .at_floor = 0,
                              .at_ceiling = 0},
                     .truth = {.fixed = fixed,
                               .school = normals(draw, like.number, like.school_sd),
                               .slope = normals(draw, like.number, like.slope_sd),
                               .trust = normals(draw, like.trusts, like.trust_sd)}};
    auto& [columns, values, groups, missing, floor, ceiling] = out.rows;
    if (like.trusts) groups.push_back(levels("trust", like.trusts));
    for (std::uint32_t school = 0; school < like.number; ++school) {
        const double intake = 0.3 * draw.normal(), selective = school % 3 == 0 ? 1 : 0;
        const std::uint32_t trust = like.trusts ? school % like.trusts : 0;
        const double own = out.truth.school[school] + (like.trusts ? out.truth.trust[trust] : 0);
        for (int pupil = draw.between(10, 59); pupil > 0; --pupil) {
            const double prior = intake + draw.normal();
            values[0].push_back(prior), values[1].push_back(selective);
            values[2].push_back(fixed[0] + (fixed[1] + out.truth.slope[school]) * prior + fixed[2] * selective + own
                                + like.pupil_sd * draw.normal());
            groups[0].of_row.push_back(school);
            if (like.trusts) groups[1].of_row.push_back(trust);
        }
    }
    return out;
}

} // namespace proof
