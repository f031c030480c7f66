#include "measures/set_store.h"

#include "measures/figures_sql.h"

namespace measures {
namespace {

using basics::Figure;
using basics::Result;
using storage::Row;

// The editions of one place come one after another.
class Best {
public:
    using Take = std::function<void(std::int64_t, const Figure&)>;
    Best(std::vector<std::int64_t> imports, const Take& take) : imports_{std::move(imports)}, take_{take} {}

    void see(std::int64_t place, std::int64_t import, const Figure& figure) {
        if (place != place_) settle(), place_ = place;
        const auto rank = std::ranges::find(imports_, import) - imports_.begin();
        if (rank == std::ssize(imports_)) return;
        if (figure.n && rank < lender_) lender_ = rank, pupils_ = figure.n;
        if (rank < best_) best_ = rank, figure_ = figure;
    }
    void settle() {
        if (best_ < std::ssize(imports_)) {
            if (!figure_.n) figure_.n = pupils_;
            take_(place_, figure_);
        }
        best_ = lender_ = std::ssize(imports_), pupils_.reset();
    }

private:
    std::vector<std::int64_t> imports_; // best first
    const Take& take_;
    std::int64_t place_{-1};
    std::ptrdiff_t best_{std::ssize(imports_)}, lender_{std::ssize(imports_)};
    Figure figure_{};
    std::optional<double> pupils_{};
};

} // namespace

Result<void> each_best(storage::Reader& reader, const SchoolSet& set,
                       const std::function<void(std::int64_t place, const Figure&)>& take) {
    auto imports = TRY(reader.list(
        sql::imports_of_set, [](const Row& row) { return row.integer(0); }, set.measure, set.period, set.group));
    Best best{std::move(imports), take};
    TRY(reader.each(
        sql::numbers_of_set,
        [&](const Row& row) {
            best.see(row.integer(0), row.integer(1),
                     {.value = row.maybe_real(2),
                      .numerator = row.maybe_real(3),
                      .denominator = row.maybe_real(4),
                      .lower = row.maybe_real(5),
                      .upper = row.maybe_real(6),
                      .n = row.maybe_real(7)});
        },
        set.measure, set.period, set.group));
    best.settle();
    return {};
}

} // namespace measures
