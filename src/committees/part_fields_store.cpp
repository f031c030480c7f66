#include "committees/part_fields_store.h"

#include <fmt/format.h>

namespace committees {
namespace {

using journal::Fields;

std::string iso(const std::optional<basics::Date>& day) { return day ? basics::iso(*day) : ""; }

Fields fields(const Item& item) {
    return {{"meeting", std::string{item.meeting.text()}},
            {"place", std::to_string(item.position)},
            {"title", item.title},
            {"purpose", std::string{name(item.purpose)}},
            {"led by", item.presenter}};
}

Fields fields(const Paper& paper) {
    return {{"item", std::string{paper.item.text()}},
            {"title", paper.title},
            {"made from", std::string{name(paper.source)}},
            {"words", paper.words},
            {"frozen", paper.frozen ? basics::iso(*paper.frozen) : ""},
            {"matters", stored(paper.matters)}};
}

Fields fields(const Line& line) {
    return {{"item", std::string{line.item.text()}},
            {"kind", std::string{name(line.kind)}},
            {"words", line.words},
            {"answer", line.answer},
            {"owner", line.owner ? std::string{line.owner->text()} : ""},
            {"due", iso(line.due)},
            {"done", iso(line.done)},
            {"what was done", line.done_words},
            {"matters", stored(line.matters)}};
}

// Whoever reads the item reads what became of it.
const ItemId& item_of(const Item& item) { return item.id; }
const ItemId& item_of(const Paper& paper) { return paper.item; }
const ItemId& item_of(const Line& line) { return line.item; }

template <class Record>
Fields told(const Committee& committee, const Record& record, std::int64_t version) {
    Fields out{{"committee", committee.name}};
    const auto more = record.part == Part::confidential ? Fields{{"version", std::to_string(version)}} : fields(record);
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

template <class Record>
journal::Entry entry(const Committee& committee, const std::string& kind, const Record* before, const Record& after) {
    journal::Entry out{.kind = after.part == Part::confidential ? "confidential " + kind : kind,
                       .record = std::string{after.id.text()}};
    if (before) out.before = told(committee, *before, before->version);
    out.after = told(committee, after, before ? before->version + 1 : 1);
    if (after.part == Part::confidential)
        out.sealed = {
            .wall = wall_of(item_of(after)), .before = before ? fields(*before) : Fields{}, .after = fields(after)};
    return out;
}

template <class Record>
journal::Entry gone(const Committee& committee, const std::string& kind, const Record& before, std::string reason) {
    auto out = entry(committee, kind, &before, before);
    out.after.clear(), out.sealed.after.clear();
    if (before.part == Part::confidential) out.sealed.before = fields(before);
    (before.part == Part::confidential ? out.sealed.reason : out.reason) = std::move(reason);
    return out;
}

} // namespace

std::string wall_of(const ItemId& item) { return fmt::format("confidential item {}", item.text()); }

journal::Entry removed(const Committee& committee, const Item& item, std::string reason) {
    return gone(committee, "agenda item", item, std::move(reason));
}
journal::Entry removed(const Committee& committee, const Paper& paper, std::string reason) {
    return gone(committee, "paper", paper, std::move(reason));
}
journal::Entry removed(const Committee& committee, const Line& line, std::string reason) {
    return gone(committee, "line of minutes", line, std::move(reason));
}
journal::Entry entry_of(const Committee& committee, const Item* before, const Item& after) {
    return entry(committee, "agenda item", before, after);
}
journal::Entry entry_of(const Committee& committee, const Paper* before, const Paper& after) {
    return entry(committee, "paper", before, after);
}
journal::Entry entry_of(const Committee& committee, const Line* before, const Line& after) {
    return entry(committee, "line of minutes", before, after);
}

} // namespace committees
