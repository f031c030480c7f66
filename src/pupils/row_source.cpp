#include "pupils/row_source.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;

class Row {
public:
    Row(PupilFile& file, const Cells& cells, const Words& words) : file_{&file}, cells_{&cells}, words_{&words} {}

    // The cell, through the words that are data.
    std::string text(Field field) const {
        const auto& cell = (*cells_)[field];
        const auto found = words_->find({field, folded(cell)});
        auto text = found == words_->end() ? basics::collapsed(cell) : found->second;
        std::erase_if(text, [](char c) { return c >= 0 && c < ' '; });
        return text;
    }
    // What the words that are data say of the cell; `otherwise`, and a refusal of the cell, where they say nothing.
    std::string known(Field field, std::string_view otherwise) {
        const auto& cell = (*cells_)[field];
        if (basics::trimmed(cell).empty()) return {};
        const auto found = words_->find({field, folded(cell)});
        if (found != words_->end()) return found->second;
        file_->cells_refused.push_back(
            refusal(field, fmt::format("This is not known here; taken as “{}”.", otherwise)));
        return std::string{otherwise};
    }
    void refuse_row(Field field, std::string reason) {
        if (!refused_) file_->rows_refused.push_back(refusal(field, std::move(reason)));
        refused_ = true;
    }
    // The cell by `parse`; what cannot be read is refused, and the row with it where it matters who this is.
    enum class Refuse { row, cell };
    template <class Parse>
    auto value(Field field, Refuse refuse, Parse parse) -> std::optional<std::decay_t<decltype(parse("").value())>> {
        const auto cell = text(field);
        if (cell.empty()) return {};
        auto read = parse(cell);
        if (read) return std::move(read).value();
        if (refuse == Refuse::row) refuse_row(field, read.problem().message);
        else file_->cells_refused.push_back(refusal(field, read.problem().message));
        return {};
    }
    bool refused() const { return refused_; }

private:
    Refusal refusal(Field field, std::string reason) const {
        const auto& column = cells_->columns[static_cast<std::size_t>(field)];
        return {.line = cells_->line,
                .column = column.empty() ? std::string{words(field)} : column,
                .reason = std::move(reason)};
    }
    PupilFile* file_;
    const Cells* cells_;
    const Words* words_;
    bool refused_{};
};

Result<basics::Date> a_day(std::string_view text) {
    // A spreadsheet's day may carry midnight with it.
    const auto day = text.substr(0, text.find_first_of("T "));
    auto read = basics::parse_official_date(text);
    if (!read && day.size() == 10) read = basics::parse_official_date(day);
    if (!read || !read.value()) return basics::invalid("This is no date. Write 2014-05-03 or 03/05/2014.");
    return *read.value();
}

Result<basics::Date> a_birthday(std::string_view text, basics::Date as_of) {
    const auto day = TRY(a_day(text));
    const int age = basics::whole_years_between(day, as_of);
    if (day > as_of || age > 25)
        return basics::invalid("Nobody of this date of birth is a pupil: it is over 25 years ago or to come.");
    return day;
}

Named named_of(Row& row, const FileOf& of) {
    Named named{.source_id = row.text(Field::source_id),
                .surname = row.text(Field::surname),
                .forename = row.text(Field::forename)};
    named.upn = row.value(Field::upn, Row::Refuse::row, parse_upn);
    named.former_upn = row.value(Field::former_upn, Row::Refuse::cell, parse_upn);
    if (row.text(Field::uln) != "9999999999") named.uln = row.value(Field::uln, Row::Refuse::cell, parse_uln);
    named.born =
        row.value(Field::born, Row::Refuse::row, [&](std::string_view text) { return a_birthday(text, of.as_of); });
    if (named.surname.empty()) row.refuse_row(Field::surname, "The surname is missing.");
    if (named.forename.empty()) row.refuse_row(Field::forename, "The forename is missing.");
    if (named.surname.size() > 200 || named.forename.size() > 200)
        row.refuse_row(Field::surname, "The name is longer than 200 letters: the columns have slipped.");
    if (!named.upn && named.source_id.empty() && !named.born)
        row.refuse_row(Field::upn,
                       "There is no UPN, no number of the school's system and no date of birth to know the pupil by.");
    return named;
}

Said said_of(Row& row, const FileOf& of) {
    Said said{.school = of.school, .as_of = of.as_of, .source = of.source, .source_id = row.text(Field::source_id)};
    said.starts = row.value(Field::starts, Row::Refuse::row, a_day);
    said.ends = row.value(Field::ends, Row::Refuse::row, a_day);
    if (said.ends && *said.ends > of.as_of) said.ends.reset(); // still on roll
    said.year_group = row.value(Field::year_group, Row::Refuse::cell, parse_year_group).value_or(std::nullopt);
    said.status = row.value(Field::status, Row::Refuse::row,
                            [](std::string_view text) -> Result<Status> {
                                if (const auto status = status_named(text)) return *status;
                                return basics::invalid("The enrolment status is none of C, M, S, G, F and O.");
                            })
                      .value_or(Status::only);
    if (said.ends) said.destination = row.known(Field::destination, "other");
    return said;
}

Field field_of(Characteristic what) {
    switch (what) {
    case Characteristic::disadvantaged: return Field::disadvantaged;
    case Characteristic::sen: return Field::sen;
    case Characteristic::eal: return Field::eal;
    case Characteristic::ethnicity: return Field::ethnicity;
    case Characteristic::prior_band: return Field::prior_band;
    }
    return Field::prior_band;
}

bool yes(std::string_view cell) {
    const auto word = basics::lower(cell);
    return word == "yes" || word == "y" || word == "true" || word == "1" || word == "t";
}

} // namespace

void take(PupilFile& file, const Cells& cells, const Words& words, const FileOf& of) {
    Row row{file, cells, words};
    RowOfFile taken{.line = cells.line, .named = named_of(row, of), .stay = said_of(row, of)};
    taken.sex = row.value(Field::sex, Row::Refuse::cell,
                          [](std::string_view text) -> Result<Sex> {
                              if (const auto sex = sex_named(text)) return *sex;
                              return basics::invalid("Sex is F or M, or is left empty.");
                          })
                    .value_or(Sex::not_said);
    for (const auto what : all_characteristics()) {
        const auto value = row.value(field_of(what), Row::Refuse::cell,
                                     [&](std::string_view text) { return parse_value(what, text); });
        if (value && *value) taken.characteristics.emplace_back(what, **value);
    }
    if (row.refused()) return;
    if (file.looked_after && yes(row.text(Field::looked_after))) ++*file.looked_after;
    file.rows.push_back(std::move(taken));
}

} // namespace pupils
