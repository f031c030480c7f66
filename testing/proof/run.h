#pragma once
// Runs a study.
#include "testing/proof/study.h"

namespace proof {

struct Measured {
    const Claim* claim;
    double share; // mean of what the data sets with an answer say
    double error; // its standard error, from their spread
    int answered; // data sets with an answer
};

// Data sets 0 .. number − 1 of the page's study so numbered, on two threads; the answer does not depend on them.
std::vector<Measured> run(const Page&, std::size_t study, int data_sets);

} // namespace proof
