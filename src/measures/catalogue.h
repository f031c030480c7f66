#pragma once
// The catalogue: which measures there are, for which groups of pupils, and what they mean. Data, not code.
#include "basics/period.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace measures {

enum class Better { higher, lower, neither };

struct Measure {
    std::int64_t id;
    std::string code;       // progress8
    std::string name;       // Progress 8
    std::string definition; // what it is and who is counted
    std::string source;     // the publication
    std::string unit;       // percent, points, score, grades, count, ratio, pounds, days
    double scale{1};        // 100 where a rate is numerator over denominator in percent
    int places{1};
    Better better{Better::neither};
    std::string topic;
    std::string phases;            // "primary secondary", or "all"
    std::optional<int> headline{}; // its place among the headline measures
    std::optional<basics::AcademicYear> first_year{};
    std::optional<basics::AcademicYear> last_year{};
};

struct Group {
    std::int64_t id;
    std::string code; // all, disadvantaged, …
    std::string name;
    std::string dimension;
};

// A year in which England made no such figure, or one that cannot be set beside the others.
struct GapYear {
    enum class Effect { none, not_comparable, flagged };
    basics::AcademicYear year;
    Effect effect;
    std::string words;
};

// The national spread between pupils in one year, for the interval of a school: sd / sqrt(n).
struct Spread {
    double sd;
    double multiplier;
    std::string source;
};

class Catalogue {
public:
    Catalogue(std::vector<Measure>, std::vector<Group>, std::multimap<std::string, GapYear>,
              std::map<std::pair<std::string, int>, Spread>);
    const Measure* measure(std::string_view code) const;
    const Measure* measure(std::int64_t id) const;
    const Group* group(std::string_view code) const;
    const Group* group(std::int64_t id) const;
    const std::vector<Measure>& measures() const { return measures_; }
    const std::vector<Group>& groups() const { return groups_; }
    std::vector<const Measure*> headlines() const; // in their order
    std::vector<GapYear> gaps(std::string_view measure) const;
    std::optional<GapYear> gap(std::string_view measure, basics::AcademicYear) const;
    std::optional<Spread> spread(std::string_view measure, basics::AcademicYear) const;
    // The measures whose codes are nearest to a word that is none, for the sentence that refuses it.
    std::vector<std::string> nearest(std::string_view code) const;

private:
    std::vector<Measure> measures_;
    std::vector<Group> groups_;
    std::multimap<std::string, GapYear> gaps_;
    std::map<std::pair<std::string, int>, Spread> spreads_;
    std::map<std::string, std::size_t, std::less<>> by_code_;
    std::map<std::int64_t, std::size_t> by_id_;
};

} // namespace measures
