#pragma once
// Which schools are like the trust's academies and what they reach, worked out anew whenever imports change.
#include "alike/alike.h"
#include "measures/figure_store.h"
#include "schools/standing_store.h"

namespace alike {

// What was found for one academy, with the measures, years and own values by which it was compared, in the order compared.
struct FoundWithCharacteristics {
    Found found;
    struct Own {
        std::int64_t measure;
        basics::Period period;
        double value;
    };
    std::vector<Own> own{};
};

// For each open academy of the trust (none: for nobody) whose phase is compared. A characteristic is of the newest year that
// tells of four fifths as many schools as the fullest year; a school without a figure of its own takes its predecessor's.
basics::Result<std::vector<FoundWithCharacteristics>> found_for(storage::Reader&, std::optional<basics::GroupUid>,
                                                                const schools::Stand&, const measures::SchoolAt&);
// In the place of what was found before.
basics::Result<void> write_found(storage::Writer&, std::span<const FoundWithCharacteristics>);

// The mean over the schools like an academy, where enough of them are near and three or more have a figure.
struct Reached {
    basics::Urn urn;
    std::int64_t measure;
    basics::Period period;
    std::int64_t schools;
    double mean, sd;
};
basics::Result<std::vector<Reached>> reached(storage::Reader&);
basics::Result<void> write_reached(storage::Writer&, std::span<const Reached>);

} // namespace alike
