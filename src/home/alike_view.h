#pragma once
// The schools like an academy, gathered, and what there is to say of them.
#include "alike/results.h"
#include "measures/reading.h"
#include "schools/school.h"

#include <map>

namespace home {

// Readings point into the figures, so it is never copied.
struct AlikeView {
    schools::School school;
    measures::Catalogue catalogue;
    std::optional<alike::Alike> found{};
    std::vector<alike::Compared> compared{};
    std::vector<alike::MatchedSchool> matches{};
    std::optional<std::string> headline{}; // the measure by which they are set beside one another
    measures::Figures figures{};
    std::vector<measures::Reading> readings{};
    AlikeView(schools::School told, measures::Catalogue known) : school{std::move(told)}, catalogue{std::move(known)} {}
    AlikeView(const AlikeView&) = delete;
    AlikeView& operator=(const AlikeView&) = delete;
    AlikeView(AlikeView&&) = default;
    AlikeView& operator=(AlikeView&&) = default;
    ~AlikeView() = default;
};

// The newest year of the headline in which the school and three of those like it have a figure; else the newest in which three
// of those have. None where no year is.
std::optional<basics::Period> year_shown(const AlikeView&);
// The headline's figures of one year that have a number, by school.
std::map<basics::Urn, const measures::Reading*> headlines_of(const AlikeView&, basics::Period);
// "Progress 8, 2018/19"; nothing where no year is shown.
std::string headline_words(const AlikeView&);

// How many were looked through and how many are near, or why nobody is compared.
std::string looked_for(const AlikeView&);
// "Compared by: …", nothing where nothing is.
std::string compared_by(const AlikeView&);

} // namespace home
