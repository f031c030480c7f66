#pragma once
// An alarm in words, for its page and for the papers of those who meet.
#include "diagnosis/alarm.h"

namespace diagnosis {

// "Year 9 at Invented Oakfield Academy", and the size: "12.1%, 4.3 points above what is usual".
std::string what_words(const Alarm&);
std::string size_words(const Alarm&);
std::string state_words(const Alarm&, basics::Date today);

} // namespace diagnosis
