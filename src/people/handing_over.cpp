#include "people/handing_over.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace people {

std::vector<Holder> left_first(std::vector<Holder> all) {
    std::ranges::stable_partition(all, &Holder::left);
    return all;
}

std::string words(const Holder& of, std::string_view one, std::string_view many) {
    return fmt::format("{}: {}{}", of.who.name, basics::counted(of.holds, one, many), of.left ? ", and has left" : "");
}

const Somebody* taker(std::span<const Somebody> may_take, std::string_view chosen,
                      const permissions::PersonId& holder) {
    if (chosen == holder.text()) return nullptr;
    const auto found = std::ranges::find_if(may_take, [&](const Somebody& each) { return each.id.text() == chosen; });
    return found == may_take.end() ? nullptr : &*found;
}

} // namespace people
