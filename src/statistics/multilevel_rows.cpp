// From rows: one grouping by its sums, several by a sparse factor; the parts of
// the fit put together.
#include "statistics/multilevel_parts.h"
#include "statistics/multilevel_shares.h"
#include "statistics/multilevel_sparse.h"

#include "statistics/interval.h"

#include <fmt/format.h>

namespace statistics {
namespace {

using basics::Result;
using Index = Eigen::Index;

Moments sums_of(const ModelRows &rows) {
  const std::vector<std::span<const double>> values(rows.values.begin(),
                                                    rows.values.end());
  return moments_of(rows.columns, values, rows.groups[0].levels,
                    rows.groups[0].of_row);
}

Result<void> fit_to_tell_apart(const ModelRows &rows, bool slope) {
  for (std::size_t i = 0; i < rows.groups.size(); ++i) {
    const Levels &group = rows.groups[i];
    TRY(enough_groups(group.name, group.levels.size(), group.of_row.size(),
                      slope && i == 0 ? 2 : 1));
    for (std::size_t j = 0; j < i; ++j)
      if (arrangement(group, rows.groups[j]) == Arrangement::same)
        return basics::invalid(fmt::format(
            "Groups {} and {} divide the rows alike; leave one of them out.",
            rows.groups[j].name, group.name));
  }
  return {};
}

// The turn of each block's effects to the columns' own units.
Matrix turn_of(const Block &block, const Standardised &standard, int slope) {
  return random_turn(standard, block.terms == 2 ? slope : 0);
}

Vector turned(const Crossed &sums, const Standardised &standard, int slope,
              const Vector &effects) {
  Vector out(effects.size());
  for (const Block &block : sums.blocks)
    for (Index level = 0; level < block.levels; ++level) {
      const Index first = block.first + level * block.terms;
      out.segment(first, block.terms) =
          turn_of(block, standard, slope) * effects.segment(first, block.terms);
    }
  return out;
}

Spread spread_of(const Crossed &sums, const Estimated &best) {
  Spread spread{.groups = {}, .residual = best.variance};
  for (const Block &block : sums.blocks) {
    const Matrix factor = relative_factor(
        best.theta.segment(block.theta, block.terms * (block.terms + 1) / 2),
        static_cast<std::size_t>(block.terms));
    const Matrix relative = factor * factor.transpose();
    double between = 0; // the mean over the rows of z'Dz
    for (Index level = 0; level < block.levels; ++level)
      for (Index a = 0; a < block.terms; ++a)
        for (Index b = 0; b < block.terms; ++b) {
          const Index first = block.first + level * block.terms;
          between += relative(a, b) *
                     sums.products.coeff(first + a, first + b) /
                     sums.pooled(0, 0);
        }
    spread.groups.push_back(best.variance * between);
  }
  return spread;
}

Estimated fit_of(const Crossed &sums, Amount amount) {
  SparseReducer reducer{sums};
  return estimate([&](const Vector &theta) { return reducer(theta); }, amount,
                  sums.unknowns, diagonal(sums));
}

// (−β, 1): with it (X y) becomes y − Xβ.
Vector residual_of(const Vector &beta) {
  Vector residual(beta.size() + 1);
  residual << -beta, 1;
  return residual;
}

// Kass and Steffey 1989, Journal of the American Statistical Association 84,
// 717-726: to the error at the estimated variances comes d'Σd, d the slopes of
// a level's effect along θ (β moving with it) and Σ the covariance of θ.
Vector from_variances(SparseReducer &reducer, const Crossed &sums,
                      const Standardised &standard, int slope,
                      const Estimated &best, const Matrix &parameters) {
  Matrix slopes(sums.own.rows(), sums.unknowns);
  for (Index i = 0; i < sums.unknowns; ++i) {
    const double reach = 1e-4 * std::max(1.0, std::abs(best.theta[i]));
    const auto effects_at = [&](double at) {
      Vector theta = best.theta;
      theta[i] += at;
      return turned(sums, standard, slope,
                    reducer.effects(theta) *
                        residual_of(solve(reducer(theta).cross).beta));
    };
    slopes.col(i) = (effects_at(reach) - effects_at(-reach)) / (2 * reach);
  }
  return (slopes * parameters.topLeftCorner(sums.unknowns, sums.unknowns))
      .cwiseProduct(slopes)
      .rowwise()
      .sum();
}

struct Asked {
  const ModelRows &rows;
  const Standardised &standard;
  int slope;
  std::vector<std::vector<std::string>> terms; // of each grouping
};

std::vector<ShrunkenEffect> effects_of(const Crossed &sums, const Asked &asked,
                                       const Estimated &best,
                                       const Matrix &parameters) {
  SparseReducer reducer{sums};
  const Matrix drawn = reducer.effects(best.theta),
               through = drawn.leftCols(best.solved.beta.size());
  const Vector effects = turned(sums, asked.standard, asked.slope,
                                drawn * residual_of(best.solved.beta));
  const auto known = reducer.known_errors(best.theta);
  const Vector g3 = from_variances(reducer, sums, asked.standard, asked.slope,
                                   best, parameters);
  std::vector<ShrunkenEffect> out;
  std::size_t level_of_all = 0;
  for (std::size_t g = 0; g < sums.blocks.size(); ++g) {
    const Block &block = sums.blocks[g];
    const Matrix turn = turn_of(block, asked.standard, asked.slope);
    for (std::size_t level = 0; level < asked.rows.groups[g].levels.size();
         ++level, ++level_of_all) {
      const Index first = block.first + static_cast<Index>(level) * block.terms;
      const Matrix own = turn * through.middleRows(first, block.terms);
      const Matrix g1 =
          best.variance * turn * known[level_of_all] * turn.transpose();
      const Matrix g2 =
          best.variance * own * best.solved.inverse * own.transpose();
      for (Index term = 0; term < block.terms; ++term)
        out.push_back(shrunken(
            asked.rows.groups[g].name, asked.rows.groups[g].levels[level],
            asked.terms[g][static_cast<std::size_t>(term)],
            effects[first + term],
            {.variance = g1(term, term) + g2(term, term) + g3[first + term],
             .conditional = g1(term, term)}));
    }
  }
  return out;
}

Result<MultilevelFit> fit_several(const ModelRows &rows,
                                  const std::optional<std::string> &slope_name,
                                  Likelihood likelihood) {
  const int slope = TRY(slope_column(rows.columns, slope_name));
  const Standardised standard = TRY(standardised(sums_of(rows)));
  const Crossed sums = crossed(rows, standard, slope);
  const Amount amount{.n = standard.n, .likelihood = likelihood};
  const Estimated best = fit_of(sums, amount);
  SparseReducer reducer{sums};
  const Matrix parameters = parameter_covariance(
      [&](const Vector &theta) { return reducer(theta); }, amount, best);

  Asked asked{.rows = rows, .standard = standard, .slope = slope, .terms = {}};
  std::vector<VarianceComponent> random;
  std::vector<std::string> names;
  std::vector<GroupSize> sizes;
  for (std::size_t g = 0; g < rows.groups.size(); ++g) {
    const Block &block = sums.blocks[g];
    const std::string &name = rows.groups[g].name;
    asked.terms.push_back({"(intercept)"});
    if (block.terms == 2)
      asked.terms[g].push_back(*slope_name);
    const Matrix factor =
        turn_of(block, standard, slope) *
        relative_factor(best.theta.segment(block.theta,
                                           block.terms * (block.terms + 1) / 2),
                        static_cast<std::size_t>(block.terms));
    const auto own = components(best.variance * factor * factor.transpose(),
                                name, asked.terms[g]);
    random.insert(random.end(), own.begin(), own.end());
    names.push_back(name);
    sizes.push_back({name, rows.groups[g].levels.size()});
  }
  const Index outcome = static_cast<Index>(rows.columns.size());
  const Crossed intercepts = slope ? crossed(rows, standard, 0) : sums;
  const Spread fitted = spread_of(sums, best);
  const Spread with =
      slope ? spread_of(intercepts, fit_of(intercepts, amount)) : fitted;
  const Crossed bare = only(intercepts, {0, outcome});
  const double scale = standard.scale[outcome - 1];
  return MultilevelFit{
      .fixed = fixed_effects(reducer(best.theta), best, parameters,
                             way_back(standard), fixed_names(rows.columns)),
      .random = std::move(random),
      .residual_variance = best.variance * scale * scale,
      .minus_two_log_likelihood =
          in_own_units(best.minus_two_log_likelihood, standard, likelihood),
      .n = rows.values.back().size(),
      .groups = std::move(sizes),
      .effects = effects_of(sums, asked, best, parameters),
      .singular = singular(best.theta, diagonal(sums)),
      .shares = shares_of(
          names, explained_variance(sums.pooled, best.solved.beta, amount.n),
          fitted, spread_of(bare, fit_of(bare, amount)), with)};
}

} // namespace

Result<MultilevelFit> fit_multilevel(const ModelRows &rows,
                                     const std::optional<std::string> &slope,
                                     Likelihood likelihood) {
  TRY(fit_to_tell_apart(rows, slope.has_value()));
  if (rows.groups.size() == 1)
    return fit_multilevel(sums_of(rows), {.group = rows.groups[0].name,
                                          .slope = slope,
                                          .likelihood = likelihood});
  return fit_several(rows, slope, likelihood);
}

} // namespace statistics
