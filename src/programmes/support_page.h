#pragma once
// Streams of support: who gives what, for how long, and by what each is judged.
#include "programmes/programme_page.h"

namespace programmes {

struct StreamLine {
    std::string kind, giver, need, dose, judged, state;
    std::string end_address{};
};
struct SupportPage {
    std::vector<StreamLine> streams{};
    std::string stream_address{}; // where support is agreed
};
void write(web::Html&, const SupportPage&);

SupportPage support_page(const SchoolProgramme&);

} // namespace programmes
