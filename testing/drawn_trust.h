#pragma once
// The invented trust with its registers in memory: drawn as the demonstration is, without a database.
#include "demonstration/registers.h"
#include "diagnosis/series.h"

namespace testing {

// The codes that invented registers are drawn with.
const attendance::Codes& register_codes();

class DrawnTrust {
public:
    // Nothing is planted in it.
    DrawnTrust(std::span<const demonstration::School> academies, std::int64_t pupils, const demonstration::Span&,
               std::uint64_t seed);

    struct Rising {
        std::size_t academy;
        std::int64_t year_group; // in the last year
        basics::Date from;
        double points; // by which absence rises
    };
    // Draws the pupils whom it reaches anew, who are off so much oftener from then on.
    void plant(const Rising&);
    diagnosis::Weekly weekly() const; // to the end of the span
    std::size_t academies() const { return drawn_.size(); }
    basics::Urn urn(std::size_t academy) const { return drawn_[academy].school.urn; }

private:
    struct Academy {
        demonstration::School school;
        std::vector<pupils::Pupil> pupils;
        std::vector<double> chances;
        demonstration::SchoolDays days;
        attendance::EnrolmentNumber first; // of the first pupil; the others follow
    };
    void put(const Academy&, std::size_t pupil, const std::vector<demonstration::PlantedChange>&);
    void add_stays(const Academy&);

    demonstration::Span span_;
    std::vector<Academy> drawn_{};
    std::vector<attendance::Register> years_{};
    std::vector<std::vector<attendance::Stay>> stays_{}; // of each year
};

} // namespace testing
