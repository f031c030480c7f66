#include "diagnosis/measure.h"

namespace diagnosis {
namespace {

using attendance::Category;

bool absent(Category category) { return category == Category::authorised || category == Category::unauthorised; }

} // namespace

std::string_view name(Measure measure) { return measure == Measure::absence ? "absence" : "lateness"; }
std::string_view words(Measure measure) { return measure == Measure::absence ? "Absence" : "Lateness"; }
std::string_view share_of(Measure measure) {
    return measure == Measure::absence ? "possible sessions" : "sessions present";
}
std::optional<Measure> measure_named(std::string_view text) {
    for (const auto each : {Measure::absence, Measure::lateness})
        if (name(each) == text) return each;
    return std::nullopt;
}

Counting counting(Measure measure, const attendance::Codes& codes) {
    Counting out;
    for (const auto& code : codes.all()) {
        const bool late = measure == Measure::lateness;
        out.done[code.number] = late ? code.letters == "L" : absent(code.category);
        out.possible[code.number] = late ? code.category == Category::present : code.category != Category::not_possible;
    }
    return out;
}

} // namespace diagnosis
