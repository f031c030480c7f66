#pragma once
// The look at all registers after a week is over: every night by `bearing alarms`, or when somebody who sets the watch asks for it.
#include "diagnosis/alarms_store.h"
#include "storage/database.h"

namespace diagnosis {

struct Looked {
    std::string watch;
    Findings findings; // of the series; without a week: no register has come in
    std::vector<Alarm> raised;
};

// What is marked in weeks that were over before `today`, held against what is usual, for each watch; alarms that are new are raised, in one
// transaction. Looking again raises nothing twice.
basics::Result<std::vector<Looked>> look(const storage::Database&, storage::Connection&, const storage::Author&,
                                         basics::Date today);

} // namespace diagnosis
