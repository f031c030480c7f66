#pragma once
// The number of a batch of marks: a file, or a piece of a stream, that was taken.
#include "basics/id.h"

namespace attendance {

using BatchNumber = basics::Number<struct MarkBatchTag>;

} // namespace attendance
