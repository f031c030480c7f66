#pragma once
// How results are written, and what they say: a mark of a maximum, a grade of a list, a standardised score.
#include "basics/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assessments {

enum class Standing : std::uint8_t { below, at, above }; // what is expected
constexpr std::size_t standings = 3;

struct Grade {
    std::string name;
    double points;
    std::optional<Standing> standing{};
};
// On whom a standardised score was standardised.
struct Norm {
    std::string group;
    double mean, sd;
};
struct Scale {
    enum class Kind { mark, grades, standardised };
    std::string code, name;
    Kind kind;
    double least{}, most{};                                  // of a mark or a score
    std::optional<double> at_from{}, above_from{};           // from which it is expected, and above what is expected
    std::optional<Norm> norm{};                              // of a standardised score
    std::vector<Grade> grades{};                             // the lowest first
    std::map<std::string, std::string, std::less<>> words{}; // other words for grades, in small letters
};
bool has_standings(const Scale&); // else its mean alone speaks

// Why there is no result, though something was said. Who was below the test stands below what is expected; who was absent or
// not entered was not assessed.
enum class NoResult : std::uint8_t { absent, below_test, not_entered };
std::optional<NoResult> no_result_named(std::string_view);
// Words for these on any scale, in small letters.
using NoResultWords = std::map<std::string, NoResult, std::less<>>;

// A result read by its scale. `said` is how it is held: reading that again gives the same.
struct Attained {
    std::string said;
    std::optional<double> value{};      // the mark, the score, the grade's points
    std::optional<Standing> standing{}; // none: the scale does not say, or there is no result
    std::optional<NoResult> none{};
    bool assessed() const { return value || none == NoResult::below_test; }
};
// A Problem says what the scale takes; never what stood there, which is a child's.
basics::Result<Attained> read_result(const Scale&, const NoResultWords&, std::string_view);

} // namespace assessments
