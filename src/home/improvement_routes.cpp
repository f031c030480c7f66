#include "home/improvement_routes.h"

#include "home/improvement_page.h"
#include "home/improvement_store.h"
#include "pupils/own_school_routes.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

Result<Reply> show(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_plans));
    const auto view = TRY(improvement_of(reader, asked.person(), std::move(school), asked.today()));
    return web::show(asked, pupils::frame_of(view.school, fmt::format("What is done at {}", view.school.facts.name)),
                     improvement_page(view));
}

constexpr std::array rows{
    web::Route{web::Method::get, "/schools/:urn/improvement", Verb::see_plans, show},
};

} // namespace

std::span<const web::Route> improvement_routes() { return rows; }

} // namespace home
