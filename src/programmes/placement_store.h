#pragma once
// Placements in and out. Whoever asks is given what they may know: before the head was told, that is who decides and who leads.
#include "people/handing_over.h"
#include "programmes/decision.h"
#include "programmes/happened_store.h"

namespace programmes {

// Of a school, newest first; of all schools by their names.
basics::Result<std::vector<Placement>> placements_seen(storage::Reader&, const permissions::Who&, basics::Date today,
                                                       basics::Urn);
basics::Result<std::vector<Placement>> placements_seen(storage::Reader&, const permissions::Who&, basics::Date today);

using people::Somebody;
basics::Result<std::vector<Somebody>> who_may_lead(storage::Reader&, const permissions::Scope&, basics::Date today);

basics::Result<std::vector<Somebody>> who_may_join(storage::Reader&, const permissions::Scope&, basics::Date today);

// What was proposed on the day, beside the decision.
struct Proposed {
    Programme programme;
    std::string reason;
};
// The tasks of the first day, and the version of the trust's list that they are of.
struct FirstList {
    std::vector<Task> tasks{};
    std::int64_t version{};
};
// Places the school with its first list of tasks, and ends what was in force or watched there. `before` are its placements.
basics::Result<PlacementId> place(storage::Writer&, basics::Urn, const Decision&, const Proposed&,
                                  std::span<const Placement> before, FirstList, basics::Date today);

// A move that was made, with what was said.
basics::Result<void> save(storage::Writer&, const Placement& before, const Placement& after, const PlacementMove&,
                          const Said&, basics::Date today);
// Who leads them from a day on, with the reason: of one lead, in as many statements for many as for one.
basics::Result<void> hand_over(storage::Writer&, std::span<const Placement>, const Somebody& next,
                               std::string_view reason, basics::Date);
// The head's comment, over the one that stands.
basics::Result<void> comment(storage::Writer&, const Placement&, std::string_view words, basics::Date today);

} // namespace programmes
