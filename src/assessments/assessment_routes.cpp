#include "assessments/key_points_routes.h"
#include "assessments/point_routes.h"

namespace assessments {

std::span<const web::Route> assessment_routes() {
    using enum permissions::Verb;
    using enum web::Method;
    using web::Lane;
    static constexpr std::array all{
        web::Route{get, "/key-points", see_own_trust, show_key_points},
        web::Route{post, "/key-points", set_watch, add_key_point},
        web::Route{get, "/key-points/:window", see_own_trust, show_trust_point},
        web::Route{post, "/key-points/:window", set_watch, save_key_point},
        web::Route{get, "/key-points/:window/edit", set_watch, show_edit},
        web::Route{post, "/key-points/:window/asks", set_watch, add_asks},
        web::Route{post, "/key-points/:window/asks/removal", set_watch, remove_ask},
        web::Route{post, "/key-points/:window/freeze", set_watch, freeze_point, Lane::slow},
        web::Route{post, "/key-points/:window/unfreeze", set_watch, unfreeze_point},
        web::Route{post, "/key-points/:window/forecasts", set_watch, make_forecasts, Lane::slow},
        web::Route{get, "/key-points/:window/table.csv", see_own_trust, trust_point_csv},
        web::Route{get, "/key-points/:window/table.xlsx", see_own_trust, trust_point_xlsx, Lane::slow},
        web::Route{get, "/schools/:urn/key-points/:window", see_own_trust, show_school_point},
        web::Route{get, "/schools/:urn/key-points/:window/table.csv", see_own_trust, school_point_csv},
        web::Route{get, "/schools/:urn/key-points/:window/table.xlsx", see_own_trust, school_point_xlsx, Lane::slow},
        web::Route{get, "/schools/:urn/key-points/:window/import", import_pupils, show_results_import},
        web::Route{post, "/schools/:urn/key-points/:window/import", import_pupils, send_results, Lane::slow},
        web::Route{post, "/schools/:urn/key-points/:window/comment", answer_for_school, save_comment},
        web::Route{post, "/schools/:urn/key-points/:window/teachers", answer_for_school, save_teachers},
    };
    return all;
}

} // namespace assessments
