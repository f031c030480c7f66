#pragma once
// A sum of logarithms as one of products: a logarithm costs as much as ten multiplications.
#include <cmath>

namespace statistics {

class LogProduct {
public:
    void times(double factor) { // between 1e-270 and 1e100
        product_ *= factor;
        if (product_ > 1e-30 && product_ < 1e200) return;
        sum_ += std::log(product_);
        product_ = 1;
    }
    double value() const { return sum_ + std::log(product_); }

private:
    double sum_ = 0;
    double product_ = 1;
};

} // namespace statistics
