// Surveys: the mean of a population of which some answered, more of one group than of another, or by whole classes.
#include "statistics/survey.h"
#include "testing/proof/study.h"

namespace proof {
namespace {

using statistics::Answers;
using statistics::Respondent;

// Pupils of a school: a value each, and who they sit with.
struct School {
    std::vector<double> values{};
    std::vector<std::size_t> group{}, form{};
    double mean() const {
        double sum = 0;
        for (const double each : values) sum += each;
        return sum / static_cast<double>(values.size());
    }
};

struct Sizes {
    std::size_t groups, forms_each; // forms of 20 to 30
};

// A value is 3 + 0.4 a group + its form's (sd) + its own (sd 1); of yes or no, whether that is above 3.5.
School drawn(Draw& draw, Sizes sizes, double form_sd, Answers kind) {
    School out;
    for (std::size_t form = 0; form < sizes.groups * sizes.forms_each; ++form) {
        const auto group = form / sizes.forms_each;
        const double of_form = 3 + 0.4 * static_cast<double>(group) + form_sd * draw.normal();
        for (int pupil = draw.between(20, 30); pupil > 0; --pupil) {
            const double value = of_form + draw.normal();
            out.values.push_back(kind == Answers::yes_or_no ? (value > 3.5 ? 1 : 0) : value);
            out.group.push_back(group), out.form.push_back(form);
        }
    }
    return out;
}

// Each answers with their group's chance; each is their own cluster.
std::vector<Respondent> answers_of(Draw& draw, const School& school, const std::vector<double>& chances) {
    std::vector<Respondent> out;
    for (std::size_t i = 0; i < school.values.size(); ++i)
        if (draw.uniform() < chances[school.group[i]])
            out.push_back({.value = school.values[i], .weight = 1, .group = school.group[i], .cluster = out.size()});
    return out;
}

// Many of a school answered, each as likely as another.
Study simple(Answers kind, double chance) {
    const std::string of = kind == Answers::yes_or_no ? "a share, " : "a mean, ";
    return {
        .name = of + std::to_string(static_cast<int>(100 * chance)) + "% answered",
        .claims = {{.what = "the whole"}, shown("the whole, were it endless", "it forgets that few did not answer")},
        .once = [=](Draw& draw) {
            const auto school = drawn(draw, {.groups = 1, .forms_each = 16}, 0, kind);
            const auto those = answers_of(draw, school, {chance});
            const auto all = static_cast<double>(school.values.size());
            const auto found = *statistics::survey(those, 1, {.of_all = all}, kind);
            const auto endless = *statistics::survey(those, 1, {.of_all = 1e9}, kind);
            return Held{held(found.whole.interval, school.mean()), held(endless.whole.interval, school.mean())};
        }};
}

// Five years answer the less the older they are, and the older think otherwise.
Study non_response(Answers kind) {
    const std::vector<double> chances{0.9, 0.75, 0.6, 0.45, 0.3};
    const std::string of = kind == Answers::yes_or_no ? "a share" : "a mean";
    return {
        .name = of + ", years that answer unlike",
        .claims = {{.what = "the whole, years weighted up"},
                   {.what = "the years"},
                   shown("the whole without weights", "years that answered less count for less")},
        .once = [=](Draw& draw) {
            const auto school = drawn(draw, {.groups = 5, .forms_each = 6}, 0, kind);
            const auto those = answers_of(draw, school, chances);
            std::vector<double> sizes(5), means(5);
            for (std::size_t i = 0; i < school.values.size(); ++i)
                sizes[school.group[i]] += 1, means[school.group[i]] += school.values[i];
            const auto found = *statistics::survey(those, 5, {.of_groups = sizes}, kind);
            const auto all = static_cast<double>(school.values.size());
            const auto plain = *statistics::survey(those, 5, {.of_all = all}, kind);
            double years = 0;
            for (std::size_t g = 0; g < 5; ++g) years += held(found.groups[g]->interval, means[g] / sizes[g]) / 5;
            return Held{held(found.whole.interval, school.mean()), years, held(plain.whole.interval, school.mean())};
        }};
}

struct FormsDrawn {
    std::size_t forms, drawn;
    double chance; // that a pupil of a form that was drawn answers
};

// Forms are drawn, the first of those there are as they are alike, and some pupils of each answer.
struct Drawn {
    std::vector<Respondent> answers{};
    std::vector<double> people{};
};

Drawn of_forms(Draw& draw, const School& school, const FormsDrawn& like) {
    Drawn out{.people = std::vector<double>(like.drawn)};
    for (std::size_t i = 0; i < school.values.size() && school.form[i] < like.drawn; ++i) {
        ++out.people[school.form[i]];
        if (draw.uniform() < like.chance)
            out.answers.push_back({.value = school.values[i], .weight = 1, .group = 0, .cluster = school.form[i]});
    }
    return out;
}

Study by_forms(const FormsDrawn& like, Claim people_counted) {
    return {.name = std::to_string(like.drawn) + " of " + std::to_string(like.forms) + " forms, "
                    + std::to_string(static_cast<int>(100 * like.chance)) + "% of each answered",
            .claims = {{.what = "the whole, forms counted"},
                       std::move(people_counted),
                       shown("the whole, forms not told", "those of one form are taken for unlike")},
            .once = [=](Draw& draw) {
                constexpr auto kind = Answers::quantities;
                const auto school = drawn(draw, {.groups = 1, .forms_each = like.forms}, 0.5, kind);
                const auto [those, people] = of_forms(draw, school, like);
                const double all = static_cast<double>(school.values.size()), forms = static_cast<double>(like.forms);
                const statistics::ClustersDrawn counted{.of = {forms}, .people = people};
                auto apart = those;
                for (std::size_t i = 0; i < apart.size(); ++i) apart[i].cluster = i;
                Held out;
                for (const auto& found : {*statistics::survey(those, 1, {.of_all = all, .clusters = counted}, kind),
                                          *statistics::survey(those, 1, {.of_all = all}, kind),
                                          *statistics::survey(apart, 1, {.of_all = all}, kind)})
                    out.push_back(held(found.whole.interval, school.mean()));
                return out;
            }};
}

} // namespace

Page survey() {
    using enum Answers;
    const auto people =
        shown("the whole, people counted", "it takes the share of people who answered for that of forms drawn");
    return {.name = "survey",
            .title = "Surveys",
            .setting = "A school's forms have 20 to 30 pupils; a pupil's value is 3 + 0.4 a year + its own (sd 1), a "
                       "yes one above 3.5. Where forms\n"
                       "are drawn, they differ by 0.5 (sd). The truth is the mean of that very school, so that the "
                       "finite population correction counts.",
            .seed = 35,
            .studies = {simple(quantities, 0.5), simple(quantities, 0.9), simple(yes_or_no, 0.5),
                        simple(yes_or_no, 0.9), non_response(quantities), non_response(yes_or_no),
                        by_forms({60, 20, 1}, people), by_forms({60, 20, 0.7}, people),
                        by_forms({30, 30, 0.6}, people)}};
}

} // namespace proof
