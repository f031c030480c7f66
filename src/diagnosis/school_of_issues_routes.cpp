#include "diagnosis/school_of_issues_routes.h"

#include "diagnosis/issues_store.h"
#include "schools/whose_store.h"

namespace diagnosis {

using basics::Result;
using permissions::Verb;
using schools::OursOrLeft;

Result<OursOrLeft> school_of_issues(web::Request& asked, storage::Reader& reader, Verb verb) {
    auto of = TRY(schools::ours_or_left(asked, reader, verb));
    if (!of.left.empty() && TRY(issues_of(reader, asked.scope(Verb::see_plans), of.school.facts.urn)).empty())
        return basics::missing("Issues are of our trust’s own academies only, and this is none of them.");
    return of;
}

Result<schools::School> school_to_decide(web::Request& asked, storage::Reader& reader) {
    auto of = TRY(school_of_issues(asked, reader, Verb::write_plans));
    if (!of.left.empty()) return basics::conflict(of.left);
    return std::move(of.school);
}

Result<OursOrLeft> school_of(web::Request& asked, storage::Reader& reader, const Issue& issue) {
    auto found = TRY(schools::find_school_and_whose(reader, issue.school));
    if (!found) return basics::missing("The school of this issue is not held any more.");
    if (found->ours) return OursOrLeft{.school = std::move(found->school)};
    TRY(schools::may_read_left(asked.person(), Verb::see_plans, asked.today()));
    auto left = schools::left_words(found->school);
    return OursOrLeft{.school = std::move(found->school), .left = std::move(left)};
}

} // namespace diagnosis
