#include "demonstration/demonstration_jobs.h"

#include "demonstration/demonstration_sql.h"
#include "demonstration/files_jobs.h"
#include "demonstration/key_points_jobs.h"
#include "demonstration/plan_story_source.h"
#include "demonstration/plans_jobs.h"
#include "demonstration/programmes_jobs.h"
#include "demonstration/pupils_jobs.h"
#include "demonstration/said_jobs.h"
#include "demonstration/story_source.h"
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "imports/invented_jobs.h"
#include "imports/standing_jobs.h"
#include "people/installation_store.h"
#include "people/mail_store.h"
#include "people/people_store.h"

#include <fmt/format.h>
#include <map>

namespace demonstration {
namespace {

using basics::Result;
using people::Installation;

// Marks it, before anything invented is written.
Result<Installation> marked(storage::Connection& connection, const storage::Author& author) {
    auto writer = TRY(storage::write(connection, author));
    const auto now = TRY(people::installation(writer));
    const auto demonstration = TRY(people::made_demonstration(now));
    const auto holds =
        TRY(writer.find(sql::holdings, [](const storage::Row& row) { return row.integer(0) + row.integer(1); }));
    if (now.kind == Installation::Kind::none && holds.value_or(0) > 0)
        return basics::conflict(
            "This database holds imports or people already and is no demonstration. Name another with --database.");
    TRY(people::save(writer, demonstration));
    TRY(writer.commit());
    return demonstration;
}

Result<void> import_country(storage::Connection& connection, const storage::Author& author, const Story& story,
                            const Filling& filling, Filled& filled) {
    const auto folder = TRY(TemporaryFolder::make());
    const auto which = filled.without_country ? Which::trust_only : Which::whole_country;
    TRY(write_files(draw_country(story, filling.seed), folder.path(), which));
    const std::vector paths{folder.path()};
    for (const auto& report : TRY(imports::import_paths(connection, author, paths, {.progress = filling.progress}))) {
        if (report.outcome == imports::Outcome::unknown || report.outcome == imports::Outcome::refused
            || report.rows_refused > 0)
            return basics::broken("The invented files do not fit this catalogue: " + imports::sentence(report));
        ++filled.files;
        filled.figures += report.figures + report.coded;
    }
    return {};
}

// A row of the story is a role: those of one address are one person.
std::vector<people::NewPerson> persons(const Story& story) {
    std::vector<people::NewPerson> found;
    for (const auto& row : story.people) {
        auto at = std::ranges::find(found, row.email, &people::NewPerson::email);
        if (at == found.end()) at = found.insert(found.end(), {.email = row.email, .name = row.name, .invented = true});
        at->roles.push_back(row.role);
    }
    return found;
}

// Heads and the director of education: `bearing remind --dry-run` has whom to count.
bool asked_for_mail(const people::NewPerson& person) {
    using permissions::Role;
    return std::ranges::any_of(person.roles, [](const auto& role) {
        return role.role == Role::headteacher || role.role == Role::director_of_education;
    });
}

// The people, their plans, and whose demonstration it is: with that it counts as filled.
Result<void> people_it(const storage::Database& database, storage::Connection& connection,
                       const storage::Author& author, const Story& story, Installation installation, Filled& filled) {
    auto writer = TRY(storage::write(connection, author));
    TRY(people::may_take_invented_people(installation));
    for (const auto& person : persons(story)) {
        const auto id = TRY(people::add(writer, person));
        if (asked_for_mail(person)) TRY(people::choose_mail(writer, id, {}, people::Mails::reminders));
        ++filled.people;
    }
    installation.trust = story.trust.uid;
    TRY(people::save(writer, installation));
    filled.plans = TRY(fill_plans(writer, database, TRY(read_plan_story(embedded::seeds()))));
    return writer.commit();
}

} // namespace

Result<Filled> fill(const storage::Database& database, storage::Connection& connection, const storage::Author& author,
                    const Filling& filling) {
    auto story = TRY(read_story(embedded::seeds()));
    if (filling.academies > 0) keep_first(story, static_cast<std::size_t>(filling.academies));
    const auto installation = TRY(marked(connection, author));
    Filled filled{.trust = story.trust.name,
                  .already = installation.trust.has_value(),
                  .academies = static_cast<std::int64_t>(story.academies.size())};
    if (filled.already) return filled;
    TRY(imports::install_catalogue(connection, author));
    filled.without_country = TRY(imports::holds_published_files(connection));
    TRY(import_country(connection, author, story, filling, filled));
    const auto pupils = TRY(fill_pupils(connection, author, story,
                                        {.pupils = filling.pupils, .years = filling.years, .seed = filling.seed}));
    if (pupils.pupils > 0) TRY(fill_key_points(connection, author, story, filling.years, filling.seed));
    filled.pupils = pupils.pupils;
    filled.truth = truth_json(pupils.planted, pupils.span, filling.seed);
    TRY(people_it(database, connection, author, story, installation, filled));
    TRY(imports::refresh_what_stands(connection, author)); // now that it is known whose academies they are
    TRY(fill_programmes(connection, author, story));
    TRY(fill_said(connection, author, story));
    return filled;
}

} // namespace demonstration
