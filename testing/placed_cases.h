#pragma once
// Cases of the academy that is placed: begun and moved as a person would, by their forms.
#include "programmes/case_store.h"
#include "testing/placed_trust.h"

namespace testing {

using Typed = std::vector<std::pair<std::string, std::string>>;

// With what support is judged by.
inline Typed judged(Typed all) {
    all.insert(all.end(), {{"measure", "attainment8"},
                           {"comparison", "alike"},
                           {"decide_on", "2027-09-01"},
                           {"rule", "Goes on above 41, ends below 39."}});
    return all;
}
inline Typed capacity() {
    return judged({{"title", "Deputy head for behaviour"},
                   {"given_by", "trust"},
                   {"giver", "A deputy head of Invented Rowan"},
                   {"need", "Behaviour at breaks"},
                   {"days_a_week", "2.5"},
                   {"begins", "2026-11-24"},
                   {"until", "2026-12-18"},
                   {"cost", ""}});
}
inline Typed with(Typed all, std::string_view field, std::string value) {
    for (auto& [name, held] : all)
        if (name == field) held = std::move(value);
    return all;
}

inline std::string begin(std::string_view kind) { return fmt::format("{}/begin/{}", page_of_oakfield, kind); }
inline std::string part(std::string_view name) { return fmt::format("{}/parts/{}", page_of_oakfield, name); }

inline int post(PlacedTrust& trust, const std::string& address, Typed said, const Who& who) {
    return trust.app.post(address, form(std::move(said)), who).reply.status;
}
inline programmes::ProgrammeCase newest(PlacedTrust& trust, programmes::CaseKind kind) {
    auto reader = trust.app.fresh().reader();
    for (auto& each : programmes::cases_of_school(reader, trust.chief, oakfield, the_day).value())
        if (each.kind == kind) return each;
    FAIL("no such case");
    return {.id = programmes::CaseId{""},
            .placement = programmes::PlacementId{""},
            .school = oakfield,
            .kind = kind,
            .title = "",
            .state = ""};
}
// Makes a move of the newest case of the kind.
inline int move(PlacedTrust& trust, programmes::CaseKind kind, std::string_view verb, Typed said, const Who& who) {
    const auto now = newest(trust, kind);
    said.emplace_back("version", std::to_string(now.version));
    return post(trust, fmt::format("{}/cases/{}/{}", page_of_oakfield, now.id.text(), verb), std::move(said), who);
}

} // namespace testing
