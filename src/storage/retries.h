#pragma once
// Runs a change again when another's change came between (PostgreSQL's serializable transactions).
#include "storage/database.h"

#include <thread>

namespace storage {

// `change(Writer&)` gives a Result and does not commit; this does. It runs up to five times, so it must have no effect but
// on the database. A stale version or any other conflict is not tried again.
template <class Change>
auto with_retries(Connection& connection, const Author& author, Change&& change)
    -> std::invoke_result_t<Change, Writer&> {
    using Outcome = std::invoke_result_t<Change, Writer&>;
    const auto once = [&]() -> Outcome {
        auto writer = TRY(write(connection, author));
        Outcome outcome = change(writer);
        if (outcome.ok()) TRY(writer.commit());
        return outcome;
    };
    for (int wait = 2;; wait *= 3) {
        Outcome outcome = once();
        if (outcome.ok() || !connection.collided() || wait > 2 * 27) return outcome;
        std::this_thread::sleep_for(std::chrono::milliseconds{wait});
    }
}

} // namespace storage
