#pragma once
// The likelihood of y = Xβ + Zu + e, u ~ N(0, σ²D), e ~ N(0, σ²I), once the rows are reduced to a few sums.
// D = ΛΛ' is relative to σ²; θ are the entries of Λ. Notation of Bates, Mächler, Bolker and Walker 2015, "Fitting
// Linear Mixed-Effects Models Using lme4", Journal of Statistical Software 67(1), with H = I + ZDZ'.
#include "statistics/minimise.h"
#include "statistics/multilevel.h"

namespace statistics {

// All that the rows say at one θ, and how it changes with each entry of θ.
struct Reduced {
    Matrix cross;                       // (X y)' H⁻¹ (X y), y last
    double log_determinant;             // log |H|
    std::vector<Matrix> cross_slopes{}; // ∂ cross / ∂θi
    Vector log_determinant_slopes{};    // ∂ log |H| / ∂θi
};
using Reduce = std::function<Reduced(const Vector& theta)>;

// Generalised least squares at that θ.
struct Solved {
    Vector beta;            // (X'H⁻¹X)⁻¹ X'H⁻¹y
    Matrix inverse;         // (X'H⁻¹X)⁻¹
    double log_determinant; // log |X'H⁻¹X|
    double residual;        // (y − Xβ)'H⁻¹(y − Xβ)
};
Solved solve(const Matrix& cross);

struct Amount {
    double n; // rows
    Likelihood likelihood;
};

// −2 log likelihood with β and σ² at their best for this θ, and its slopes along θ (Bates et al. 2015, (34) and (41)).
Slope profiled(const Reduced&, Amount);
// σ² at its best: the residual over n (ML) or n − p (REML).
double best_variance(const Solved&, Amount);

// −2 log likelihood at θ and σ², β at its best; slopes along θ and then σ².
Slope unprofiled(const Reduced&, Amount, double variance);

} // namespace statistics
