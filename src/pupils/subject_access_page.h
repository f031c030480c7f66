#pragma once
// Everything that is held of one pupil, as one page by itself that a parent can read: no other file belongs to it.
#include "pupils/held.h"
#include "web/html.h"

namespace pupils {

struct SubjectAccessPage {
    std::string title; // the pupil's name, or that it is no longer held
    std::string made;  // "24 November 2026"
    std::vector<HeldPart> parts;
    std::vector<std::string> rules; // how long what is kept
};
void write(web::Html&, const SubjectAccessPage&);

} // namespace pupils
