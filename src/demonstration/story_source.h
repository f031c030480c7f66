#pragma once
// seeds/*.csv -> the story. A row that cannot be read is a Problem that names file, line and column.
#include "basics/embedded.h"
#include "demonstration/story.h"

namespace demonstration {

basics::Result<Story> read_story(std::span<const embedded::File>);

} // namespace demonstration
