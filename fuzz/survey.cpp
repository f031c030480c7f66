// A school's survey, its totals or a form's rows: whatever the bytes, answers that keep their promises, refusals, or a sentence.
#include "sources/csv_table.h"
#include "voice/answer_rows_source.h"

#include "a_memory_file.h"
#include "read_all.h"

namespace {

using voice::Field;

const voice::HeaderNames names{{"question", {Field::question, 1}},
                               {"respondents", {Field::respondents, 1}},
                               {"date", {Field::day, 1}},
                               {"year group", {Field::year_group, 1}},
                               {"asked", {Field::asked, 1}},
                               {"answered", {Field::answered, 1}},
                               {"strongly agree", {Field::strongly_agree, 1}},
                               {"agree", {Field::agree, 1}},
                               {"neither", {Field::neither, 1}},
                               {"disagree", {Field::disagree, 1}},
                               {"strongly disagree", {Field::strongly_disagree, 1}},
                               {"dont know", {Field::dont_know, 1}}};

voice::Terms made() {
    voice::Terms terms{.questions = {{.code = "pupils_safe_1",
                                      .who = voice::Respondents::pupils,
                                      .words = "I feel safe",
                                      .theme = inspections::Theme::safeguarding,
                                      .of_set = "2026",
                                      .low = 0.5,
                                      .good = 0.8},
                                     {.code = "staff_proud_1",
                                      .who = voice::Respondents::staff,
                                      .words = "I am proud to work here",
                                      .theme = inspections::Theme::leadership,
                                      .of_set = "2026",
                                      .low = 0.5,
                                      .good = 0.8}}};
    add_own_words(terms);
    return terms;
}
const voice::Terms terms = made();
constexpr basics::Date today = std::chrono::year{2026} / 11 / 30;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const MemoryFile file{bytes, size};
    auto table = sources::open_csv(file.path(), "fuzz", fuzz_limits);
    if (!table.ok()) return 0;
    if (voice::is_rows_of_answers(table.value()->headers(), terms)) {
        const auto counted = voice::count_answers(*table.value(), names, terms, {.on = today, .asked = 50});
        if (!counted.ok()) return 0;
        for (const auto& row : counted.value().rows)
            promise(row.answers.answered() > 0
                    && (row.answers.asked == 0 || row.answers.asked >= row.answers.answered()));
        for (const auto& each : counted.value().refused) promise(each.line > 1 && !each.column.empty());
        return 0;
    }
    const auto columns = voice::columns_of(table.value()->headers(), names);
    const auto read = voice::read_survey(*table.value(), columns, terms, today);
    if (!read.ok()) return 0;
    std::vector<voice::Answers> answers;
    for (const auto& row : read.value().rows) {
        promise(row.line > 1 && row.answers.answered() > 0 && row.answers.key.on <= today);
        promise(row.answers.asked == 0 || row.answers.asked >= row.answers.answered());
        answers.push_back(row.answers);
    }
    for (const auto& each : read.value().refused) promise(!each.reason.empty());
    hide_few(answers);
    for (const auto& each : answers)
        promise(each.hidden ? each.answered() == 0 : each.answered() >= voice::fewest_shown);
    return 0;
}
