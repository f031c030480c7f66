#pragma once
// What was said at key points of many schools, held small: a row is 24 bytes, and each word stands once.
#include "assessments/reached.h"

#include <cstdint>

namespace assessments {

class ManyResults {
public:
    void add(basics::Urn, KeyPointNumber, pupils::PupilNumber, std::string_view subject, What, std::string_view said);
    Results of(basics::Urn, KeyPointNumber) const; // nothing where nothing was said

private:
    struct Row {
        pupils::PupilNumber pupil;
        std::uint32_t subject, said; // places in `words_`
        What what;
    };
    std::uint32_t place_of(std::string_view word);

    std::vector<std::string> words_{};
    std::map<std::string, std::uint32_t, std::less<>> places_{};
    std::map<std::pair<basics::Urn, KeyPointNumber>, std::vector<Row>> rows_{};
};

} // namespace assessments
