#include "committees/agenda_forms.h"

#include "basics/text.h"

namespace committees {
namespace {

constexpr std::size_t longest_paper = 20'000;
constexpr std::int64_t last_place = 99;

void want(std::vector<Wrong>& wrong, std::string_view field, std::string_view text, std::string_view sentence,
          std::size_t most) {
    if (text.empty()) wrong.push_back({std::string{field}, std::string{sentence}});
    else if (text.size() > most)
        wrong.push_back(
            {std::string{field}, "Keep it under " + basics::thousands(static_cast<std::int64_t>(most)) + " letters."});
}

} // namespace

std::vector<Wrong> wrong_in(const ItemWords& typed) {
    std::vector<Wrong> wrong;
    want(wrong, "title", typed.title, "Say what it is about.", longest_name);
    if (!purpose_named(typed.purpose))
        wrong.push_back({"purpose", "Choose what it is for: information, discussion or decision."});
    if (typed.presenter.size() > longest_name) wrong.push_back({"presenter", "Keep it under 120 letters."});
    const auto place = basics::whole_number(typed.place);
    if (!place || *place < 1 || *place > last_place) wrong.push_back({"place", "A whole number from 1 to 99."});
    if (typed.part != "ordinary" && typed.part != "confidential")
        wrong.push_back({"part", "Choose whether it is ordinary or confidential."});
    return wrong;
}

ItemWords words_of(const Item& item) {
    return {.title = item.title,
            .purpose = std::string{name(item.purpose)},
            .presenter = item.presenter,
            .place = std::to_string(item.position),
            .part = item.part == Part::confidential ? "confidential" : "ordinary"};
}

Item with(Item item, const ItemWords& typed) {
    item.title = typed.title;
    item.purpose = purpose_named(typed.purpose).value_or(item.purpose);
    item.presenter = typed.presenter;
    item.position = basics::whole_number(typed.place).value_or(item.position);
    return item;
}

std::vector<Wrong> wrong_in(const PaperWords& typed) {
    std::vector<Wrong> wrong;
    const auto source = source_named(typed.source);
    want(wrong, "paper_title", typed.title, "Give the paper a title.", longest_name);
    if (!source) wrong.push_back({"source", "Choose where it comes from."});
    if (source == Source::written) want(wrong, "paper", typed.words, "Write the paper.", longest_paper);
    if (source && source != Source::written && !typed.words.empty())
        wrong.push_back({"paper", "This paper is made from what is held: leave its words empty."});
    return wrong;
}

std::vector<Wrong> wrong_in(const LineWords& typed) {
    std::vector<Wrong> wrong;
    const auto kind = line_kind_named(typed.kind);
    if (!kind) wrong.push_back({"kind", "Choose what it is."});
    want(wrong, "words", typed.words, "Say what was said or decided.", longest_words);
    if (typed.answer.size() > longest_words) wrong.push_back({"answer", "Keep it under 4,000 letters."});
    if (kind && kind != LineKind::question && !typed.answer.empty())
        wrong.push_back({"answer", "Only a question has an answer."});
    if (kind == LineKind::action) {
        if (typed.owner.empty() && typed.email.empty()) wrong.push_back({"owner", "Choose who does it."});
        if (!basics::parse_iso_date(typed.due))
            wrong.push_back({"due", "Say by which day it is to be done, like 2027-01-14."});
    } else if (kind && (!typed.owner.empty() || !typed.email.empty() || !typed.due.empty()))
        wrong.push_back({"owner", "Only an action has an owner and a day."});
    return wrong;
}

LineWords words_of(const Line& line) {
    return {.kind = std::string{name(line.kind)},
            .words = line.words,
            .answer = line.answer,
            .owner = line.owner ? std::string{line.owner->text()} : "",
            .due = line.due ? basics::iso(*line.due) : "",
            .matters = line.matters};
}

Line with(Line line, const LineWords& typed) {
    line.words = typed.words;
    line.answer = typed.answer;
    line.owner = typed.owner.empty() ? std::nullopt : std::optional{PersonId{typed.owner}};
    line.due = typed.due.empty() ? std::nullopt : std::optional{basics::parse_iso_date(typed.due).value()};
    line.matters = typed.matters;
    return line;
}

} // namespace committees
