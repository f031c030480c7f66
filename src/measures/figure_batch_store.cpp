#include "measures/figure_batch_store.h"

#include <numeric>

namespace measures {
namespace {

using basics::Result;
using storage::Value;

constexpr auto figure_columns =
    "measure, period, pupil_group, place, import, value, numerator, denominator, lower, upper, n, reason";
constexpr auto set_columns = "import, measure, period, pupil_group, level, school_type, figures, coded, lagged";

Value reason_value(const std::optional<basics::Reason>& reason) {
    return reason ? Value{static_cast<std::int64_t>(*reason)} : Value{};
}

} // namespace

Result<std::int64_t> FigureBatch::write(storage::Writer& writer) {
    // Figures are large: their places are sorted instead. Of two with one key the first stays first.
    std::vector<std::uint32_t> order(held_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](std::uint32_t at) { return std::tuple{held_[at].first, at}; });
    auto bulk = TRY(writer.bulk("figures", figure_columns));
    std::int64_t twice = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& [at, figure] = held_[order[i]];
        if (i > 0 && held_[order[i - 1]].first == at) {
            ++twice;
            continue;
        }
        const std::array<Value, 12> row{at.measure,   at.period,    at.group,         at.place,
                                        import_,      figure.value, figure.numerator, figure.denominator,
                                        figure.lower, figure.upper, figure.n,         reason_value(figure.reason)};
        TRY(bulk->add(row));
    }
    TRY(bulk->finish());
    held_.clear();
    return twice;
}

Result<void> write_sets(storage::Writer& writer, std::int64_t import, const std::map<FigureSet, SetCount>& sets) {
    auto bulk = TRY(writer.bulk("figure_sets", set_columns));
    for (const auto& [set, count] : sets) {
        const std::array<Value, 9> row{import,        set.measure, set.period,
                                       set.group,     set.level,   set.school_type,
                                       count.figures, count.coded, storage::yes(count.lagged)};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

} // namespace measures
