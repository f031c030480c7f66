#pragma once
// Walks every path of a lifecycle: what any table of moves must hold, whatever it is about.
#include "basics/lifecycle.h"

#include <doctest/doctest.h>
#include <map>
#include <set>

namespace testing {

// The shortest way from the first state to each other, as deeds.
template <class State, class Right>
std::map<State, std::vector<std::string_view>> ways(const basics::Lifecycle<State, Right>& of) {
    std::map<State, std::vector<std::string_view>> out{{of.begins, {}}};
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& move : of.moves)
            if (out.contains(move.from) && !out.contains(move.to)) {
                auto way = out[move.from];
                way.push_back(move.verb);
                out[move.to] = way, grew = true;
            }
    }
    return out;
}

// Every state can be reached and every move made by who may; nobody makes one without the right, none is open from a state it does not
// begin in, and each demand that is left empty is asked for.
template <class State, class Right>
void walk(const basics::Lifecycle<State, Right>& of) {
    const auto everybody = [](Right) { return true; };
    const auto nobody = [](Right) { return false; };
    const auto reached = ways(of);
    for (const auto& each : of.states) {
        INFO("state " << std::string{each.name});
        CHECK(reached.contains(each.state));
        CHECK(of.named(each.name) == each.state);
        CHECK(basics::open_moves(of, each.state, nobody).empty());
    }
    std::set<std::string_view> deeds;
    for (const auto& move : of.moves) deeds.insert(move.verb);
    for (const auto& each : of.states)
        for (const auto deed : deeds) {
            INFO(std::string{deed} << " from " << std::string{each.name});
            const auto made = basics::move_of(of, each.state, deed, everybody);
            const auto open = basics::open_moves(of, each.state, everybody);
            const bool offered = std::ranges::any_of(open, [&](const auto* move) { return move->verb == deed; });
            CHECK(made.ok() == offered);
            if (!made) CHECK(made.problem().kind == basics::Problem::Kind::conflict);
            CHECK(basics::move_of(of, each.state, deed, nobody).problem().kind == basics::Problem::Kind::forbidden);
        }
    for (const auto& move : of.moves) {
        const auto nothing = basics::wanting(move, [](std::string_view) { return std::string_view{}; });
        CHECK(nothing.size() == move.wants().size());
        CHECK(basics::wanting(move, [](std::string_view) { return std::string_view{"said"}; }).empty());
    }
}

} // namespace testing
