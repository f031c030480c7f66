#include "measures/figure_batch_store.h"

namespace measures {
namespace {

using basics::Result;
using storage::Value;

constexpr auto figure_columns =
    "measure, period, pupil_group, place, import, value, numerator, denominator, lower, upper, n, reason";
constexpr auto set_columns = "import, measure, period, pupil_group, level, school_type, figures, coded";

Value reason_value(const std::optional<basics::Reason>& reason) {
    return reason ? Value{static_cast<std::int64_t>(*reason)} : Value{};
}

} // namespace

Result<std::int64_t> FigureBatch::write(storage::Writer& writer) {
    const auto key = [](const auto& each) { return each.first; };
    std::ranges::stable_sort(held_, {}, key);
    auto bulk = TRY(writer.bulk("figures", figure_columns));
    std::int64_t twice = 0;
    for (std::size_t i = 0; i < held_.size(); ++i) {
        const auto& [at, figure] = held_[i];
        if (i > 0 && held_[i - 1].first == at) {
            ++twice;
            continue;
        }
        const std::array<Value, 12> row{at.measure,         at.period,    at.group,     at.place, import_,  figure.value,
                                        figure.numerator,   figure.denominator, figure.lower, figure.upper, figure.n,
                                        reason_value(figure.reason)};
        TRY(bulk->add(row));
    }
    TRY(bulk->finish());
    held_.clear();
    return twice;
}

Result<void> write_sets(storage::Writer& writer, std::int64_t import, const std::map<FigureSet, SetCount>& sets) {
    auto bulk = TRY(writer.bulk("figure_sets", set_columns));
    for (const auto& [set, count] : sets) {
        const std::array<Value, 8> row{import,         set.measure, set.period, set.group, set.level, set.school_type,
                                       count.figures, count.coded};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

} // namespace measures
