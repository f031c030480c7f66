#include "people/people_routes.h"

#include "people/account_routes.h"
#include "people/journal_routes.h"
#include "people/manage_routes.h"
#include "people/outside_routes.h"
#include "people/sign_in_routes.h"
#include "people/staff_routes.h"
#include "permissions/decisions.h"

namespace people {

std::span<const web::Route> routes() {
    using enum permissions::Verb;
    using enum web::Method;
    static const std::array all{
        web::Route{get, "/sign-in", anyone, show_sign_in},
        web::Route{post, "/sign-in", anyone, sign_in},
        web::Route{post, "/sign-in/as", anyone, sign_in_as},
        web::Route{get, "/sign-in/code", anyone, show_code},
        web::Route{post, "/sign-in/code", anyone, give_code},
        web::Route{get, "/sign-in/link/:token", anyone, show_link},
        web::Route{post, "/sign-in/link/:token", anyone, follow_link},
        web::Route{post, "/sign-out", own_account, sign_out},
        web::Route{post, "/sign-out/everywhere", own_account, sign_out_everywhere},
        web::Route{get, "/account", own_account, show_account},
        web::Route{post, "/account/password", own_account, change_password},
        web::Route{get, "/account/second-factor", own_account, show_second_factor},
        web::Route{post, "/account/second-factor", own_account, set_second_factor},
        web::Route{post, "/account/second-factor/removal", own_account, remove_second_factor},
        web::Route{post, "/account/mail", own_account, choose_mails},
        web::Route{post, "/account/calendar", own_account, make_calendar},
        web::Route{post, "/account/calendar/revocation", own_account, revoke_calendar},
        web::Route{get, "/mail-stop/:token", anyone, show_mail_stop},
        web::Route{post, "/mail-stop/:token", anyone, stop_mails},
        web::Route{get, "/who-can-see", own_account, show_who_can_see},
        web::Route{get, "/people", see_people, show_people},
        web::Route{post, "/people", manage_people, add_person},
        web::Route{get, "/people/new", manage_people, show_new},
        web::Route{get, "/people/staff", manage_people, show_staff},
        web::Route{post, "/people/staff", manage_people, preview_staff},
        web::Route{post, "/people/staff/confirmation", manage_people, confirm_staff},
        web::Route{get, "/people/:person", see_people, show_person},
        web::Route{post, "/people/:person", manage_people, save_person},
        web::Route{get, "/people/:person/edit", manage_people, show_edit},
        web::Route{get, "/people/:person/disabling", manage_people, show_disabling},
        web::Route{post, "/people/:person/disabling", manage_people, disable},
        web::Route{post, "/people/:person/enabling", manage_people, enable},
        web::Route{post, "/people/:person/link", manage_people, new_link},
        web::Route{post, "/people/:person/second-factor/removal", manage_people, lost_factor},
        web::Route{post, "/people/:person/roles", manage_people, give_role},
        web::Route{post, "/people/:person/roles/:role/end", manage_people, end_role},
        web::Route{get, "/journal", see_journal, show_journal},
        web::Route{get, "/access-log", see_journal, show_accesses},
        web::Route{get, "/journal/:kind/:record", see_journal, show_record},
    };
    static_cast<void>(permissions::decisions()); // a mistake in the table is known when the program starts
    return all;
}

} // namespace people
