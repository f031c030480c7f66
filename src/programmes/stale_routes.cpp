#include "programmes/stale_routes.h"

#include "web/both_texts.h"

namespace programmes {

std::optional<web::Reply> stale_move(const web::Request& asked, const MovedMeanwhile& moved,
                                     std::span<const basics::Demand> demands) {
    web::Editing editing{.what = moved.what,
                         .section = "programmes",
                         .address = moved.address,
                         .back = moved.back,
                         .version = std::to_string(moved.version),
                         .fields = {}};
    for (const auto& each : demands)
        editing.fields.push_back(
            {.name = std::string{each.field}, .label = moved.label(each.field), .stands = "It " + moved.stands});
    return web::both_texts(asked, editing);
}

} // namespace programmes
