#pragma once
// A record of conduct as rows hold it.
#include "conduct/taking.h"
#include "storage/reader.h"

namespace conduct {

// A record that is held, by the columns number, enrolment, kind, day, type, place, outcome, became, sessions, three reasons from
// `first` on.
struct HeldEvent {
    std::int64_t number;
    Key key;
    Event event;
};
HeldEvent held_event(const storage::Row&, int first = 0);

// What may change of a record, in one text: outcome, became, sessions, reasons; and back.
std::string text_of(const Event&);
Event event_of_text(std::string_view, Kind); // a bug if it is none

// Writes an event; of one that is held already, all that may change.
basics::Result<void> add_record(storage::Writer&, std::int64_t number, const Key&, const Event&);
basics::Result<void> change_record(storage::Writer&, std::int64_t number, const Event&);

} // namespace conduct
