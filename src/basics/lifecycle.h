#pragma once
// Workflows as tables of moves: from which state, by which deed, to which other, by whose right, what it demands and what then
// falls due. Pure: a store keeps the state, a page offers the open moves, the journal tells of each that was made.
#include "basics/date.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace basics {

// What has to be said with a move: the field of the form, and the sentence beside it where it was left empty.
struct Demand {
    std::string_view field{}, sentence{};
};
constexpr Demand a_reason{"reason", "Say why, in a sentence."};
constexpr Demand a_day{"day", "Say from which day."};
using Demands = std::array<Demand, 4>; // the first that are not empty

// What has to happen within so many days of the move.
struct Due {
    enum class Days { calendar, working }; // Monday to Friday
    std::string_view what{};
    int within{};
    Days days{Days::calendar};
};
Date due_on(Date made, const Due&);

// `Right` is the caller's: a permissions verb, or whatever else says who may.
template <class State, class Right>
struct Move {
    State from;
    std::string_view verb;  // "answer", as in an address: one word a deed
    std::string_view words; // "Answer it", as on a button
    State to;
    Right right;
    Demands demands{};
    Due due{};

    std::span<const Demand> wants() const {
        std::size_t n = 0;
        while (n < demands.size() && !demands[n].field.empty()) ++n;
        return {demands.data(), n};
    }
};

template <class State>
struct StateWords {
    State state;
    std::string_view name;  // as stored
    std::string_view words; // "waits for the school’s answer"
};

template <class State, class Right>
struct Lifecycle {
    std::string_view thing; // "This alarm"
    std::span<const StateWords<State>> states;
    std::span<const Move<State, Right>> moves;
    State begins;
    Due begun{}; // what falls due when it begins

    constexpr const StateWords<State>& of(State state) const {
        for (const auto& each : states)
            if (each.state == state) return each;
        throw Bug{"a state without words"};
    }
    std::optional<State> named(std::string_view name) const {
        for (const auto& each : states)
            if (each.name == name) return each.state;
        return std::nullopt;
    }
};

// Of each state a deed leads to one other, every state has words, and each is reached from the first: for static_assert.
template <class State, class Right>
constexpr bool well_formed(const Lifecycle<State, Right>& of) {
    for (const auto& one : of.moves) {
        int same = 0, from = 0, to = 0;
        for (const auto& other : of.moves) same += one.from == other.from && one.verb == other.verb;
        for (const auto& each : of.states) from += each.state == one.from, to += each.state == one.to;
        if (same != 1 || from != 1 || to != 1) return false;
    }
    for (const auto& each : of.states) {
        bool reached = each.state == of.begins;
        for (const auto& move : of.moves) reached |= move.to == each.state && move.from != each.state;
        if (!reached) return false;
    }
    return true;
}

// The moves that are open from a state to somebody; `may(Right)` says what they may do.
template <class State, class Right, class May>
std::vector<const Move<State, Right>*> open_moves(const Lifecycle<State, Right>& of, State state, May&& may) {
    std::vector<const Move<State, Right>*> out;
    for (const auto& move : of.moves)
        if (move.from == state && may(move.right)) out.push_back(&move);
    return out;
}

// What a move still wants; `said(field)` gives what was said.
template <class State, class Right, class Said>
std::vector<Demand> wanting(const Move<State, Right>& move, Said&& said) {
    std::vector<Demand> out;
    for (const auto& each : move.wants())
        if (std::string_view{said(each.field)}.empty()) out.push_back(each);
    return out;
}

// The move that a person makes by this deed. Missing: no such deed. Forbidden: it is not theirs. Conflict: not from this state. What it
// demands is left to wanting(), so that each sentence stands beside its field.
template <class State, class Right, class May>
Result<const Move<State, Right>*> move_of(const Lifecycle<State, Right>& of, State state, std::string_view verb,
                                          May&& may) {
    const Move<State, Right>*found = nullptr, *other = nullptr;
    for (const auto& move : of.moves)
        if (move.verb == verb) (move.from == state ? found : other) = &move;
    if (!found && !other) return missing("There is no such step.");
    if (!may((found ? found : other)->right)) return forbidden("This step is for others to take.");
    if (!found)
        return conflict(std::string{of.thing} + " " + std::string{of.of(state).words}
                        + ": this step is not open from there.");
    return found;
}

// The table as a diagram in Mermaid's language, for docs/lifecycles/; `words_of(Right)` says whose right it is.
struct Arrow {
    std::string_view from, to, words;
    std::string whose;
    std::span<const Demand> wants;
    Due due;
};
struct Drawn {
    std::string_view title, begins;
    Due begun;
    std::vector<std::string_view> ends;
    std::vector<Arrow> arrows;
};
std::string diagram(const Drawn&);
template <class State, class Right, class WordsOf>
std::string diagram(std::string_view title, const Lifecycle<State, Right>& of, WordsOf&& words_of) {
    Drawn drawn{.title = title, .begins = of.of(of.begins).name, .begun = of.begun, .ends = {}, .arrows = {}};
    for (const auto& move : of.moves)
        drawn.arrows.push_back({.from = of.of(move.from).name,
                                .to = of.of(move.to).name,
                                .words = move.words,
                                .whose = std::string{words_of(move.right)},
                                .wants = move.wants(),
                                .due = move.due});
    for (const auto& each : of.states) {
        bool leaves = false;
        for (const auto& move : of.moves) leaves |= move.from == each.state && move.to != each.state;
        if (!leaves) drawn.ends.push_back(each.name);
    }
    return diagram(drawn);
}

} // namespace basics
