#pragma once
// What studies measured, in Markdown.
#include "testing/proof/judge.h"

namespace proof {

std::string heading(const Page&, int data_sets);      // title, setting, seed and the head of the table
std::string row(const Study&, const Measured&);       // a line of the table
std::string notes(const Page&);                       // why some claims are not 93% to 97%; "" if all are
std::string picture_line(const Page&);                // where the page shows its picture
std::string complaint(const Study&, const Measured&); // a sentence for who broke it

} // namespace proof
