#pragma once
// A case that is support too, as capacity added is: its stream, with what it will be judged by.
#include "programmes/case.h"
#include "programmes/stream.h"

namespace programmes {

// Of the case as its first day's form says it, with the fields by which it is judged; or what is wrong. Days a week count for all its
// weeks; what is held from one day to another, or on one, counts those days.
std::variant<SupportStream, std::vector<Wrong>> support_of(const ProgrammeCase&, std::span<const Baseline>,
                                                           const Placement&);
// The case without those fields, which the stream keeps.
void leave_to_stream(Fields&);

} // namespace programmes
