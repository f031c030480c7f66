#pragma once
// What people say of a school: on visits, in surveys, and the school of itself. One statement.
#include "standards/self_evaluation.h"
#include "storage/reader.h"
#include "visits/visit.h"
#include "voice/survey.h"

namespace diagnosis {

struct SaidOfSchool {
    std::vector<visits::Visit> visits{};            // noted since that day, leaning one way; newest first
    std::vector<standards::SelfEvaluation> texts{}; // the newest of each area, under the framework that holds today
    std::vector<voice::Survey> surveys{};           // of everybody asked: fewer than ten answers are not read
};
struct SaidSince {
    basics::Date since, today;
};
basics::Result<SaidOfSchool> said_of_school(storage::Reader&, const permissions::Scope&, basics::Urn, const SaidSince&);

} // namespace diagnosis
