#pragma once
// Which schools are like one: the nearest by characteristics that a school does not choose.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace statistics {

// A row a school, a column a characteristic; NaN where it is not known.
struct Characteristics {
    std::vector<std::vector<double>> columns;
    std::vector<double> scales; // one a column: by what a difference is divided; empty for the columns' own sd
    std::size_t schools() const { return columns.empty() ? 0 : columns.front().size(); }
};

struct SimilarSchool {
    std::size_t school;
    double distance;
    std::vector<double> differences; // of each column compared, in sd of all schools: the match less the school
    double typical() const;          // √ of their mean square
};

struct Similar {
    std::vector<SimilarSchool> matches; // nearest first; equally near ones in their order
    std::vector<std::size_t> compared;  // columns: those that are known of the school itself
    std::size_t unknown = 0;            // candidates left out, as one of these is not known of them
    bool singular =
        false; // Mahalanobis only: columns are combinations of others, or schools too few; there are no matches
};

// distance = √Σ((xᵢ − yᵢ)/scaleᵢ)², the form in which DfE publishes similar schools; or Mahalanobis' √((x−y)′S⁻¹(x−y)) with S
// the covariance of the candidates and the school (scales are not used). `allowed` says which schools may be matches; the
// school itself never is. At most `nearest` of them, none beyond `most`. A column without spread is not compared.
struct SimilarChoices {
    std::size_t nearest = 50;
    bool mahalanobis = false;
    std::optional<double> most{};
};
Similar similar_schools(const Characteristics&, std::size_t school, const std::vector<bool>& allowed,
                        const SimilarChoices&);

// How the school's outcome stands beside those of its matches.
struct BesideMatches {
    double mean, sd;
    std::size_t n;
    double difference;   // the school less the mean
    double lower, upper; // 95% of what a school like these would differ: ± t·sd·√(1 + 1/n)
};
// None under three matches with an outcome, or where the school's own is not known.
std::optional<BesideMatches> beside_matches(double outcome, double mean, double sd, std::size_t n);
std::optional<BesideMatches> beside_matches(double outcome, std::span<const double> of_matches);

} // namespace statistics
