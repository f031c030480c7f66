#include "statistics/multilevel.h"

#include "analysis/list.h"
#include "analysis/model_column.h"
#include "analysis/multilevel_answer.h"

#include "basics/text.h"

#include <cmath>

namespace analysis {
namespace {

using basics::Result;
using statistics::MultilevelFit;

constexpr std::array<std::string_view, 3> families{"gaussian", "binomial", "ordinal"};
constexpr std::array<std::string_view, 2> methods{"reml", "ml"};
constexpr std::array<std::string_view, 2> degrees{"satterthwaite", "kenward-roger"};

Result<statistics::Table> table_of(const Question& asked) {
    const auto outcome = TRY(asked.needed("outcome"));
    TRY(asked.needed("group"));
    statistics::Table table{.outcome = {outcome, TRY(numbers(asked.frame, outcome))}, .fixed = {}, .groups = {}};
    for (const auto& name : asked.list("fixed")) table.fixed.push_back(TRY(model_column(asked, name)));
    for (const auto& name : asked.list("group")) table.groups.push_back({name, texts(asked.frame, name)});
    return table;
}

Result<MultilevelFit> gaussian(const Question& asked, const statistics::ModelRows& rows) {
    if (asked.has("quadrature"))
        return basics::invalid("--quadrature is for --family binomial or ordinal; a gaussian likelihood is exact.");
    std::optional<std::string> slope;
    if (asked.has("slope")) slope = TRY(asked.needed("slope"));
    const auto method = TRY(asked.choice("method", methods)), df = TRY(asked.choice("df", degrees));
    return statistics::fit_multilevel(
        rows, slope, method == "ml" ? statistics::Likelihood::ml : statistics::Likelihood::reml,
        df == "kenward-roger" ? statistics::Degrees::kenward_roger : statistics::Degrees::satterthwaite);
}

Result<MultilevelFit> by_categories(const Question& asked, const statistics::ModelRows& rows, std::string_view family) {
    if (asked.has("slope"))
        return basics::invalid("--slope is for --family gaussian; a binomial or ordinal outcome takes an intercept.");
    if (asked.option("method", "ml") != "ml")
        return basics::invalid("--family binomial and ordinal are fitted by ml; leave --method out.");
    if (asked.has("df"))
        return basics::invalid("--df is for --family gaussian; a binomial or ordinal outcome has no t.");
    const double points = TRY(asked.number("quadrature", 1));
    if (points != std::floor(points)) return basics::invalid("--quadrature takes a whole number of points.");
    return statistics::fit_multilevel(rows,
                                      family == "binomial" ? statistics::Family::binomial : statistics::Family::ordinal,
                                      static_cast<int>(std::clamp(points, -1.0, 1000.0)));
}

Result<Answer> answer(const Question& asked) {
    const auto family = TRY(asked.choice("family", families));
    const auto rows = TRY(statistics::model_rows(TRY(table_of(asked))));
    const auto fit = family == "gaussian" ? TRY(gaussian(asked, rows)) : TRY(by_categories(asked, rows, family));
    const bool exact = family == "gaussian";
    auto values = Object{}
                      .set("family", family)
                      .set("method", exact ? asked.option("method", methods.front()) : "ml")
                      .set("df_method", exact ? asked.option("df", degrees.front()) : "none");
    return Answer{.says = multilevel_words(fit, rows),
                  .values = multilevel_values(fit, rows, std::move(values)),
                  .picture = multilevel_picture(fit)};
}

} // namespace

Method multilevel() {
    return {.name = "multilevel",
            .summary =
                "What pupils' outcomes say of each school beyond its intake, and how sure that is (mixed models).",
            .usage = "FILE --outcome COLUMN --group COLUMN [--group COLUMN ...] [--fixed COLUMN,factor(COLUMN),...]\n"
                     "      [--slope COLUMN] [--method reml|ml] [--df satterthwaite|kenward-roger]\n"
                     "      [--family gaussian|binomial|ordinal] [--quadrature POINTS]",
            .example = "examples/analysis/pupils.csv --outcome score --group school --fixed prior,sex",
            .columns = {"outcome", "group", "fixed", "slope"},
            .options = {"method", "df", "family", "quadrature"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
