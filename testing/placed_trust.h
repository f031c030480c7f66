#pragma once
// The invented trust with its people, and an academy that they place in a programme.
#include "basics/text.h"
#include "commands/routes.h"
#include "people/installation_store.h"
#include "people/people_store.h"
#include "programmes/placement_store.h"
#include "programmes/task_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

namespace testing {

using permissions::Role;
using permissions::Who;
using programmes::Placement;

constexpr auto tuesday = "2026-11-24T09:00:00.000Z", wednesday = "2026-11-25T09:00:00.000Z";
constexpr basics::Date the_day{std::chrono::year{2026} / 11 / 24};
const std::string page_of_oakfield = "/schools/990001/programme";

inline std::vector<web::Route> program_routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

inline web::Fields form(std::vector<std::pair<std::string, std::string>> fields) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : fields) out.add(std::move(name), std::move(value));
    return out;
}

// An app with the invented trust and its people, who hold their roles from long ago.
struct PlacedTrust {
    App app{program_routes()};
    Who nobody = somebody({});
    Who chief{nobody}, director{nobody}, partner{nobody}, head{nobody}, elsewhere{nobody}, member{nobody},
        trustee{nobody}, teacher{nobody};

    PlacedTrust() {
        app.set_clock(tuesday);
        put_invented_trust(app.fresh());
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, invented_trust).value()).ok());
        const auto made = [&](const char* name, Role role, std::optional<basics::Urn> school = {}) {
            const permissions::Grant grant{.role = role, .school = school, .since = std::chrono::year{2020} / 9 / 1};
            const auto id =
                people::add(writer, {.email = basics::lower(name) + "@example.org", .name = name, .roles = {grant}});
            REQUIRE(id.ok());
            return Who{.id = id.value(), .name = name, .grants = {grant}};
        };
        chief = made("Invented-Chief", Role::chief_executive);
        director = made("Invented-Director", Role::director_of_education);
        partner = made("Invented-Partner", Role::school_improvement_partner);
        head = made("Invented-Head", Role::headteacher, oakfield);
        elsewhere = made("Invented-Other", Role::headteacher, rowan);
        member = made("Invented-Member", Role::committee_member, oakfield);
        trustee = made("Invented-Trustee", Role::trustee);
        teacher = made("Invented-Teacher", Role::teacher, oakfield);
        REQUIRE(writer.commit().ok());
    }

    std::vector<Placement> seen_by(const Who& who) {
        auto reader = app.fresh().reader();
        return programmes::placements_seen(reader, who, the_day, oakfield).value();
    }
    std::vector<std::pair<std::string, std::string>> decision(std::string programme, std::string version = "none") {
        return {{"version", std::move(version)},
                {"programme", std::move(programme)},
                {"from", "2026-11-24"},
                {"reason", "An invented reason."},
                {"lead", std::string{partner.id.text()}},
                {"exit_criteria", "Invented exit."},
                {"de_escalation", "Invented point."},
                {"review_on", "2027-01-20"}};
    }
    int decide(const Who& who, std::string programme, std::string version = "none") {
        return app.post(page_of_oakfield + "/decision", form(decision(std::move(programme), std::move(version))), who)
            .reply.status;
    }
    // Makes a move of the newest placement.
    web::Answer move(const Who& who, std::string_view verb,
                     std::vector<std::pair<std::string, std::string>> said = {}) {
        const auto now = seen_by(chief).front();
        said.emplace_back("version", std::to_string(now.version));
        web::Incoming asked{.method = web::Method::post,
                            .path = fmt::format("{}/moves/{}", page_of_oakfield, verb),
                            .form = form(std::move(said))};
        asked.query.add("of", std::string{now.id.text()});
        return app.ask(std::move(asked), who);
    }
    void place_and_tell() {
        REQUIRE(decide(director, "inadequate") == 303);
        REQUIRE(move(director, "tell_head", {{"day", "2026-11-24"}}).reply.status == 303);
    }
    std::string task_address(std::string_view code) {
        const auto placement = seen_by(chief).front().id;
        auto reader = app.fresh().reader();
        const auto all = programmes::tasks_of_placement(reader, {.everything = true}, placement).value();
        return page_of_oakfield + "/tasks/"
               + std::string{std::ranges::find(all, code, &programmes::Task::code)->id.text()};
    }
};

} // namespace testing
