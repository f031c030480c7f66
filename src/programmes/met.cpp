#include "programmes/met.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {

const CaseKindRow* met_by(const Task& task) {
    if (task.code.empty()) return nullptr;
    const auto found = std::ranges::find(all_case_rows(), std::string_view{task.code}, &CaseKindRow::meets);
    return found == all_case_rows().end() ? nullptr : &*found;
}

basics::Result<void> may_be_done(const SchoolProgramme& view, const Task& task) {
    const auto* row = met_by(task);
    const auto is_one = [&](const ProgrammeCase& each) {
        return each.kind == row->kind && each.placement == task.placement && each.state != "dropped";
    };
    if (!row || std::ranges::any_of(view.cases, is_one)) return {};
    return basics::conflict(fmt::format("This is done by what is there, not by a sentence: {} under {} first.",
                                        basics::lower(row->button), words(row->part)));
}

std::string met_words(std::string_view title) { return fmt::format("The first is there: {}.", title); }

const TaskMove& done_move() {
    return *std::ranges::find(task_lifecycle().moves, std::string_view{"done"}, &TaskMove::verb);
}

} // namespace programmes
