#include "pupils/record_text.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::demand;

// Fields are parted by the unit separator and lines by the record separator, which no text that was read holds: both are
// dropped on the way in.
constexpr char unit = '\x1f', line_end = '\x1e';

std::string clean(std::string_view text) {
    std::string out{text};
    std::erase_if(out, [](char c) { return c == unit || c == line_end; });
    return out;
}

class Line {
public:
    explicit Line(std::string_view kind) : text_{kind} {}
    Line& add(std::string_view text) {
        text_ += unit;
        text_ += clean(text);
        return *this;
    }
    Line& add(std::int64_t number) { return add(fmt::format("{}", number)); }
    Line& add(const std::optional<basics::Date>& day) { return add(day ? basics::iso(*day) : std::string{}); }
    template <class T>
    Line& number(const std::optional<T>& maybe) {
        return add(maybe ? std::string{maybe->text()} : std::string{});
    }
    std::string take() { return std::move(text_) + line_end; }

private:
    std::string text_;
};

std::optional<basics::Date> day(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{basics::parse_iso_date(text).value()};
}
std::int64_t whole(std::string_view text) {
    const auto number = basics::whole_number(text);
    demand(number.has_value(), "a kept number that is none");
    return *number;
}
template <class Parse>
auto maybe(std::string_view text, Parse parse) -> std::optional<std::decay_t<decltype(parse(text).value())>> {
    if (text.empty()) return {};
    return parse(text).value();
}

using Parts = std::vector<std::string_view>;

Identity identity_of(const Parts& parts) {
    return {.upn = maybe(parts[1], parse_upn),
            .former_upn = maybe(parts[2], parse_upn),
            .uln = maybe(parts[3], parse_uln),
            .surname = std::string{parts[4]},
            .forename = std::string{parts[5]},
            .born = day(parts[6])};
}

Stay stay_of(const Parts& parts) {
    return {.number = parts[1].empty() ? std::nullopt : std::optional{EnrolmentNumber{whole(parts[1])}},
            .is = {.school = basics::Urn{whole(parts[2])},
                   .starts = *day(parts[3]),
                   .ends = day(parts[4]),
                   .year_group = parts[5].empty() ? std::nullopt : std::optional{YearGroup{whole(parts[5])}},
                   .year_group_from = basics::AcademicYear{static_cast<int>(whole(parts[6]))},
                   .status = *status_named(parts[7]),
                   .source = std::string{parts[8]},
                   .source_id = std::string{parts[9]},
                   .destination = std::string{parts[10]}}};
}

} // namespace

std::string text_of(const Pupil& pupil) {
    auto text = Line{"pupil"}.add(pupil.number.value()).add(pupil.id.text()).add(code(pupil.sex)).take();
    if (const auto& is = pupil.identity)
        text += Line{"identity"}
                    .number(is->upn)
                    .number(is->former_upn)
                    .number(is->uln)
                    .add(is->surname)
                    .add(is->forename)
                    .add(is->born)
                    .take();
    for (const auto& [number, is] : pupil.stays) {
        const char status = code(is.status);
        text += Line{"stay"}
                    .number(number)
                    .add(is.school.value())
                    .add(std::optional{is.starts})
                    .add(is.ends)
                    .number(is.year_group)
                    .add(is.year_group_from.starts())
                    .add(std::string_view{&status, 1})
                    .add(is.source)
                    .add(is.source_id)
                    .add(is.destination)
                    .take();
    }
    for (const auto& each : pupil.characteristics)
        text += Line{"is"}.add(name(each.what)).add(each.value).add(std::optional{each.starts}).add(each.ends).take();
    return text;
}

Pupil pupil_of_text(std::string_view text) {
    Pupil pupil{.number = PupilNumber{0}, .id = PupilId{""}};
    for (const auto line : basics::split(text, line_end)) {
        if (line.empty()) continue;
        const auto parts = basics::split(line, unit);
        if (parts[0] == "pupil") {
            pupil.number = PupilNumber{whole(parts[1])};
            pupil.id = PupilId{std::string{parts[2]}};
            pupil.sex = *sex_named(parts[3]);
        } else if (parts[0] == "identity") pupil.identity = identity_of(parts);
        else if (parts[0] == "stay") pupil.stays.push_back(stay_of(parts));
        else
            pupil.characteristics.push_back({.what = *characteristic_named(parts[1]),
                                             .value = std::string{parts[2]},
                                             .starts = *day(parts[3]),
                                             .ends = day(parts[4])});
    }
    demand(pupil.number.value() != 0, "a kept pupil without a number");
    return pupil;
}

} // namespace pupils
