#pragma once
// Mixed models: what pupils' outcomes say of fixed effects, of the spread between schools, and of each school.
// The question it answers, its assumptions and how it was checked: docs/methods/multilevel.md.
#include "basics/result.h"
#include "statistics/model_rows.h"
#include "statistics/moments.h"

#include <optional>
#include <string>
#include <vector>

namespace statistics {

enum class Likelihood { ml, reml };

// By which the t of a fixed effect is held: Satterthwaite's degrees of freedom, or those of Kenward and Roger with their
// standard error, which counts that the variances are estimates. With one grouping and REML alone.
enum class Degrees { satterthwaite, kenward_roger };

struct FixedEffect {
    std::string name; // (intercept), a column, or column=level
    double estimate;
    double se;
    std::optional<double> df{}; // none for models that have no t
};

struct VarianceComponent {
    std::string group;
    std::string term; // (intercept), the slope's column, or "a,b" for their covariance
    double variance;
};

struct GroupSize {
    std::string group;
    std::size_t n; // levels
};

// What one school's own term is, drawn towards nought as far as its few pupils demand.
struct ShrunkenEffect {
    std::string group;
    std::string level;
    std::string term;
    double effect;
    double se;             // counts that fixed effects and variances are estimates too
    double se_conditional; // as if they were known
    double lower;          // effect ± 1.96 se
    double upper;
};

// A share of what is named, 0..1.
struct Share {
    std::string name;
    double share;
};

// Where the variance lies and how much of it the fixed terms account for.
struct Shares {
    std::vector<Share> icc; // a group: the share of the variance left by the fixed terms that lies between its levels
    // A group, and "residual": by how much the fixed terms reduce that variance, random slopes left out (Raudenbush and
    // Bryk 2002, Hierarchical Linear Models, 74). Below nought when they uncover more than they explain.
    std::vector<Share> reduction;
    double marginal;    // of the whole variance, what the fixed terms account for (Nakagawa and Schielzeth 2013)
    double conditional; // and with them the groups; a slope counts at its mean over the rows (Johnson 2014)
};

struct MultilevelFit {
    std::vector<FixedEffect> fixed;
    std::vector<VarianceComponent> random;
    std::optional<double> residual_variance; // none for binomial and ordinal outcomes
    double minus_two_log_likelihood;
    std::size_t n; // rows used
    std::vector<GroupSize> groups;
    std::vector<ShrunkenEffect> effects;
    bool singular; // some variance is nought, or two terms move exactly together
    Shares shares;
};

struct OneGroup {
    std::string group;                  // its name
    std::optional<std::string> slope{}; // a fixed column of numbers whose slope differs from level to level
    Likelihood likelihood = Likelihood::reml;
    Degrees degrees = Degrees::satterthwaite;
};

// A random intercept, and slope, from sums alone. Refuses columns that are combinations of others, by name, fewer than
// two groups, groups of one row each, and an outcome that does not vary; Kenward and Roger without REML.
basics::Result<MultilevelFit> fit_multilevel(const Moments&, const OneGroup&);

// The same from rows, with one grouping or several, nested or crossed; a slope is the first grouping's. Refuses as above,
// two groupings that divide the rows alike, and Kenward and Roger with several.
basics::Result<MultilevelFit> fit_multilevel(const ModelRows&, const std::optional<std::string>& slope, Likelihood,
                                             Degrees = Degrees::satterthwaite);

// Outcomes that are no quantities: 0 or 1, or ordered categories, with the logistic link and one random intercept. By
// maximum likelihood with adaptive quadrature; 1 point is Laplace's approximation. `fixed` has a threshold a step between
// categories, named "4|5", in place of the intercept when ordinal. Refuses as above, and what separates the categories.
enum class Family { binomial, ordinal };
basics::Result<MultilevelFit> fit_multilevel(const ModelRows&, Family, int points);

} // namespace statistics
