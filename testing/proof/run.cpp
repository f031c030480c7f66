#include "testing/proof/run.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace proof {
namespace {

std::vector<Held> all(const Page& page, std::size_t study, int data_sets) {
    std::vector<Held> said(static_cast<std::size_t>(data_sets));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < said.size(); i = next++) {
            Draw draw{page.seed, static_cast<std::uint32_t>(study), static_cast<std::uint32_t>(i)};
            said[i] = page.studies[study].once(draw);
        }
    };
    {
        const std::jthread other{work};
        work();
    }
    return said;
}

} // namespace

std::vector<Measured> run(const Page& page, std::size_t study, int data_sets) {
    const auto said = all(page, study, data_sets);
    std::vector<Measured> out;
    for (std::size_t claim = 0; claim < page.studies[study].claims.size(); ++claim) {
        double n = 0, sum = 0, squares = 0;
        for (const auto& each : said)
            if (!std::isnan(each[claim])) n += 1, sum += each[claim], squares += each[claim] * each[claim];
        const double mean = sum / n, variance = std::max(0.0, squares / n - mean * mean);
        out.push_back({.claim = &page.studies[study].claims[claim],
                       .share = mean,
                       .error = std::sqrt(variance / n),
                       .answered = static_cast<int>(n)});
    }
    return out;
}

} // namespace proof
