#include "attendance/attention_page.h"

#include "attendance/attendance_view.h"
#include "basics/capitalised.h"
#include "basics/text.h"

#include <fmt/format.h>
#include <map>

namespace attendance {
namespace {

std::string cell(const std::optional<std::int64_t>& number) { return number ? basics::thousands(*number) : "hidden"; }

std::string pupils_words(const std::optional<std::int64_t>& number) {
    return !number ? "fewer than six pupils" : *number == 0 ? "no pupil" : basics::counted(*number, "pupil", "pupils");
}

std::int64_t moved(const AttentionView& view) { return std::ranges::count_if(view.changes, moves_rates); }

std::string changes_words(const AttentionView& view) {
    if (view.changes.empty()) return "In the last four weeks no mark was changed after it stood.";
    return fmt::format("In the last four weeks {} changed after it stood, {} of them from absent to attended or back.",
                       view.changes.size() == 1 ? "one mark was" : fmt::format("{} marks were", view.changes.size()),
                       moved(view));
}

std::string early_words(const AttentionView& view) {
    return fmt::format("Too early to speak of persistent absence: the first half term ends on {}.",
                       basics::spoken(*view.first_half_term_ends));
}

web::EmptyState nothing_marked() {
    return {.why = "Nothing is marked for this school yet.",
            .what_to_do =
                "Bring in the list of pupils, then an export of marks from the school's system: bearing import "
                "attendance FILE --school URN."};
}

AttentionPage::Row row_of(const AttentionRow& row) {
    return {.name = row.name,
            .pupils = basics::thousands(row.pupils),
            .near = cell(row.near),
            .persistent = cell(row.tenth),
            .severe = cell(row.half),
            .unresolved = cell(row.unresolved)};
}

std::string year_words(const Pupil& pupil) {
    return pupil.year_group ? pupils::words(*pupil.year_group) : std::string{"Not taught by year"};
}

std::string rate_words(const Sessions& year) {
    return basics::decimals(100.0 * year.absent / year.possible(), 1) + "%";
}

std::string back_words(const PupilAttention& each, const std::optional<std::int64_t>& left) {
    if (each.band == Band::near) return fmt::format("may miss {} more", may_still_miss(each.year));
    const auto needed = to_come_back(each.year);
    return left && *left < needed ? fmt::format("{}: more than are left this year", needed) : fmt::format("{}", needed);
}

class Names {
public:
    explicit Names(const AttentionView& view) : names_{view.names.begin(), view.names.end()} {}
    std::string of(EnrolmentNumber enrolment) const {
        const auto found = names_.find(enrolment);
        return found == names_.end() ? "(no name is held)" : found->second;
    }

private:
    std::map<EnrolmentNumber, std::string> names_;
};

AttentionNamesPage::Band band_of(const AttentionView& view, const Names& names, Band band) {
    AttentionNamesPage::Band out{.title = fmt::format("{} of their own sessions missed", words(band)),
                                 .last_heading = band == Band::near ? "Before a tenth is reached"
                                                                    : "Sessions in a row to come back under a tenth"};
    for (const auto& each : view.pupils)
        if (each.band == band)
            out.rows.push_back({.name = names.of(each.pupil.enrolment),
                                .year_group = year_words(each.pupil),
                                .missed = fmt::format("{} of {}", each.year.absent, each.year.possible()),
                                .rate = rate_words(each.year),
                                .last = back_words(each, view.sessions_left)});
    std::ranges::sort(out.rows, {}, &AttentionNamesPage::Band::Row::name);
    return out;
}

std::string code_words(const Code& code, bool discreet) {
    if (discreet && code.discreet) return fmt::format("Other: {}", words(code.category));
    return fmt::format("{} ({})", code.letters, code.meaning);
}

} // namespace

AttentionPage attention_page(const AttentionView& view, bool by_name) {
    AttentionPage page{.urn = view.urn};
    if (!view.to) {
        page.empty = nothing_marked();
        return page;
    }
    const auto counts = attention_counts(view.pupils, by_name ? 0 : smallest_part);
    const auto& all = counts.rows.back();
    page.bands = !view.early;
    if (view.early) page.sentences.push_back(early_words(view));
    else
        page.sentences.push_back(basics::capitalised(
            fmt::format("{} on roll missed a tenth of their own sessions at this school or more, to {}; {} at 8% "
                        "to 10% come near it.",
                        pupils_words(all.tenth), basics::spoken(*view.to), pupils_words(all.near))));
    page.sentences.push_back(
        fmt::format("Of {} a reason was not found out within five school days.", pupils_words(all.unresolved)));
    page.sentences.push_back(changes_words(view));
    for (const auto& row : counts.rows) page.rows.push_back(row_of(row));
    return page;
}

AttentionNamesPage attention_names_page(const AttentionView& view, bool discreet) {
    AttentionNamesPage page{.urn = view.urn};
    const Names names{view};
    page.sentences.push_back(fmt::format("To {}. That you looked is noted.",
                                         view.to ? basics::spoken(*view.to) : std::string{"today: nothing is marked"}));
    if (view.early) page.sentences.push_back(early_words(view));
    else
        for (const auto band : {Band::severe, Band::persistent, Band::near})
            page.bands.push_back(band_of(view, names, band));
    if (view.sessions_left && !view.early)
        page.sentences.push_back(
            fmt::format("{} are left this year.", basics::counted(*view.sessions_left, "session", "sessions")));
    for (const auto& each : view.pupils)
        if (each.unresolved > 0)
            page.unresolved.push_back({.name = names.of(each.pupil.enrolment),
                                       .year_group = year_words(each.pupil),
                                       .sessions = fmt::format("{}", each.unresolved),
                                       .oldest = basics::spoken(*each.oldest)});
    std::ranges::sort(page.unresolved, {}, &AttentionNamesPage::Unresolved::name);
    for (const auto& each : view.changes)
        if (moves_rates(each))
            page.changes.push_back(
                {.name = names.of(each.enrolment),
                 .session = fmt::format("{}, {}", basics::spoken(each.session.day),
                                        each.session.half == Half::morning ? "morning" : "afternoon"),
                 .before = code_words(each.before, discreet),
                 .after = code_words(each.after, discreet)});
    return page;
}

} // namespace attendance
