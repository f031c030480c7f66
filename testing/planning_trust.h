#pragma once
// The invented trust with people who write, approve, own and may not see plans; and how each of them does it.
#include "basics/text.h"
#include "commands/routes.h"
#include "people/installation_store.h"
#include "people/people_store.h"
#include "plans/part_store.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

namespace testing {

inline std::vector<web::Route> all_routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

// The invented trust with a director, a head and a teacher of Oakfield, and the head of Rowan, on 14 September 2026.
struct PlanningTrust {
    App app{all_routes()};
    permissions::Who director, head, teacher, elsewhere, coach{somebody({{.role = permissions::Role::coach}})};

    PlanningTrust() : director{nobody()}, head{nobody()}, teacher{nobody()}, elsewhere{nobody()} {
        put_invented_trust(app.fresh());
        auto writer = app.fresh().writer();
        REQUIRE(people::save(writer, people::made_trust({}, invented_trust).value()).ok());
        director = person(writer, "Director", {.role = permissions::Role::director_of_education});
        head = person(writer, "Head", {.role = permissions::Role::headteacher, .school = oakfield});
        teacher = person(writer, "Teacher", {.role = permissions::Role::teacher, .school = oakfield});
        elsewhere = person(writer, "Elsewhere", {.role = permissions::Role::headteacher, .school = rowan});
        REQUIRE(writer.commit().ok());
        app.set_clock("2026-09-14T09:00:00.000Z");
    }
    static permissions::Who nobody() { return {.id = permissions::PersonId{""}, .name = ""}; }
    static permissions::Who person(storage::Writer& writer, const std::string& name, const permissions::Grant& grant) {
        auto id = people::add(
            writer, {.email = basics::lower(name) + "@example.org", .name = name + " Invented", .roles = {grant}});
        REQUIRE(id.ok());
        return {.id = id.value(), .name = name + " Invented", .grants = {grant}};
    }

    web::Answer post(const std::string& address, const permissions::Who& as,
                     const std::vector<std::pair<std::string, std::string>>& said) {
        web::Fields form;
        for (const auto& [name, value] : said) form.add(name, value);
        return app.post(address, form, as);
    }
    // Where a form that was taken leads to.
    std::string done(const std::string& address, const permissions::Who& as,
                     const std::vector<std::pair<std::string, std::string>>& said) {
        const auto answer = post(address, as, said);
        REQUIRE_MESSAGE(answer.reply.status == 303, answer.reply.body);
        for (const auto& [name, value] : answer.reply.headers)
            if (name == "Location") return value;
        return "";
    }
    int status(const std::string& address, const permissions::Who& as) { return app.get(address, as).reply.status; }

    std::string a_plan(std::string kind = "school") {
        return done("/plans", head,
                    {{"whose", "school"},
                     {"school", "990001"},
                     {"kind", std::move(kind)},
                     {"title", "Plan of Oakfield"},
                     {"framework", "report_card"},
                     {"lead", std::string{head.id.text()}},
                     {"from", "2026-09-01"},
                     {"to", "2027-07-20"}});
    }
    std::string an_objective(const std::string& plan, const permissions::Who& owner) {
        return done(plan + "/objectives", head,
                    {{"words", "Results rise"},
                     {"area", "achievement"},
                     {"measure", "attainment8 all"},
                     {"target", "42"},
                     {"moves_from", "2026-09-10"},
                     {"target_day", "2027-07-01"},
                     {"owner", std::string{owner.id.text()}}});
    }
    std::string a_step(const std::string& objective, const std::string& many, const permissions::Who& owner,
                       std::string due) {
        done(objective + "/" + many, head,
             {{"words", "The first of " + many}, {"owner", std::string{owner.id.text()}}, {"due", std::move(due)}});
        auto reader = app.fresh().reader();
        const plans::PlanId plan{objective.substr(7, 26)};
        if (many == "actions")
            return "/plans/" + std::string{plan.text()} + "/actions/"
                   + std::string{plans::actions(reader, plan).value().back().id.text()};
        return "/plans/" + std::string{plan.text()} + "/milestones/"
               + std::string{plans::milestones(reader, plan).value().back().id.text()};
    }
    void live(const std::string& plan) {
        done(plan + "/moves", head, {{"verb", "submit"}, {"version", "1"}});
        done(plan + "/moves", director, {{"verb", "approve"}, {"version", "2"}, {"authority", "The trustees"}});
        done(plan + "/moves", head, {{"verb", "begin"}, {"version", "3"}});
    }
};

} // namespace testing
