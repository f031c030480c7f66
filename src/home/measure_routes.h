#pragma once
// The list of measures, one measure, and its figures as files.
#include "home/measure_spread.h"
#include "storage/reader.h"
#include "web/request.h"

namespace home {

std::span<const web::Route> measure_routes();

// In measure_table_routes.cpp: its files, and what all its addresses ask for.
basics::Result<web::Reply> measure_csv(web::Request&);
basics::Result<web::Reply> measure_xlsx(web::Request&);

// The spread that ?year=, ?group= and ?trust= ask for; without ?trust= of the trust whose database this is.
struct AskedMeasure {
    MeasureSpread spread;
    std::optional<basics::GroupUid> own{};
};
basics::Result<AskedMeasure> asked_measure(const web::Request&, storage::Reader&);

} // namespace home
