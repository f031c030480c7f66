#include "pupils/pupil.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;

bool any_of(std::string_view word, std::initializer_list<std::string_view> known) {
    return std::ranges::find(known, word) != known.end();
}

struct Named {
    std::string_view name, words;
};
constexpr std::array<Named, 5> names{{{"disadvantaged", "disadvantaged"},
                                      {"sen", "SEN provision"},
                                      {"eal", "English as an additional language"},
                                      {"ethnicity", "ethnic group"},
                                      {"prior_band", "prior attainment"}}};

Result<std::optional<std::string>> yes_or_no(std::string_view word) {
    if (any_of(word, {"yes", "y", "true", "t", "1"})) return std::optional<std::string>{"yes"};
    if (any_of(word, {"no", "n", "false", "f", "0"})) return std::optional<std::string>{"no"};
    return basics::invalid("This is neither yes nor no.");
}

// Languages as in the school census: ENG and ENB (believed to be English) are English; OTB is believed to be another.
Result<std::optional<std::string>> additional_language(std::string_view word) {
    if (any_of(word, {"eng", "enb", "english"})) return std::optional<std::string>{"no"};
    if (any_of(word, {"otb", "other than english"})) return std::optional<std::string>{"yes"};
    if (any_of(word, {"not", "not obtained", "ref", "refused", "zzz"})) return std::optional<std::string>{};
    if (auto plain = yes_or_no(word)) return plain;
    if (word.size() == 3 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return std::optional<std::string>{"yes"};
    return basics::invalid("This is neither yes, no nor a three-letter code of a language.");
}

Result<std::optional<std::string>> provision(std::string_view word) {
    if (any_of(word, {"n", "none", "no", "no sen", "no special educational need"}))
        return std::optional<std::string>{"N"};
    if (any_of(word, {"k", "sen support", "support", "sen k"})) return std::optional<std::string>{"K"};
    if (any_of(word, {"e", "ehcp", "ehc plan", "education, health and care plan", "s", "statement"}))
        return std::optional<std::string>{"E"};
    return basics::invalid("SEN provision is N (none), K (SEN support) or E (education, health and care plan).");
}

Result<std::optional<std::string>> ethnic_group(std::string_view word) {
    if (any_of(word, {"refu", "nobt", "refused", "not obtained", "not yet obtained"}))
        return std::optional<std::string>{};
    if (word.size() != 4 || !std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return basics::invalid("An ethnic group is a code of four letters, as in the school census.");
    std::string code{word};
    for (auto& c : code) c = static_cast<char>(c - 'a' + 'A');
    return std::optional{code == "WENG" ? std::string{"WBRI"} : code};
}

Result<std::optional<std::string>> band(std::string_view word) {
    if (any_of(word, {"low", "l", "lower", "lap"})) return std::optional<std::string>{"low"};
    if (any_of(word, {"middle", "m", "mid", "map"})) return std::optional<std::string>{"middle"};
    if (any_of(word, {"high", "h", "higher", "hap"})) return std::optional<std::string>{"high"};
    return basics::invalid("Prior attainment is low, middle or high.");
}

} // namespace

std::string_view code(Sex sex) {
    switch (sex) {
    case Sex::not_said: return "";
    case Sex::female: return "F";
    case Sex::male: return "M";
    }
    return "";
}

std::optional<Sex> sex_named(std::string_view text) {
    const auto word = basics::lower(basics::trimmed(text));
    if (any_of(word, {"f", "female", "girl"})) return Sex::female;
    if (any_of(word, {"m", "male", "boy"})) return Sex::male;
    if (any_of(word, {"", "u", "unknown", "not known", "not specified", "n"})) return Sex::not_said;
    return {};
}

std::string words(YearGroup year) {
    if (year.value() > 0) return fmt::format("Year {}", year.value());
    return year.value() == 0 ? "Reception" : year.value() == -1 ? "Nursery" : "Nursery, first year";
}

Result<std::optional<YearGroup>> parse_year_group(std::string_view text) {
    auto word = basics::lower(basics::collapsed(text));
    if (any_of(word, {"", "x", "not applicable"})) return std::optional<YearGroup>{};
    if (any_of(word, {"r", "year r", "yr", "rec", "reception", "0", "00"})) return std::optional{YearGroup{0}};
    if (any_of(word, {"n2", "nursery", "n", "nursery 2", "-1"})) return std::optional{YearGroup{-1}};
    if (any_of(word, {"n1", "e1", "e2", "nursery 1", "-2"})) return std::optional{YearGroup{-2}};
    for (const std::string_view start : {"year ", "yr ", "year", "yr", "y", "curriculum year "})
        if (word.starts_with(start)) {
            word.erase(0, start.size());
            break;
        }
    const auto year = basics::whole_number(word);
    if (!year || *year < 1 || *year > 14)
        return basics::invalid("A year group is 1 to 14, R for reception, N1 or N2 for nursery, or X.");
    return std::optional{YearGroup{*year}};
}

std::string_view name(Characteristic what) { return names[static_cast<std::size_t>(what)].name; }
std::string_view words(Characteristic what) { return names[static_cast<std::size_t>(what)].words; }

std::optional<Characteristic> characteristic_named(std::string_view text) {
    for (const auto each : all_characteristics())
        if (name(each) == text) return each;
    return {};
}

std::span<const Characteristic> all_characteristics() {
    static constexpr std::array all{Characteristic::disadvantaged, Characteristic::sen, Characteristic::eal,
                                    Characteristic::ethnicity, Characteristic::prior_band};
    return all;
}

Result<std::optional<std::string>> parse_value(Characteristic what, std::string_view text) {
    const auto word = basics::lower(basics::collapsed(text));
    if (word.empty()) return std::optional<std::string>{};
    switch (what) {
    case Characteristic::disadvantaged: return yes_or_no(word);
    case Characteristic::sen: return provision(word);
    case Characteristic::eal: return additional_language(word);
    case Characteristic::ethnicity: return ethnic_group(word);
    case Characteristic::prior_band: return band(word);
    }
    return std::optional<std::string>{};
}

std::vector<Dated> said(std::vector<Dated> held, Characteristic what, const std::string& value, basics::Date on) {
    for (const auto& each : held)
        if (each.what == what && (each.starts > on || (!each.ends && each.value == value))) return held;
    std::erase_if(held, [&](const Dated& each) { return each.what == what && each.starts == on; });
    for (auto& each : held)
        if (each.what == what && !each.ends) each.ends = std::chrono::sys_days{on} - std::chrono::days{1};
    held.push_back({.what = what, .value = value, .starts = on});
    return held;
}

std::optional<std::string> on_day(std::span<const Dated> held, Characteristic what, basics::Date day) {
    for (const auto& each : held)
        if (each.what == what && each.starts <= day && (!each.ends || day <= *each.ends)) return each.value;
    return {};
}

} // namespace pupils
