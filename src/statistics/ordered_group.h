#pragma once
// What the rows of a group say of its effect v, and of the unknowns, in a model of ordered outcomes.
#include "statistics/ordered_outcome.h"

namespace statistics {

// h(v) = Σ log P − v²/2 of one group, with its slopes along v and along the unknowns.
struct Top {
    double h, v2, v3;  // of those along v, the second and third
    Vector u, uv, uvv; // along the unknowns; of those along v, and twice along v
};

// With η = x'β + θv and t = e^η, A = e^−αk and B = e^−αk−1 of the thresholds above and below category k:
//   p = 1/(1 + tA),  q = 1/(1 + tB),  P = F(αk − η) − F(αk−1 − η) = t(B − A)pq,
// where nothing cancels. The first category has q = 1 and P = p, the last p = 1 and P = tBq: with m = 0 for the first and
// 1 for all others, log P = mη + c + log p + log q, ∂log p/∂η = −(1 − p) and ∂p/∂η = −p(1 − p).
class OrderedGroups {
public:
    OrderedGroups(const OrderedRows&, const Vector& unknowns);

    double mode(std::size_t group) const; // v̂, the top of h
    Top top(std::size_t group, double v) const;

    // h and its slope along v; 1 − p and 1 − q of the group's rows are left in above() and below().
    struct Height {
        double h, v1;
    };
    Height height(std::size_t group, double v);

    // Begins, and goes on with, Σ share × the slopes of h along the unknowns at the last height().
    void begin_slopes(std::size_t group);
    void add_slopes(double share);
    Vector slopes() const;

private:
    struct Category {
        double above, below;             // A and B; 0 where there is no such threshold
        double rises, constant;          // m and c = log(B − A)
        double above_slope, below_slope; // ∂c/∂αk = A/(B − A) and ∂c/∂αk−1 = −B/(B − A)
    };
    struct Rows {
        std::size_t first, end;
    };
    Rows rows_of(std::size_t group) const { return {group ? rows_.ends[group - 1] : 0, rows_.ends[group]}; }
    double odds(double v) const;
    const Category& category_of(std::size_t row) const {
        return categories_[static_cast<std::size_t>(rows_.category[row])];
    }
    // Adds what a row makes of the slopes along its thresholds and along β.
    void add_row(Vector& sum, std::size_t row, double along_above, double along_below, double along_linear) const;

    const OrderedRows& rows_;
    const Vector& unknowns_;
    double theta_;
    std::vector<Category> categories_;
    std::vector<double> above_, below_;    // tA and tB of each row at v = 0
    std::vector<double> constant_, rises_; // Σ (mη + c) at v = 0, and Σ m, of each group
    // of the rows of the group at hand
    std::vector<double> not_above_, not_below_;       // 1 − p, 1 − q
    std::vector<double> shared_above_, shared_below_; // Σ share × those
    std::size_t group_ = 0;
    double v_ = 0, sum_ = 0, shares_ = 0, theta_slope_ = 0;
};

} // namespace statistics
