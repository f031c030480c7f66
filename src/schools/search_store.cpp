#include "schools/search_store.h"

#include "basics/text.h"
#include "schools/find.h"
#include "schools/find_sql.h"

#include <algorithm>
#include <map>

namespace schools {
namespace {

using basics::Result;

void digest(Words& index, std::string_view text) {
    for (const char c : text) index.digest = (index.digest ^ static_cast<unsigned char>(c)) * 1099511628211u;
    index.digest = (index.digest ^ 0xFFu) * 1099511628211u;
}

void put_words(Words& index, std::string_view text, std::int64_t kind, std::int64_t id) {
    for (const auto word : basics::split(text, ' ')) {
        if (word.empty()) continue;
        const auto found =
            index.terms.try_emplace(std::string{word}, static_cast<std::int64_t>(index.terms.size()) + 1).first;
        index.uses.push_back({.term = found->second, .kind = kind, .id = id});
    }
}

std::vector<std::pair<std::string, std::int64_t>> typos_of(const Words& index) {
    std::vector<std::pair<std::string, std::int64_t>> all;
    for (const auto& [word, term] : index.terms)
        for (auto& variant : variants(word)) all.emplace_back(std::move(variant), term);
    std::ranges::sort(all); // in the order of the key: the quickest to add
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

Result<void> write_terms(storage::Writer& writer, const Words& index) {
    std::vector<std::int64_t> uses(index.terms.size() + 1);
    for (const auto& each : index.uses) ++uses[static_cast<size_t>(each.term)];
    auto bulk = TRY(writer.bulk("search_terms", "term, word, uses"));
    for (const auto& [word, term] : index.terms) {
        const std::array<storage::Value, 3> row{term, word, uses[static_cast<size_t>(term)]};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

Result<void> write_uses(storage::Writer& writer, const Words& index) {
    auto bulk = TRY(writer.bulk("search_places", "term, kind, id"));
    for (const auto& each : index.uses) {
        const std::array<storage::Value, 3> row{each.term, each.kind, each.id};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

Result<void> write_typos(storage::Writer& writer, const Words& index) {
    auto bulk = TRY(writer.bulk("search_typos", "variant, term"));
    for (const auto& [variant, term] : index.typos) {
        const std::array<storage::Value, 2> row{variant, term};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

} // namespace

Result<Words> words_that_stand(storage::Reader& reader) {
    Words index;
    TRY(reader.each(sql::searched_names, [&](const storage::Row& row) {
        digest(index, fmt::format("{} {} {} {}", row.integer(0), row.integer(1), row.text(2), row.text(3)));
        put_words(index, row.text(2), row.integer(0), row.integer(1));
        put_words(index, basics::searchable(row.text(3)), row.integer(0), row.integer(1));
    }));
    const auto before = TRY(reader.find(sql::search_digest, [](const storage::Row& row) { return row.copy(0); }));
    index.written = before == std::to_string(index.digest);
    if (index.written) return index;
    std::ranges::sort(index.uses);
    index.uses.erase(std::ranges::unique(index.uses).begin(), index.uses.end());
    index.typos = typos_of(index);
    return index;
}

Result<void> write_search(storage::Writer& writer, const Words& index) {
    if (index.written) return {};
    TRY(writer.change(sql::forget_terms));
    TRY(writer.change(sql::forget_uses));
    TRY(writer.change(sql::forget_typos));
    TRY(write_terms(writer, index));
    TRY(write_uses(writer, index));
    TRY(write_typos(writer, index));
    TRY(writer.change(sql::keep_search_digest, std::to_string(index.digest)));
    return {};
}

} // namespace schools
