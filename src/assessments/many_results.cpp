#include "assessments/many_results.h"

namespace assessments {

std::uint32_t ManyResults::place_of(std::string_view word) {
    if (const auto found = places_.find(word); found != places_.end()) return found->second;
    const auto place = static_cast<std::uint32_t>(words_.size());
    words_.emplace_back(word);
    places_.emplace(word, place);
    return place;
}

void ManyResults::add(basics::Urn urn, KeyPointNumber point, pupils::PupilNumber pupil, std::string_view subject,
                      What what, std::string_view said) {
    rows_[{urn, point}].push_back({.pupil = pupil, .subject = place_of(subject), .said = place_of(said), .what = what});
}

Results ManyResults::of(basics::Urn urn, KeyPointNumber point) const {
    Results out;
    const auto rows = rows_.find({urn, point});
    if (rows == rows_.end()) return out;
    for (const auto& row : rows->second)
        out.emplace_hint(out.end(), ResultOf{.pupil = row.pupil, .subject = words_[row.subject], .what = row.what},
                         words_[row.said]);
    return out;
}

} // namespace assessments
