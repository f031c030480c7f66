#include "home/work_routes.h"

#include "home/work_page.h"
#include "home/work_store.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

namespace home {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<Reply> show_first(Request&) { return web::redirect("/my-work"); }

// While the trust is not held there is no work in it, but to bring it in.
Result<Reply> show_work(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto installed = TRY(people::installation(reader));
    const auto ours =
        installed.trust ? TRY(schools::members(reader, *installed.trust)) : std::vector<schools::School>{};
    if (ours.empty()) return web::redirect("/trust");
    const auto lines = TRY(work_of(reader, asked.person(), ours, asked.today()));
    auto page = work_page(lines, "/trusts/" + installed.trust->text(), asked.today());
    page.visits = permissions::may(asked.person(), Verb::see_plans, asked.today());
    return web::show(asked, {.title = "My work", .section = "work"}, page);
}

} // namespace

std::span<const Route> work_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/", Verb::own_account, show_first},
        Route{Method::get, "/my-work", Verb::own_account, show_work},
    };
    return rows;
}

} // namespace home
