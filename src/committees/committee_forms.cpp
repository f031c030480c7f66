#include "committees/committee_forms.h"

#include "basics/text.h"

namespace committees {
namespace {

constexpr std::string_view like_a_day = "Write the day like 2026-09-01.";

void want_day(std::vector<Wrong>& wrong, std::string_view field, std::string_view text) {
    if (!basics::parse_iso_date(text)) wrong.push_back({std::string{field}, std::string{like_a_day}});
}

void want_words(std::vector<Wrong>& wrong, std::string_view field, std::string_view text, std::string_view sentence,
                std::size_t most = longest_words) {
    if (text.empty()) wrong.push_back({std::string{field}, std::string{sentence}});
    else if (text.size() > most)
        wrong.push_back(
            {std::string{field}, "Keep it under " + basics::thousands(static_cast<std::int64_t>(most)) + " letters."});
}

bool is_count(std::string_view text, std::int64_t most) {
    const auto number = basics::whole_number(text);
    return number && *number >= 1 && *number <= most;
}

std::optional<std::int64_t> maybe(std::string_view text) {
    return text.empty() ? std::nullopt : basics::whole_number(text);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

std::vector<Wrong> wrong_in(const TermsWords& typed) {
    std::vector<Wrong> wrong;
    want_day(wrong, "terms_since", typed.since);
    want_words(wrong, "purpose", typed.purpose, "Say what the committee is for.");
    want_words(wrong, "delegated", typed.delegated, "Say what is delegated to it, or that nothing is.");
    return wrong;
}

Terms terms_of(const TermsWords& typed, std::int64_t edition) {
    return {.edition = edition,
            .since = basics::parse_iso_date(typed.since).value(),
            .purpose = typed.purpose,
            .delegated = typed.delegated};
}

std::vector<Wrong> wrong_in(const QuorumWords& typed) {
    std::vector<Wrong> wrong;
    if (typed.number.empty() && typed.percent.empty())
        wrong.push_back({"quorum_number", "Say how many must be there: a number, a share, or both."});
    if (!typed.number.empty() && !is_count(typed.number, 99))
        wrong.push_back({"quorum_number", "A number from 1 to 99."});
    if (!typed.percent.empty() && !is_count(typed.percent, 100))
        wrong.push_back({"quorum_percent", "A whole number from 1 to 100."});
    return wrong;
}

Quorum quorum_of(const QuorumWords& typed) { return {.number = maybe(typed.number), .percent = maybe(typed.percent)}; }

QuorumWords words_of(const Quorum& quorum) {
    return {.number = quorum.number ? std::to_string(*quorum.number) : "",
            .percent = quorum.percent ? std::to_string(*quorum.percent) : ""};
}

std::vector<Wrong> wrong_in(const CommitteeWords& typed) {
    std::vector<Wrong> wrong;
    const auto kind = kind_named(typed.kind);
    if (!kind) wrong.push_back({"kind", "Choose what it is."});
    want_words(wrong, "name", typed.name, "Give its name.", longest_name);
    if (kind == Kind::local && !basics::parse_urn(typed.school))
        wrong.push_back({"school", "Give the URN of the school: six digits."});
    if (kind && kind != Kind::local && !typed.school.empty())
        wrong.push_back({"school", "A committee of the trust is of no one school."});
    append(wrong, wrong_in(typed.quorum));
    append(wrong, wrong_in(typed.terms));
    return wrong;
}

Committee committee_of(const CommitteeWords& typed) {
    const auto kind = kind_named(typed.kind);
    basics::demand(kind.has_value(), "a form that was found right names a kind");
    return {.id = CommitteeId{""},
            .kind = *kind,
            .school = kind == Kind::local ? std::optional{basics::parse_urn(typed.school).value()} : std::nullopt,
            .name = typed.name,
            .since = basics::parse_iso_date(typed.terms.since).value(),
            .quorum = quorum_of(typed.quorum)};
}

std::vector<Wrong> wrong_in(const MemberWords& typed) {
    std::vector<Wrong> wrong;
    want_words(wrong, "email", typed.email, "Give the e-mail address by which the person signs in.", 254);
    if (!office_named(typed.office)) wrong.push_back({"office", "Choose the office."});
    const auto since = basics::parse_iso_date(typed.since);
    if (!since) wrong.push_back({"member_since", std::string{like_a_day}});
    if (typed.until.empty()) return wrong;
    const auto until = basics::parse_iso_date(typed.until);
    if (!until) wrong.push_back({"member_until", std::string{like_a_day}});
    else if (since && until.value() < since.value())
        wrong.push_back({"member_until", "A term cannot end before it begins."});
    return wrong;
}

std::vector<Wrong> wrong_in(const DeclarationWords& typed) {
    const bool nothing = typed.nothing == "yes";
    if (!nothing && typed.nothing != "no")
        return {{"nothing", "Choose one: that there is nothing to declare is said too."}};
    if (nothing && !typed.interests.empty())
        return {{"interests", "You said that there is nothing to declare. Take the words out, or choose the other."}};
    if (!nothing && typed.interests.empty()) return {{"interests", "Say what the interest is."}};
    if (typed.interests.size() > longest_words) return {{"interests", "Keep it under 4,000 letters."}};
    return {};
}

std::string text_of(std::string_view typed) {
    std::string out;
    for (const char letter : basics::trimmed(typed))
        if (letter != '\r') out += letter;
    return out;
}

} // namespace committees
