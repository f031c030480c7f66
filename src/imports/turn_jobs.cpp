#include "imports/turn_jobs.h"

#include "imports/import_store.h"
#include "imports/turns_sql.h"
#include "storage/fresh_id.h"

#include <thread>

namespace imports {

using basics::Result;
using std::chrono::steady_clock;

Turn::Turn(storage::Connection& connection, const storage::Author& author)
    : connection_{&connection},
      author_{author},
      holder_{storage::fresh_id_text(author.at)},
      began_{steady_clock::now()} {}

storage::Author Turn::now() const {
    return {.person = author_.person,
            .at = author_.at + std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - began_)};
}

Result<bool> Turn::taken() {
    const auto author = now();
    auto writer = TRY(storage::write(*connection_, author));
    const auto changed =
        TRY(writer.change(sql::take_turn, holder_, basics::iso(author.at), basics::iso(author.at - silence)));
    TRY(writer.commit());
    return changed == 1;
}

Result<Turn> Turn::wait(storage::Connection& connection, const storage::Author& author, const Options& options) {
    Turn turn{connection, author};
    while (!TRY(turn.taken())) {
        if (options.progress) options.progress("Waiting for another import to finish");
        if (options.cancelled && options.cancelled())
            return basics::conflict("The import was cancelled before its turn came.");
        std::this_thread::sleep_for(std::chrono::milliseconds{500});
    }
    return turn;
}

Result<void> Turn::keep() {
    const auto author = now();
    auto writer = TRY(storage::write(*connection_, author));
    if (TRY(writer.change(sql::keep_turn, holder_, basics::iso(author.at))) == 0)
        return basics::conflict(
            "This import was silent for so long that another one took over. Import the files again.");
    return writer.commit();
}

Turn::~Turn() {
    if (!connection_) return;
    connection_->rollback();
    auto writer = storage::write(*connection_, now());
    if (writer.ok() && writer.value().change(sql::give_turn, holder_).ok()) (void)writer.value().commit().ok();
}

} // namespace imports
