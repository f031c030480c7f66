#include "schools/find.h"

#include "basics/text.h"

namespace schools {
namespace {

constexpr size_t shortest_for_typos = 5;

bool figure(char c) { return c >= '0' && c <= '9'; }
bool has_figure(std::string_view word) { return std::ranges::any_of(word, figure); }

std::vector<std::string> words_of(std::string_view text) {
    const auto folded = basics::searchable(text);
    std::vector<std::string> words;
    for (const auto word : basics::split(folded, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

// S661JL: outward code, then a figure and two letters.
bool whole_postcode(std::string_view word) {
    if (word.size() < 5 || word.size() > 7 || figure(word[0])) return false;
    const auto inward = word.substr(word.size() - 3);
    return figure(inward[0]) && !figure(inward[1]) && !figure(inward[2]) && has_figure(word.substr(0, word.size() - 3));
}

// One letter more, one other, or two swapped.
bool one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    size_t same = 0;
    while (same < a.size() && a[same] == b[same]) ++same;
    const auto rest_a = a.substr(same), rest_b = b.substr(same);
    if (a.size() < b.size()) return rest_a == rest_b.substr(1);
    if (rest_a.empty()) return true;
    if (rest_a.substr(1) == rest_b.substr(1)) return true;
    return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0]
           && rest_a.substr(2) == rest_b.substr(2);
}

std::optional<Fit> best_fit(std::string_view typed, const std::vector<std::string>& words) {
    std::optional<Fit> best;
    for (const auto& word : words)
        if (const auto found = fit(typed, word); found && (!best || *found < *best)) best = found;
    return best;
}

// 0: the name starts with what was typed; 1: it holds it, word by word; 2: its words stand elsewhere.
int out_of_order(const std::vector<std::string>& typed, const std::vector<std::string>& name) {
    for (size_t start = 0; start + typed.size() <= name.size(); ++start) {
        size_t same = 0;
        while (same < typed.size() && fit(typed[same], name[start + same])) ++same;
        if (same == typed.size()) return start == 0 ? 0 : 1;
    }
    return 2;
}

int cost(Fit fit) {
    switch (fit) {
    case Fit::exact: return 0;
    case Fit::prefix: return 6;
    case Fit::typo: return 24;
    }
    return 0;
}

} // namespace

Question question(std::string_view typed) {
    Question asked;
    const auto text = basics::trimmed(typed.substr(0, 200));
    const bool number = !text.empty() && std::ranges::all_of(text, [](char c) { return figure(c) || c == '/'; });
    if (const auto urn = basics::parse_urn(text); number && urn) asked.urn = urn.value();
    if (const auto uid = basics::parse_group_uid(text); number && uid) asked.uid = uid.value();
    if (const auto laestab = basics::parse_laestab(text); number && laestab) asked.laestab = laestab.value();
    for (auto& word : words_of(text)) {
        if (whole_postcode(word)) {
            asked.words.push_back(word.substr(0, word.size() - 3));
            word.erase(0, word.size() - 3);
        }
        asked.words.push_back(std::move(word));
    }
    return asked;
}

std::optional<Fit> fit(std::string_view typed, std::string_view word) {
    if (typed == word) return Fit::exact;
    if (word.starts_with(typed)) return Fit::prefix;
    if (std::max(typed.size(), word.size()) < shortest_for_typos || has_figure(word) || has_figure(typed))
        return std::nullopt;
    return one_slip(typed, word) ? std::optional{Fit::typo} : std::nullopt;
}

std::vector<std::string> variants(std::string_view word) {
    std::vector<std::string> all;
    if (word.size() < shortest_for_typos || has_figure(word)) return all;
    for (size_t at = 0; at < word.size(); ++at) {
        if (at > 0 && word[at] == word[at - 1]) continue; // leaving out either of two same letters is the same
        all.push_back(std::string{word}.erase(at, 1));
    }
    return all;
}

std::optional<int> distance(const Question& asked, const Candidate& candidate) {
    const auto name = words_of(candidate.name);
    const auto address = words_of(fmt::format("{} {} {}", candidate.town, candidate.postcode, candidate.code));
    int sum = out_of_order(asked.words, name);
    for (const auto& word : asked.words) {
        const auto in_name = best_fit(word, name);
        const auto in_address = best_fit(word, address);
        if (!in_name && !in_address) return std::nullopt;
        const int by_address = in_address ? cost(*in_address) + 3 : 100;
        sum += in_name ? std::min(cost(*in_name), by_address) : by_address;
    }
    return sum;
}

std::vector<Hit> ranked(const Question& asked, std::vector<Candidate> candidates, std::size_t most) {
    std::vector<Hit> hits;
    for (auto& each : candidates)
        if (const auto far = distance(asked, each)) hits.push_back({.found = std::move(each), .distance = *far});
    const auto order = [](const Hit& hit) {
        return std::tuple{hit.distance, !hit.found.open, hit.found.what == What::school,
                          std::string_view{hit.found.name}, hit.found.number};
    };
    std::ranges::sort(hits, {}, order);
    const auto same = [](const Hit& a, const Hit& b) {
        return a.found.what == b.found.what && a.found.number == b.found.number;
    };
    hits.erase(std::ranges::unique(hits, same).begin(), hits.end());
    if (hits.size() > most) hits.resize(most);
    return hits;
}

} // namespace schools
