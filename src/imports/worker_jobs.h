#pragma once
// Works on the jobs that people sent from the web, one at a time, in a thread of its own beside the server's.
#include "imports/job_store.h"

#include <stop_token>
#include <thread>

namespace imports {

using Now = std::function<basics::Instant()>;
using Log = std::function<void(std::string_view)>;                // what went wrong, without names
using Tell = std::function<void(const JobId&, std::string_view)>; // how far a job is, for whoever looks at it

// Takes the next job there is and works on it to its end: true if there was one. The second connection tells how far it is
// while the first one reads and writes.
basics::Result<bool> work_once(storage::Connection&, storage::Connection& beating, std::string_view worker, const Now&,
                               std::stop_token = {}, const Tell& = {});

// Until it is told to stop: looks for jobs every second, and clears up after them. A job that is cut off by the stop waits
// for whoever serves next.
class Worker {
public:
    Worker(const storage::Database&, Now, Log, Tell);

private:
    std::jthread thread_; // stops and joins when this goes
};

} // namespace imports
