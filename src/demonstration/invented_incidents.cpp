#include "demonstration/invented_incidents.h"

#include "demonstration/draws.h"
#include "demonstration/registers.h"

#include <array>
#include <cmath>

namespace demonstration {
namespace {

using namespace std::chrono;
using attendance::StayOnRoll;
using basics::Date;
using conduct::Kind;
using pupils::Characteristic;

struct Weighted {
    std::string_view code;
    double share;
};
constexpr std::array reasons{Weighted{"DB", 0.5},  Weighted{"VA", 0.17}, Weighted{"PP", 0.15}, Weighted{"VP", 0.05},
                             Weighted{"PA", 0.04}, Weighted{"DA", 0.03}, Weighted{"DM", 0.03}, Weighted{"OW", 0.03}};
constexpr std::array types{
    Weighted{"disruption", 0.34}, Weighted{"defiance", 0.22},     Weighted{"preparation", 0.14},
    Weighted{"truancy", 0.1},     Weighted{"verbal_pupil", 0.07}, Weighted{"physical_pupil", 0.05},
    Weighted{"online", 0.04},     Weighted{"property", 0.02},     Weighted{"bullying", 0.02}};
constexpr std::array outcomes{Weighted{"warning", 0.4}, Weighted{"detention", 0.3}, Weighted{"removal", 0.14},
                              Weighted{"home", 0.1}, Weighted{"internal", 0.06}};

template <std::size_t N>
std::string drawn_code(const std::array<Weighted, N>& all, Draws& draws) {
    double left = draws.uniform();
    for (const auto& each : all)
        if ((left -= each.share) < 0) return std::string{each.code};
    return std::string{all.front().code};
}

bool is(const pupils::Pupil& pupil, Characteristic what, std::string_view value) {
    return pupils::on_day(pupil.characteristics, what, pupil.stays.front().is.starts) == value;
}

// What a year of this pupil brings, suspensions and incidents alike moved by the pupil's own ways.
struct Rates {
    double incidents, suspensions, exclusions;
};
Rates rates_of(const School& school, const pupils::Pupil& pupil, Draws& draws) {
    const bool older = has_key_stage_4(school);
    const double kind = (is(pupil, Characteristic::disadvantaged, "yes") ? 2.2 : 1.0)
                        * (is(pupil, Characteristic::sen, "N") ? 1.0 : 1.8)
                        * (pupil.sex == pupils::Sex::male ? 1.5 : 0.8);
    const double own = kind * std::exp(1.4 * draws.normal() - 0.98); // the mean of the second factor is 1
    const double suspended = (older ? 0.1 : 0.012) * school.suspensions * own;
    return {.incidents = (older ? 1.6 : 0.5) * own, .suspensions = suspended, .exclusions = suspended / 90};
}

// Days of the stay on which the school is open.
std::vector<Date> days_of(const StayOnRoll& stay, const Span& span) {
    std::vector<Date> out;
    const auto last = std::min(span.to, stay.ends.value_or(span.to));
    for (auto day = sys_days{std::max(span.from, stay.starts)}; day <= sys_days{last}; day += days{1})
        if (!is_holiday(day)) out.emplace_back(day);
    return out;
}

class Drawing {
public:
    Drawing(const StayOnRoll& stay, const Span& span, Draws& draws)
        : enrolment_{stay.enrolment}, days_{days_of(stay, span)}, draws_{draws} {}

    void add(InventedConduct& into, const Rates& rates) {
        if (days_.empty()) return;
        const double years = static_cast<double>(days_.size()) / 190;
        for (auto left = draws_.poisson(rates.incidents * years); left > 0; --left) incident(into.incidents);
        for (auto left = draws_.poisson(rates.suspensions * years); left > 0; --left)
            suspension(into.suspensions, Kind::suspension);
        if (draws_.chance(std::min(1.0, rates.exclusions * years))) suspension(into.suspensions, Kind::exclusion);
    }

private:
    Date day() { return days_[static_cast<std::size_t>(draws_.between(0, std::ssize(days_) - 1))]; }

    void incident(conduct::Taken& into) {
        conduct::Event event{.kind = Kind::incident, .day = day(), .type = drawn_code(types, draws_)};
        event.outcome = drawn_code(outcomes, draws_);
        conduct::Key key{.enrolment = enrolment_, .kind = Kind::incident, .day = event.day, .type = event.type};
        while (into.events.contains(key)) ++key.place;
        into.events.emplace(key, event);
        ++into.rows;
    }

    void suspension(conduct::Taken& into, Kind kind) {
        conduct::Event event{.kind = kind, .day = day(), .reasons = {drawn_code(reasons, draws_)}};
        if (kind == Kind::suspension) event.sessions = static_cast<int>(2 * draws_.between(1, 3));
        else if (draws_.chance(0.8)) event.became = conduct::Became::upheld;
        const conduct::Key key{.enrolment = enrolment_, .kind = kind, .day = event.day};
        into.rows += into.events.emplace(key, event).second;
    }

    attendance::EnrolmentNumber enrolment_;
    std::vector<Date> days_;
    Draws& draws_;
};

} // namespace

InventedConduct invented_conduct(const School& school, const std::vector<pupils::Pupil>& invented,
                                 const attendance::Roll& roll, const Span& span, std::uint64_t seed) {
    InventedConduct out;
    for (const auto& pupil : invented) {
        Draws draws{seed, Subject::incidents, {school.urn.value(), key_of(pupil)}};
        const auto rates = rates_of(school, pupil, draws);
        const auto stays = roll.by_upn.find(pupil.identity->upn->text());
        basics::demand(stays != roll.by_upn.end(), "an invented pupil who is not on roll");
        for (const auto& stay : stays->second) Drawing{stay, span, draws}.add(out, rates);
    }
    return out;
}

} // namespace demonstration
