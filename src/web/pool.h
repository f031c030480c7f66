#pragma once
// Pool: a few threads, one database connection each, and a queue of bounded length.
#include "storage/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace web {

// The desk at which one worker sits. A job that fails oddly marks the connection doubtful, and the next gets a new one.
struct Desk {
    storage::Connection* connection; // nullptr: the database does not answer
    bool doubtful{};
};

class Pool {
public:
    using Job = std::function<void(Desk&)>;
    Pool(const storage::Database&, unsigned workers, std::size_t longest_queue);
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool(); // finishes what is queued

    // False when the queue is full: the job is not taken.
    [[nodiscard]] bool submit(Job);
    std::size_t waiting() const;

private:
    void work();
    std::optional<Job> next();

    storage::Database database_;
    std::size_t longest_queue_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> queue_;
    bool closing_{};
    std::vector<std::thread> workers_;
};

} // namespace web
