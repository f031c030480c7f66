#pragma once
// examples/programmes/templates/*.csv -> the tasks of each programme. They are read as the program starts to need them.
#include "basics/embedded.h"
#include "programmes/task.h"

namespace embedded {
std::span<const File> programme_templates();
}

namespace programmes {

// A row that cannot be read is a Problem that names its line.
basics::Result<std::vector<TemplateTask>> read_template(std::string_view csv);
// The one that comes with the program; none for a school that is not placed.
basics::Result<std::vector<TemplateTask>> template_of(Programme);

} // namespace programmes
