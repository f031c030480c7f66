#include "storage/fresh_id.h"

#include <sys/random.h>

namespace storage {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U

Randomness drawn() {
    Randomness bytes{};
    basics::demand(::getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()), "no randomness");
    bytes[0] &= 0x7F; // room to count up from here
    return bytes;
}

void count_up(Randomness& bytes) {
    for (auto byte = bytes.rbegin(); byte != bytes.rend() && ++*byte == 0;) ++byte;
}

} // namespace

std::string sortable_id(basics::Instant at, const Randomness& bytes) {
    std::string id(26, '0');
    auto milliseconds = static_cast<std::uint64_t>(at.time_since_epoch().count());
    for (size_t i = 10; i-- > 0; milliseconds >>= 5) id[i] = letters[milliseconds & 31];
    for (size_t half = 0; half < 2; ++half) { // 40 bits are eight letters
        std::uint64_t bits{};
        for (size_t i = 0; i < 5; ++i) bits = bits << 8 | bytes[half * 5 + i];
        for (size_t i = 8; i-- > 0; bits >>= 5) id[10 + half * 8 + i] = letters[bits & 31];
    }
    return id;
}

std::string fresh_id_text(basics::Instant now) {
    thread_local std::optional<basics::Instant> last;
    thread_local Randomness bytes{};
    if (last == now) count_up(bytes);
    else bytes = drawn();
    last = now;
    return sortable_id(now, bytes);
}

} // namespace storage
