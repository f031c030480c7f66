#pragma once
// The whole program with a local advisory committee and the trustees, some days before their meetings; and a clerk’s steps.
#include "commands/routes.h"
#include "testing/a_committee.h"
#include "testing/visit.h"

namespace testing {

constexpr auto before_the_meeting = "2026-11-02T09:00:00.000Z", evening = "2026-11-12T20:00:00.000Z",
               next_evening = "2026-12-10T20:00:00.000Z";

inline std::vector<web::Route> all_routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

inline web::Fields form(std::vector<std::pair<std::string, std::string>> fields) {
    web::Fields out;
    out.add("form_token", "the-token");
    for (auto& [name, value] : fields) out.add(std::move(name), std::move(value));
    return out;
}

inline bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

// An app with a local advisory committee and the trustees, some days before their meetings.
struct CommitteeApp {
    App app{all_routes()};
    CommitteePeople people;
    committees::Committee local, trustees;
    CommitteeApp()
        : people{(put_invented_trust(app.fresh()), committee_people(app.fresh()))},
          local{a_local_committee(app.fresh(), people)},
          trustees{the_trustees(app.fresh(), people)} {
        app.set_clock(before_the_meeting);
    }
    // Sends a form and gives where the reply leads; fails the test where it does not.
    std::string sent(const std::string& address, std::vector<std::pair<std::string, std::string>> fields,
                     const permissions::Who& who) {
        const auto reply = app.post(address, form(std::move(fields)), who).reply;
        CAPTURE(address);
        CAPTURE(reply.body);
        REQUIRE(reply.status == 303);
        for (const auto& [name, value] : reply.headers)
            if (name == "Location") return value;
        return {};
    }
    int status(const std::string& address, std::vector<std::pair<std::string, std::string>> fields,
               const permissions::Who& who) {
        return app.post(address, form(std::move(fields)), who).reply.status;
    }
    std::string called(const committees::Committee& committee, std::string day = "2026-11-12") {
        return sent(meetings_of(committee), {{"on", std::move(day)}, {"starts", "18:00"}, {"place", "The library"}},
                    people.clerk);
    }
    static std::string meetings_of(const committees::Committee& committee) {
        return "/committees/" + std::string{committee.id.text()} + "/meetings";
    }
    std::string item(const std::string& meeting, std::string title, std::string part = "ordinary",
                     std::string place = "1") {
        return sent(meeting + "/items",
                    {{"title", std::move(title)},
                     {"purpose", "decision"},
                     {"place", std::move(place)},
                     {"part", std::move(part)}},
                    people.clerk);
    }
    committees::Meeting meeting(const std::string& address) {
        auto reader = app.fresh().reader();
        return committees::find_meeting(reader, {.everything = true},
                                        committees::MeetingId{address.substr(std::string_view{"/meetings/"}.size())})
            .value()
            .meeting;
    }
    void move(const std::string& address, std::string verb,
              std::vector<std::pair<std::string, std::string>> more = {}) {
        more.emplace_back("verb", std::move(verb));
        more.emplace_back("version", std::to_string(meeting(address).version));
        sent(address + "/moves", std::move(more), people.clerk);
    }
    std::vector<committees::Attending> who_attends(const std::string& address) {
        auto reader = app.fresh().reader();
        return committees::attending(reader, {.everything = true}, meeting_id(address)).value();
    }
    // Who is there; the others send apologies.
    void attend(const std::string& address, std::vector<std::string> there) {
        std::vector<std::pair<std::string, std::string>> fields{{"version", std::to_string(meeting(address).version)},
                                                                {"others", "Hana Invented, headteacher"}};
        const auto members = who_attends(address);
        for (const auto& each : members)
            fields.emplace_back("m-" + std::string{each.member.id.text()},
                                std::ranges::find(there, each.member.person_name) == there.end() ? "apologies"
                                                                                                 : "present");
        sent(address + "/attendance", std::move(fields), people.clerk);
    }
    static committees::MeetingId meeting_id(const std::string& address) {
        return committees::MeetingId{address.substr(std::string_view{"/meetings/"}.size())};
    }
    std::string line(const std::string& item, std::vector<std::pair<std::string, std::string>> fields) {
        return sent(item + "/lines", std::move(fields), people.clerk);
    }
};

} // namespace testing
