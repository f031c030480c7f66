#pragma once
// Random numbers that are the same by seed with every compiler and standard library.
#include <cstdint>
#include <random>

namespace testing {

class Draw {
public:
    // Each data set of each study has numbers of its own, whichever thread draws it.
    explicit Draw(std::uint32_t seed, std::uint32_t study = 0, std::uint32_t data_set = 0);

    double uniform();           // between 0 and 1, never either
    double normal();            // mean 0, variance 1 (Box and Muller 1958)
    double logistic();          // mean 0, variance π²/3
    double gamma(double shape); // scale 1 (Marsaglia and Tsang 2000), shape > 0
    double beta(double a, double b);
    double poisson(double mean);           // by inversion: for means up to some hundreds
    double binomial(int n, double chance); // as so many throws
    int between(int least, int most);      // both included

private:
    std::mt19937_64 bits_;
};

} // namespace testing
