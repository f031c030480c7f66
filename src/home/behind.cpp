#include "home/behind.h"

#include "home/trust_order.h"

namespace home {
namespace {

bool is_behind(const Placed& placed) {
    if (!placed.reading || !placed.reading->value) return false;
    if (placed.reading->measure->better == measures::Better::neither) return false;
    const bool high_is_good = placed.reading->measure->better == measures::Better::higher;
    using statistics::Standing;
    return placed.standing == (high_is_good ? Standing::below : Standing::above);
}

} // namespace

std::vector<Behind> behind(const TrustStanding& standing) {
    std::vector<Behind> out;
    for (const auto& table : phase_tables(standing, SortBy::name))
        for (const auto& row : table.rows)
            for (const auto* placed : {&row.result, &row.absence})
                if (is_behind(*placed)) out.push_back({.academy = row.academy, .placed = *placed});
    return out;
}

} // namespace home
