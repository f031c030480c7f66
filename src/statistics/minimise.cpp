#include "statistics/minimise.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace statistics {
namespace {

constexpr int most_steps = 200, most_polishes = 12;

struct Here {
    Vector at;
    Slope slope;
};

// The first point along the step at which the value falls as Armijo's rule asks, each next one at the lowest place of the
// parabola through what is known (Nocedal and Wright 2006, (3.58)); where there is none, the same point.
Here downhill(const Smooth& f, const Here& here, const Vector& step) {
    const double expected = here.slope.gradient.dot(step);
    for (double length = 1; length > 1e-12;) {
        Here next{.at = here.at + length * step, .slope = {}};
        next.slope = f(next.at);
        const double rise = next.slope.value - here.slope.value;
        if (rise <= 1e-4 * length * expected) return next;
        const double lowest = -expected * length / (2 * (rise / length - expected));
        length = std::isfinite(lowest) ? std::clamp(lowest, length / 10, length / 2) : length / 2;
    }
    return here;
}

// The second derivatives, from gradients beside the point: less exact than second_derivatives, at half the price.
Matrix curvature(const Smooth& f, const Here& here) {
    Matrix second(here.at.size(), here.at.size());
    for (Eigen::Index i = 0; i < here.at.size(); ++i) {
        Vector beside = here.at;
        beside[i] += 1e-6 * std::max(1.0, std::abs(here.at[i]));
        second.col(i) = (f(beside).gradient - here.slope.gradient) / (beside[i] - here.at[i]);
    }
    return (second + second.transpose()) / 2;
}

// Nocedal and Wright 2006, (6.17): the inverse of the second derivatives after
// a step.
void learn(Matrix& inverse, const Vector& step, const Vector& change) {
    const double along = step.dot(change);
    if (along <= 1e-14 * step.norm() * change.norm()) return;
    const Matrix keep = Matrix::Identity(step.size(), step.size()) - step * change.transpose() / along;
    inverse = keep * inverse * keep.transpose() + step * step.transpose() / along;
}

// The inverse of the second derivatives where they make a bowl, or a short step along the gradient.
Matrix first_inverse(const Smooth& f, const Here& here) {
    const Matrix one = Matrix::Identity(here.at.size(), here.at.size());
    const Eigen::LLT<Matrix> bowl{curvature(f, here)};
    if (bowl.info() == Eigen::Success) return bowl.solve(one);
    return one / std::max(1.0, here.slope.gradient.norm());
}

Here quasi_newton(const Smooth& f, Here here) {
    Matrix inverse = first_inverse(f, here);
    for (int i = 0; i < most_steps; ++i) {
        Vector step = -inverse * here.slope.gradient;
        if (step.norm() > 1) step /= step.norm(); // no leap out of the region where the start was chosen
        const Here next = downhill(f, here, step);
        const double gain = here.slope.value - next.slope.value;
        learn(inverse, next.at - here.at, next.slope.gradient - here.slope.gradient);
        here = next;
        if (gain <= 1e-9 * (1 + std::abs(here.slope.value))) break;
    }
    return here;
}

using Parts = Eigen::SelfAdjointEigenSolver<Matrix>; // of the second derivatives

// Newton's step; where the function bends down, by the size of the bend and still downhill.
Vector newton_step(const Parts& second, const Vector& gradient) {
    const double least = 1e-8 * second.eigenvalues().cwiseAbs().maxCoeff();
    const Vector along = second.eigenvectors().transpose() * gradient;
    Vector step = -second.eigenvectors() * along.cwiseQuotient(second.eigenvalues().cwiseAbs().cwiseMax(least));
    if (step.norm() > 1) step /= step.norm();
    return step;
}

// What Newton's step promises to take off, a share of the value.
double promise(const Parts& second, const Here& here) {
    return -here.slope.gradient.dot(newton_step(second, here.slope.gradient)) / 2 / (1 + std::abs(here.slope.value));
}

// Newton's steps where the function is a bowl, with the second derivatives of where they began for as long as each takes
// nine tenths of the gradient away.
void polish(const Smooth& f, Here& here, const Parts& second) {
    if (!(second.eigenvalues()[0] > 0)) return;
    for (int i = 0; i < most_polishes; ++i) {
        Here next{.at = here.at + newton_step(second, here.slope.gradient), .slope = {}};
        next.slope = f(next.at);
        const double left = next.slope.gradient.norm() / here.slope.gradient.norm();
        if (!(left < 1) || next.slope.value > here.slope.value + 1e-10 * (1 + std::abs(here.slope.value))) break;
        here = next;
        if (left > 0.1) break;
    }
}

} // namespace

// Near a variance of nought the function is a saddle, on which a quasi-Newton step gains little and so ends too early: what
// Newton's step promises tells, and it begins again from there.
Vector minimise(const Smooth& f, Vector start) {
    Slope slope = f(start);
    Here here = quasi_newton(f, {.at = std::move(start), .slope = std::move(slope)});
    for (int i = 0; i < most_polishes; ++i) {
        const Parts second{curvature(f, here)};
        const Vector step = newton_step(second, here.slope.gradient), before = here.at;
        const double promised = promise(second, here);
        if (promised > 1e-9) {
            here = quasi_newton(f, downhill(f, here, step));
            continue;
        }
        polish(f, here, second);
        if (here.at == before && promised > 1e-12) here = downhill(f, here, step);
        else if (here.at == before || promise(second, here) < 1e-18) break;
    }
    return here.at;
}

Matrix second_derivatives(const Smooth& f, const Vector& at) {
    Matrix second(at.size(), at.size());
    for (Eigen::Index i = 0; i < at.size(); ++i) {
        const double reach = 1e-5 * std::max(1.0, std::abs(at[i]));
        Vector above = at, below = at;
        above[i] += reach;
        below[i] -= reach;
        second.col(i) = (f(above).gradient - f(below).gradient) / (above[i] - below[i]);
    }
    return (second + second.transpose()) / 2;
}

} // namespace statistics
