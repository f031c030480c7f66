#pragma once
// A page of HTML taken apart by rules stricter than a browser's: what is not well formed is a fault, not a guess.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace testing {

struct Element {
    std::string name;
    std::map<std::string, std::string, std::less<>> attributes{}; // values with their entities undone
    std::string text{}; // of it and all inside it, runs of white space made one
    int parent{-1};     // its place in Markup::elements
    int line{};

    std::string_view attribute(std::string_view key) const;
    bool has(std::string_view key) const { return attributes.contains(key); }
};

struct Markup {
    std::vector<Element> elements{}; // in the order in which they begin
    std::vector<std::string> faults{};

    std::vector<const Element*> all(std::string_view name) const;
    bool inside(const Element&, std::string_view name) const; // some ancestor has this name
    const Element* parent(const Element&) const;
};

// `fragment`: no doctype is asked for.
enum class Whole { document, fragment };
Markup parse_markup(std::string_view html, Whole = Whole::document);

} // namespace testing
