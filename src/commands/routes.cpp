#include "commands/routes.h"

#include "web/web_routes.h"

namespace commands {

std::span<const web::Route> program_routes() {
    static const auto all = [] {
        std::vector<web::Route> rows;
        for (const auto& folder : {web::routes()}) rows.insert(rows.end(), folder.begin(), folder.end());
        return rows;
    }();
    return all;
}

web::Gate program_gate() { return web::closed_gate; }

} // namespace commands
