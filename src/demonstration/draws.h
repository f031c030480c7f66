#pragma once
// Numbers drawn by chance, and always the same ones: a stream is known by the seed and by what it is drawn for, so that a
// new measure, school or year leaves all other numbers as they were.
#include <cstdint>
#include <initializer_list>

namespace demonstration {

// What a stream is for.
enum class Subject : std::int64_t {
    school = 1,
    standing,
    primary_tests,
    secondary_exams,
    post_16_exams,
    absence,
    suspensions,
    roll,
    staff,
    inspections,
    pupils,
    registers,
    waves,
    planted,
    incidents,
    key_points,
};

class Draws {
public:
    Draws(std::uint64_t seed, Subject, std::initializer_list<std::int64_t> of);
    double uniform(); // from 0 up to, not including, 1
    double normal();  // mean 0, standard deviation 1
    std::int64_t between(std::int64_t least, std::int64_t most);
    std::int64_t binomial(std::int64_t n, double p); // how many of n, each with chance p
    std::int64_t poisson(double mean);
    bool chance(double p) { return uniform() < p; }

private:
    std::uint64_t next();
    std::uint64_t state_;
};

// A chance moved by so much on the logit scale, so that it stays one.
double shifted(double chance, double by);

} // namespace demonstration
