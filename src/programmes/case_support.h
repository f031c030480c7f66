#pragma once
// A case that is support too, as capacity added is: its stream, with what it will be judged by.
#include "programmes/case_field.h"
#include "programmes/stream.h"

namespace programmes {

// Of the fields of its first day, those by which it is judged among them; or what is wrong. The days are those of all its weeks.
std::variant<SupportStream, std::vector<Wrong>> support_of(const Fields&, std::span<const Baseline>, const Placement&);

} // namespace programmes
