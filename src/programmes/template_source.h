#pragma once
// Lists of tasks as files: those that come with the program (examples/programmes/templates/*.csv), and those of the trust.
#include "basics/embedded.h"
#include "programmes/stored_template.h"
#include "programmes/template.h"

namespace embedded {
std::span<const File> programme_templates();
}

namespace programmes {

// A row that cannot be read is a Problem that names its line.
basics::Result<std::vector<TemplateTask>> read_template(std::string_view csv);
// The list as such a file.
std::string template_file(std::span<const TemplateTask>);

// The one that comes with the program; none for a school that is not placed.
basics::Result<std::vector<TemplateTask>> template_of(Programme);
// What is stored, read; of version 0 the one that comes with the program.
basics::Result<TrustTemplate> template_of(const StoredTemplate&, Programme);

} // namespace programmes
