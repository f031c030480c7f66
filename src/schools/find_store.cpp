#include "schools/find_store.h"

#include "schools/find_sql.h"

namespace schools {
namespace {

using basics::Result;

Candidate candidate_of(const storage::Row& row) {
    return {.what = row.integer(0) == 1 ? What::school : What::trust,
            .number = row.integer(1),
            .name = row.copy(2),
            .town = row.copy(3),
            .postcode = row.copy(4),
            .open = is_open(row.text(5)),
            .phase = row.copy(6),
            .code = row.copy(7)};
}

// The text that comes after all that start with this word.
std::string after(std::string_view word) { return std::string{word} + '\x7f'; }

Result<std::array<std::int64_t, 5>> count_uses(storage::Reader& reader, const std::vector<std::string>& words) {
    std::array<std::string, 10> ranges;
    for (size_t i = 0; i < words.size() && i < 5; ++i) {
        ranges[2 * i] = words[i];
        ranges[2 * i + 1] = after(words[i]);
    }
    std::array<std::int64_t, 5> uses{};
    const auto note = [&](const storage::Row& row) { uses[static_cast<size_t>(row.integer(0))] = row.integer(1); };
    TRY(std::apply([&](const auto&... range) { return reader.each(sql::count_uses, note, range...); }, ranges));
    return uses;
}

Result<std::vector<Candidate>> by_typo(storage::Reader& reader, const std::string& word) {
    std::array<std::string, 20> texts;
    texts[0] = word;
    size_t at = 1;
    for (auto& variant : variants(word))
        if (at < texts.size()) texts[at++] = std::move(variant);
    return std::apply([&](const auto&... text) { return reader.list(sql::find_by_typo, candidate_of, text...); },
                      texts);
}

// A number names what it names: nothing is left to rank.
std::vector<Hit> numbered(std::vector<Candidate> found) {
    std::vector<Hit> hits;
    for (auto& each : found) hits.push_back({.found = std::move(each), .distance = 0});
    return hits;
}

} // namespace

Result<std::vector<Hit>> find(storage::Reader& reader, std::string_view typed, std::size_t most) {
    const auto asked = question(typed);
    if (asked.words.empty()) return std::vector<Hit>{};
    std::vector<Candidate> candidates;
    if (asked.urn || asked.uid || asked.laestab)
        candidates = TRY(reader.list(sql::find_by_number, candidate_of, asked.urn, asked.uid, asked.laestab));
    if (!candidates.empty()) return numbered(std::move(candidates));

    const auto uses = TRY(count_uses(reader, asked.words));
    const auto counted = std::min<size_t>(asked.words.size(), uses.size());
    const auto rarest =
        static_cast<size_t>(std::min_element(uses.begin(), uses.begin() + static_cast<long>(counted)) - uses.begin());
    const auto& word = asked.words[rarest];
    if (uses[rarest] == 0) candidates = TRY(by_typo(reader, word));
    else candidates = TRY(reader.list(sql::find_by_words, candidate_of, word, after(word)));
    return ranked(asked, std::move(candidates), most);
}

} // namespace schools
