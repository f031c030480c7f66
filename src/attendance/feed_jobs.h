#pragma once
// A feed's batch, from its lines to what is held and what is answered, in one transaction.
#include "attendance/feed_store.h"

namespace attendance {

struct SentBatch {
    std::string_view key;   // of the header Idempotency-Key
    std::string_view clock; // when the sender says it is; may be ""
    std::string_view lines;
};
// What a batch comes to. `stopped`: the token was revoked while it came. `another`: the key has been used for other lines.
struct TakenBatch {
    enum class Outcome { answered, stopped, another };
    Outcome outcome;
    std::string answer{}; // a line a line, and the summary
};

// A batch whose key is known is answered as it was, and changes nothing. A conflict or a broken database is a Problem, and
// then nothing of the batch is held.
basics::Result<TakenBatch> take_batch(storage::Connection&, const Feed&, const SentBatch&, basics::Instant now);

} // namespace attendance
