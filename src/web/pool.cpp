#include "web/pool.h"

namespace web {

Pool::Pool(const storage::Database& database, unsigned workers, std::size_t longest_queue)
    : database_{database}, longest_queue_{longest_queue} {
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
}

Pool::~Pool() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    changed_.notify_all();
    for (auto& worker : workers_) worker.join();
}

bool Pool::submit(Job job) {
    {
        const std::lock_guard lock{mutex_};
        if (queue_.size() >= longest_queue_) return false;
        queue_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

std::size_t Pool::waiting() const {
    const std::lock_guard lock{mutex_};
    return queue_.size();
}

std::optional<Pool::Job> Pool::next() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return closing_ || !queue_.empty(); });
    if (queue_.empty()) return std::nullopt;
    auto job = std::move(queue_.front());
    queue_.pop_front();
    return job;
}

// The connection is opened by the first job and kept; a database that was away is tried again by each job.
void Pool::work() {
    std::unique_ptr<storage::Connection> connection;
    while (auto job = next()) {
        if (!connection)
            if (auto opened = database_.connect()) connection = std::move(opened).value();
        Desk desk{.connection = connection.get()};
        (*job)(desk);
        if (desk.doubtful) connection.reset();
    }
}

} // namespace web
