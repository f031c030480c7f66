#include "programmes/case_field.h"

#include "basics/text.h"
#include "programmes/task.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace programmes {
namespace {

using basics::Date;

struct Read {
    std::string value{};
    bool fits{true};
};

Read day(std::string_view text) {
    const auto read = basics::parse_official_date(text);
    if (!read.ok() || !read.value()) return {.fits = false};
    return {.value = basics::iso(*read.value())};
}

Read number(std::string_view text, double above, double most, int places) {
    const auto read = basics::real_number(text);
    if (!read || *read <= above || *read > most) return {.fits = false};
    return {.value = basics::decimals(*read, *read == static_cast<int>(*read) ? 0 : places)};
}

Read count(std::string_view text) {
    const auto read = basics::whole_number(text);
    if (!read || *read < 0 || *read > 2000) return {.fits = false};
    return {.value = std::to_string(*read)};
}

// "1.5", or "2026-12-01, 2026-12-08": kept in order.
Read on_site(std::string_view text) {
    if (auto a_week = number(text, 0, 5, 1); a_week.fits) return a_week;
    std::set<std::string> days;
    for (const auto part : basics::split(text, ',')) {
        const auto one = day(basics::trimmed(part));
        if (!one.fits) return {.fits = false};
        days.insert(one.value);
    }
    return {.value = fmt::format("{}", fmt::join(days, ", ")), .fits = !days.empty()};
}

Read choice(std::string_view text, FieldKind kind, const Choices& choices) {
    const auto all = choices.find(kind);
    const bool there =
        all != choices.end() && std::ranges::find(all->second, text, &Offered::value) != all->second.end();
    return {.value = std::string{text}, .fits = there};
}

Read read(const CaseField& field, std::string_view text, const Choices& choices) {
    switch (field.kind) {
    case FieldKind::text: return {.value = std::string{text}};
    case FieldKind::day: return day(text);
    case FieldKind::days_a_week: return number(text, 0, 5, 1);
    case FieldKind::on_site: return on_site(text);
    case FieldKind::money: return number(text, 0, 10'000'000, 2);
    case FieldKind::count: return count(text);
    case FieldKind::inside:
    case FieldKind::academy:
    case FieldKind::person:
    case FieldKind::subject:
    case FieldKind::step:
    case FieldKind::audience:
    case FieldKind::year:
    case FieldKind::serves:
    case FieldKind::support:
    case FieldKind::measure:
    case FieldKind::comparison: return choice(text, field.kind, choices);
    }
    return {.fits = false};
}

std::string sentence_for(const CaseField& field) {
    if (!field.sentence.empty()) return std::string{field.sentence};
    if (field.kind == FieldKind::day) return fmt::format("“{}” is a day, such as 2026-12-01, or empty.", field.label);
    if (field.kind == FieldKind::money)
        return fmt::format("“{}” is a sum of pounds, such as 12500, or empty.", field.label);
    return fmt::format("Under “{}” choose one of the list, or leave it open.", field.label);
}

// "2 a week", "2 days: 1 December 2026, 8 December 2026"
std::string on_site_words(std::string_view value) {
    const auto days = days_of({{"", std::string{value}}}, "");
    if (days.empty()) return fmt::format("{} a week", value);
    std::string out;
    for (const auto& each : days) out += (out.empty() ? "" : ", ") + basics::spoken(each);
    return basics::counted(std::ssize(days), "day", "days") + ": " + out;
}

} // namespace

std::string_view said_of(const Fields& fields, std::string_view field) {
    const auto found = fields.find(field);
    return found == fields.end() ? std::string_view{} : std::string_view{found->second};
}
std::optional<Date> day_of(const Fields& fields, std::string_view field) {
    const auto text = said_of(fields, field);
    if (text.empty()) return std::nullopt;
    const auto read = basics::parse_iso_date(text);
    return read.ok() ? std::optional{read.value()} : std::nullopt;
}
double number_of(const Fields& fields, std::string_view field) {
    return basics::real_number(said_of(fields, field)).value_or(0);
}

std::vector<Date> days_of(const Fields& fields, std::string_view field) {
    std::vector<Date> out;
    for (const auto part : basics::split(said_of(fields, field), ','))
        if (const auto read = basics::parse_iso_date(basics::trimmed(part)); read.ok()) out.push_back(read.value());
    return out;
}

Choices fixed_choices(Date today) {
    const int year = static_cast<int>(today.year()) - (static_cast<unsigned>(today.month()) < 9 ? 1 : 0);
    const auto of = [](int from) {
        const auto words = fmt::format("{}/{:02}", from, (from + 1) % 100);
        return Offered{words, words};
    };
    return {{FieldKind::inside, {{"trust", "inside the trust"}, {"outside", "from outside"}}},
            {FieldKind::step, {{"intent", "intent"}, {"implementation", "implementation"}, {"impact", "impact"}}},
            {FieldKind::audience,
             {{"teaching", "teaching staff"}, {"support", "support staff"}, {"all", "teaching and support staff"}}},
            {FieldKind::year, {of(year - 1), of(year), of(year + 1)}}};
}

std::string shown(const CaseField& field, std::string_view value, const Choices& choices) {
    if (value.empty()) return {};
    if (const auto all = choices.find(field.kind); all != choices.end()) {
        const auto found = std::ranges::find(all->second, value, &Offered::value);
        if (found != all->second.end()) return found->words;
    }
    if (field.kind == FieldKind::day) {
        const auto read = basics::parse_iso_date(value);
        if (read.ok()) return basics::spoken(read.value());
    }
    if (field.kind == FieldKind::on_site) return on_site_words(value);
    if (field.kind == FieldKind::money)
        return "£" + basics::thousands(static_cast<std::int64_t>(basics::real_number(value).value_or(0)));
    return std::string{value};
}

std::variant<Fields, std::vector<Wrong>> read_fields(std::span<const CaseField> asked, const Said& said,
                                                     const Choices& choices) {
    Fields out;
    std::vector<Wrong> wrong;
    for (const auto& field : asked) {
        const auto text = basics::shortened(basics::collapsed(said(field.name)), longest_text);
        if (text.empty()) {
            if (!field.sentence.empty()) wrong.push_back({std::string{field.name}, std::string{field.sentence}});
            continue;
        }
        auto of = read(field, text, choices);
        if (of.fits) out.emplace(field.name, std::move(of.value));
        else wrong.push_back({std::string{field.name}, sentence_for(field)});
    }
    if (!wrong.empty()) return wrong;
    return out;
}

std::vector<Wrong> wrong_fit(const Fields& fields) {
    std::vector<Wrong> wrong;
    const auto held = [&](const char* field) { return fields.contains(field); };
    const auto order = [&](const char* first, const char* last, const char* sentence) {
        if (held(first) && held(last) && *day_of(fields, last) < *day_of(fields, first))
            wrong.push_back({last, sentence});
    };
    const auto within = [&](const char* part, const char* whole, const char* sentence) {
        if (held(part) && held(whole) && number_of(fields, part) > number_of(fields, whole))
            wrong.push_back({part, sentence});
    };
    order("begins", "until", "The last day comes after the first.");
    order("day", "until", "The last day comes after the first.");
    order("day", "follow_up_on", "The follow-up comes after the day.");
    order("day", "by", "The day by which it is in place comes after that of the review.");
    if (held("begins") && held("until"))
        for (const auto& each : days_of(fields, "days_a_week"))
            if (each < *day_of(fields, "begins") || *day_of(fields, "until") < each) {
                wrong.push_back({"days_a_week", "Each day on site lies between the first day and the last."});
                break;
            }
    within("set", "staff", "No more can have objectives than are in the cycle.");
    within("mid", "set", "No more can have had a mid-year review than have objectives.");
    within("end", "set", "No more can have had a review at the end than have objectives.");
    within("attended", "places", "No more places can have been taken than there were.");
    if (held("posts")
        && number_of(fields, "ready_now") + number_of(fields, "within_year") + number_of(fields, "none")
               != number_of(fields, "posts"))
        wrong.push_back({"posts", "The three counts do not come to the number of posts."});
    return wrong;
}

} // namespace programmes
