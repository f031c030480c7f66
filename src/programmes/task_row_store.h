#pragma once
// A task out of a row of tasks.sql, whose statements begin with the same columns.
#include "programmes/task.h"
#include "storage/value.h"

namespace programmes {

Task task_of(const storage::Row&);
constexpr int columns_of_a_task = 17; // what a statement adds stands after them

} // namespace programmes
