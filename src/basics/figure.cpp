#include "basics/figure.h"

namespace basics {
namespace {

struct Words {
    Reason reason;
    std::string_view name;
    std::string_view words;
};

constexpr std::array reasons{
    Words{Reason::suppressed, "suppressed", "suppressed: too few pupils to publish"},
    Words{Reason::not_applicable, "not_applicable", "not applicable here"},
    Words{Reason::not_collected, "not_collected", "no entries"},
    Words{Reason::not_published, "not_published", "not published"},
    Words{Reason::too_few, "too_few", "too few to say"},
    Words{Reason::not_yet, "not_yet", "not yet due"},
    Words{Reason::gap_year, "gap_year", "not made in England that year"},
    Words{Reason::low_coverage, "low_coverage", "too few pupils covered"},
    Words{Reason::new_school, "new_school", "the school was too new"},
    Words{Reason::low_reliability, "low_reliability", "too unreliable to show"},
    Words{Reason::rounds_to_zero, "rounds_to_zero", "above 0 but rounds to it"},
    Words{Reason::not_available, "not_available", "not available"},
};

const Words& entry(Reason reason) { return reasons[static_cast<size_t>(reason) - 1]; }

} // namespace

std::string_view words(Reason reason) { return entry(reason).words; }
std::string_view name(Reason reason) { return entry(reason).name; }

std::optional<Reason> reason_named(std::string_view wanted) {
    for (const auto& each : reasons)
        if (each.name == wanted) return each.reason;
    return std::nullopt;
}

std::optional<double> number(const Figure& figure, double scale) {
    if (figure.value) return figure.value;
    if (figure.numerator && figure.denominator && *figure.denominator != 0)
        return scale * *figure.numerator / *figure.denominator;
    return std::nullopt;
}

} // namespace basics
