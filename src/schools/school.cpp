#include "schools/fields.h"

namespace schools {
namespace {

bool empty(const std::string& text) { return text.empty(); }
template <class T>
bool empty(const std::optional<T>& maybe) {
    return !maybe;
}

constexpr auto fill = [](const char*, auto& field, const auto& other) {
    if (empty(field)) field = other;
};

} // namespace

bool is_trust_type(std::string_view type_code) { return type_code == "06" || type_code == "10"; }

SchoolRecord filled(SchoolRecord best, const SchoolRecord& next) {
    each_school_field(fill, best, next);
    return best;
}

TrustRecord filled(TrustRecord best, const TrustRecord& next) {
    each_trust_field(fill, best, next);
    return best;
}

} // namespace schools
