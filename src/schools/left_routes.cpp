#include "schools/left_routes.h"

#include "schools/whose_store.h"

namespace schools {

basics::Result<OursOrLeft> ours_or_left(web::Request& asked, storage::Reader& reader, permissions::Verb verb) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    auto found = TRY(find_school_and_whose(reader, urn));
    if (!found) return basics::missing("No such school is held.");
    if (!permissions::may(asked.person(), verb, urn, asked.today()))
        return basics::forbidden(permissions::refusal(verb));
    if (found->ours) return OursOrLeft{.school = std::move(found->school)};
    TRY(may_read_left(asked.person(), verb, asked.today()));
    auto left = left_words(found->school);
    return OursOrLeft{.school = std::move(found->school), .left = std::move(left)};
}

} // namespace schools
