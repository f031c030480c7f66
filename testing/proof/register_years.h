#pragma once
// Years of invented registers: in which nothing happens, and in which a year group is off oftener; and a control chart beside the alarms.
#include "diagnosis/watch.h"
#include "testing/drawn_trust.h"

#include <optional>

namespace proof::over_registers {

constexpr double set_a_year = 12;
constexpr std::size_t no_runs = 1000;
constexpr std::array points{1.0, 2.0, 3.0, 5.0}; // by which absence rises

struct Rang {
    diagnosis::SeriesKey key;
    basics::Date week;
};

// XmR on each series' rate less that of all schools' pupils in the week, from its own history; one-sided, as the alarms are. It rings by
// the same rule: once an episode, and once an event of a school.
class Chart {
public:
    explicit Chart(const diagnosis::Watched&);
    // Its limits times `limits`, or so many in a row above the centre.
    std::vector<Rang> rings(double limits, std::size_t runs) const;

private:
    std::vector<double> away(std::size_t series) const;
    void ring_in(std::vector<Rang>&, std::size_t first, std::size_t end, double limits, std::size_t runs) const;

    diagnosis::Watched of_;
    std::vector<std::vector<double>> away_{};
    std::vector<double> centre_{}, half_{};
};
struct Xmr {
    double limits;
    std::size_t runs;
};

// A year group with a history, from a week drawn between the fourth and the twenty-sixth on.
struct Rising {
    testing::DrawnTrust::Rising where;
    diagnosis::SeriesKey key;
    std::size_t from;  // week
    double pupils, sd; // of its weekly rate before, in points
};

// Nothing planted: what rang, and what will be planted.
struct Year {
    std::uint32_t number;
    std::size_t alarms{};
    std::optional<diagnosis::KeptThreshold> kept{};
    std::optional<Chart> chart{};
    std::vector<Rising> rising{}; // at four academies
};
Year year_of(std::uint32_t number);

struct Noticed {
    double weeks = 0; // from the rise to its alarm, or to the end of the year
    std::size_t found = 0, all = 0;
    void add(const std::vector<Rang>&, const Rising&, const diagnosis::Watched&);
    void add(const Noticed& other) { weeks += other.weeks, found += other.found, all += other.all; }
    double delay() const { return weeks / static_cast<double>(all); }
    double share() const { return static_cast<double>(found) / static_cast<double>(all); }
};
// By size of the rise: the alarms', then each pair's.
using ByRise = std::array<std::vector<Noticed>, points.size()>;
// Draws the year's trust again and plants them one size after the other.
ByRise noticed(const Year&, const std::vector<Xmr>& peers);

} // namespace proof::over_registers
