#pragma once
// A trust and its academies as they stand: what the trust's page, its command and its exports are made of.
#include "inspections/inspection.h"
#include "measures/reading.h"
#include "programmes/programme.h"
#include "schools/school.h"

#include <vector>

namespace home {

struct AcademyView {
    schools::School school;
    std::vector<inspections::Inspection> inspections{}; // oldest first; a predecessor's by its URN
    programmes::Proposal proposal{};
    std::vector<measures::Reading> readings{}; // of the headline measures
};

// Readings point into `figures`, so a view is never copied.
struct TrustView {
    schools::Trust trust;
    measures::Catalogue catalogue;
    measures::Figures figures{};
    std::vector<AcademyView> academies{}; // by name
    TrustView(schools::Trust told, measures::Catalogue known) : trust{std::move(told)}, catalogue{std::move(known)} {}
    TrustView(const TrustView&) = delete;
    TrustView& operator=(const TrustView&) = delete;
    TrustView(TrustView&&) = default;
    TrustView& operator=(TrustView&&) = default;
    ~TrustView() = default;
};

// Deals the figures out to the academies they are of.
void deal_readings(TrustView&);

void write_json(basics::Json&, const TrustView&);
std::string words(const TrustView&); // as `bearing show trust` prints it

} // namespace home
