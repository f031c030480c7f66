#pragma once
// One import writes at a time: they share the numbers of places, and what stands is made anew after each.
#include "imports/import_jobs.h"

namespace imports {

class Turn {
public:
    // Waits while another import is heard of; a Problem when the person who waits cancels.
    static basics::Result<Turn> wait(storage::Connection&, const storage::Author&, const Options&);
    Turn(Turn&& other) noexcept
        : connection_{std::exchange(other.connection_, nullptr)},
          author_{std::move(other.author_)},
          holder_{std::move(other.holder_)},
          began_{other.began_} {}
    Turn& operator=(Turn&&) = delete;
    ~Turn(); // gives it up

    // Says that the import still works. A Problem when it was silent so long that another took over.
    basics::Result<void> keep();
    storage::Author now() const; // the author, by a clock that has moved on since

private:
    Turn(storage::Connection& connection, const storage::Author& author);
    basics::Result<bool> taken();

    storage::Connection* connection_;
    storage::Author author_;
    std::string holder_;
    std::chrono::steady_clock::time_point began_;
};

} // namespace imports
