#include "secrets/secrets.h"
#include "secrets/sodium.h"

#include <array>
#include <atomic>
#include <mutex>
#include <sodium.h>

namespace secrets {
namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t{64} << 20;
constexpr int most_waiting = 6;

// The lane in which passwords are checked: one at a time, few in the queue.
class Lane {
public:
    template <class Work>
    basics::Result<void> run(Work&& work) {
        if (waiting_.fetch_add(1) >= most_waiting) {
            waiting_.fetch_sub(1);
            return basics::conflict("Many people are signing in at this moment. Wait a few seconds and try again.");
        }
        {
            const std::lock_guard turn{one_at_a_time_};
            work();
        }
        waiting_.fetch_sub(1);
        return {};
    }

private:
    std::mutex one_at_a_time_;
    std::atomic<int> waiting_{0};
};

Lane& lane() {
    static Lane only;
    return only;
}

// Hashed when the first stranger comes, so that a stranger costs what a person costs.
const std::string& nobodys_hash() {
    static const std::string hash = [] {
        std::array<char, crypto_pwhash_STRBYTES> out{};
        const auto token = random_token();
        basics::demand(crypto_pwhash_str(out.data(), token.data(), token.size(), passes, memory) == 0,
                       "no memory to hash");
        return std::string{out.data()};
    }();
    return hash;
}

} // namespace

basics::Result<std::string> hash_password(std::string_view password) {
    wake_sodium();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    int failed = -1;
    TRY(lane().run([&] { failed = crypto_pwhash_str(out.data(), password.data(), password.size(), passes, memory); }));
    if (failed != 0)
        return basics::broken("The password could not be kept: the machine is short of memory. Try again.");
    return std::string{out.data()};
}

basics::Result<Match> check_password(std::string_view stored, std::string_view password) {
    wake_sodium();
    const auto& nobody = nobodys_hash();
    const std::string hash = stored.empty() ? nobody : std::string{stored};
    int differs = -1;
    TRY(lane().run([&] { differs = crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()); }));
    if (differs != 0 || stored.empty()) return Match::no;
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory) == 0 ? Match::yes : Match::yes_but_hash_again;
}

} // namespace secrets
