#include "pupils/intake.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace pupils {
namespace {

using basics::Result;

// The pupils, found by any number or by the date of birth.
class Roll {
public:
    explicit Roll(std::vector<Pupil> held) : pupils_{std::move(held)} {
        for (std::size_t at = 0; at < pupils_.size(); ++at) index(at);
    }
    std::size_t add(Pupil pupil) {
        pupils_.push_back(std::move(pupil));
        index(pupils_.size() - 1);
        return pupils_.size() - 1;
    }
    const Pupil& operator[](std::size_t at) const { return pupils_[at]; }
    std::size_t size() const { return pupils_.size(); }
    // What stood before is still found: a former UPN, an older number.
    void replace(std::size_t at, Pupil after) {
        pupils_[at] = std::move(after);
        index(at);
    }

    // Those who share a number, or the date of birth, with the pupil in the row.
    std::vector<std::size_t> candidates(const RowOfFile& row) const {
        std::set<std::size_t> found;
        for (const auto& key : keys_of(row))
            for (auto [at, end] = by_key_.equal_range(key); at != end; ++at) found.insert(at->second);
        return {found.begin(), found.end()};
    }

private:
    static std::string source_key(basics::Urn school, std::string_view source, std::string_view id) {
        return fmt::format("s{}|{}|{}", school.value(), source, id);
    }
    static std::vector<std::string> keys_of(const RowOfFile& row) {
        std::vector<std::string> keys;
        const auto& named = row.named;
        if (named.upn) keys.push_back("u" + named.upn->text());
        if (named.former_upn) keys.push_back("u" + named.former_upn->text());
        if (named.born) keys.push_back("b" + basics::iso(*named.born));
        if (!named.source_id.empty()) keys.push_back(source_key(row.stay.school, row.stay.source, named.source_id));
        return keys;
    }
    void index(std::size_t at) {
        const auto& pupil = pupils_[at];
        if (!pupil.identity) return;
        const auto& is = *pupil.identity;
        if (is.upn) by_key_.emplace("u" + is.upn->text(), at);
        if (is.former_upn) by_key_.emplace("u" + is.former_upn->text(), at);
        if (is.born) by_key_.emplace("b" + basics::iso(*is.born), at);
        for (const auto& stay : pupil.stays)
            if (!stay.is.source_id.empty())
                by_key_.emplace(source_key(stay.is.school, stay.is.source, stay.is.source_id), at);
    }

    std::vector<Pupil> pupils_;
    std::unordered_multimap<std::string, std::size_t> by_key_{};
};

// A number of a school's system is that school's and that system's own.
Known known_of(const Pupil& pupil, const RowOfFile& row) {
    Known known{.number = pupil.number, .identity = *pupil.identity};
    for (const auto& stay : pupil.stays)
        if (stay.is.school == row.stay.school && stay.is.source == row.stay.source)
            known.source_ids.push_back(stay.is.source_id);
    return known;
}

class Taking {
public:
    Taking(std::vector<Pupil> held, const Answers& answers, const MakePupil& make)
        : roll_{std::move(held)}, answers_{&answers}, make_{&make} {}

    void take(const RowOfFile& row) {
        of_ = row.stay;
        std::vector<Known> known;
        const auto places = roll_.candidates(row);
        for (const auto at : places) known.push_back(known_of(roll_[at], row));
        const auto match = pupils::match(row.named, known);
        if (!match) return refuse(row, match.problem().message);
        const auto [by, whose] = match.value();
        const auto at = std::ranges::find(known, whose, [](const Known& each) { return std::optional{each.number}; });
        const auto place =
            at == known.end() ? std::nullopt : std::optional{places[static_cast<std::size_t>(at - known.begin())]};
        if (by == By::candidate) return ask(row, *place);
        change(row, place);
    }

    Intake done() {
        if (of_) intake_.not_in_file = not_spoken_of();
        for (const auto& [at, before] : before_) intake_.changes.push_back({.before = before, .after = roll_[at]});
        return std::move(intake_);
    }

private:
    void refuse(const RowOfFile& row, std::string reason) {
        intake_.refused.push_back({.line = row.line, .reason = std::move(reason)});
    }
    void ask(const RowOfFile& row, std::size_t place) {
        const auto answer = answers_->find(row.line);
        if (answer != answers_->end())
            return change(row, answer->second == Answer::same_pupil ? std::optional{place} : std::nullopt);
        intake_.asks.push_back({.line = row.line,
                                .reason =
                                    "A pupil of this name and date of birth is held, with another number or with none. "
                                    "Say whether it is the same pupil."});
    }
    void change(const RowOfFile& row, std::optional<std::size_t> place) {
        if (place && !once(row, *place)) return;
        const bool made = !place;
        auto before = made ? Pupil{.number = PupilNumber{0}, .id = PupilId{""}} : roll_[*place];
        auto after = told(before, row);
        if (!after) return refuse(row, after.problem().message);
        ++intake_.taken;
        count(after.value().meant);
        if (!made && after.value().pupil == before) return void(++intake_.unchanged);
        if (made) {
            const auto at = roll_.add(numbered(std::move(after).value().pupil));
            before_.emplace(at, std::nullopt);
            spoken_[at].insert(stay_key(row));
        } else {
            before_.emplace(*place, std::move(before));
            roll_.replace(*place, std::move(after).value().pupil);
        }
    }
    // A file speaks once of a pupil's stay.
    bool once(const RowOfFile& row, std::size_t place) {
        const bool first = spoken_[place].insert(stay_key(row)).second;
        if (!first)
            refuse(row, "The pupil stands twice in the file with the same first day on roll. The first row was taken.");
        return first;
    }
    static std::string stay_key(const RowOfFile& row) { return row.stay.starts ? basics::iso(*row.stay.starts) : ""; }
    Pupil numbered(Pupil pupil) const {
        auto [number, id] = (*make_)();
        pupil.number = number;
        pupil.id = std::move(id);
        return pupil;
    }
    std::int64_t not_spoken_of() const {
        std::int64_t count = 0;
        for (std::size_t at = 0; at < roll_.size(); ++at)
            count += !spoken_.contains(at) && std::ranges::any_of(roll_[at].stays, [&](const Stay& stay) {
                return stay.is.school == of_->school && on_roll(stay.is, of_->as_of);
            });
        return count;
    }
    void count(Meant meant) {
        switch (meant) {
        case Meant::nothing_new: return;
        case Meant::joined: ++intake_.joined; return;
        case Meant::moved: ++intake_.moved; return;
        case Meant::corrected: ++intake_.corrected; return;
        case Meant::left: ++intake_.left; return;
        }
    }

    Roll roll_;
    const Answers* answers_;
    const MakePupil* make_;
    Intake intake_{};
    std::optional<Said> of_{}; // a row, for the school and the day that all have in common
    std::map<std::size_t, std::optional<Pupil>> before_{};
    std::map<std::size_t, std::set<std::string>> spoken_{};
};

} // namespace

Intake take_in(std::vector<Pupil> held, const std::vector<RowOfFile>& rows, const Answers& answers,
               const MakePupil& make) {
    Taking taking{std::move(held), answers, make};
    for (const auto& row : rows) taking.take(row);
    return taking.done();
}

} // namespace pupils
