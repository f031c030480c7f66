#pragma once
// How answers to questions were spread over a scale, one bar a time.
#include "charts/svg.h"

#include <string>
#include <vector>

namespace charts {

struct AnswerBars {
    Naming naming;
    std::vector<std::string> options; // of the scale, from one end to the other; the last stands apart: "Do not know"
    struct Bar {
        std::string when;
        std::vector<double> shares; // of 1, one an option
    };
    struct Question {
        std::string words;
        std::vector<Bar> bars{};
    };
    std::vector<Question> questions{};
};

// At most six options. A question over its bars; a part that has room for it says its per cent.
Svg answer_bars(const AnswerBars&);

} // namespace charts
