#include "assessments/many_results.h"

#include <doctest/doctest.h>

using namespace assessments;
using basics::Urn;
using pupils::PupilNumber;

TEST_CASE("results of many schools come back as they were said, each by its school and key point") {
    ManyResults all;
    const Urn oak{990001}, rowan{990002};
    const KeyPointNumber spring{2};
    all.add(oak, spring, PupilNumber{8}, "maths", What::result, "At");
    all.add(oak, spring, PupilNumber{7}, "reading", What::result, "At");
    all.add(oak, spring, PupilNumber{7}, "reading", What::prediction, "Above");
    all.add(rowan, spring, PupilNumber{7}, "reading", What::result, "Below");
    const auto said = all.of(oak, spring);
    CHECK(said.size() == 3);
    CHECK(said.at({.pupil = PupilNumber{8}, .subject = "maths", .what = What::result}) == "At");
    CHECK(said.at({.pupil = PupilNumber{7}, .subject = "reading", .what = What::prediction}) == "Above");
    CHECK(all.of(rowan, spring).size() == 1);
    CHECK(all.of(rowan, KeyPointNumber{1}).empty());
}
