#include "programmes/template.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace programmes {
namespace {

bool runs_in_a_spreadsheet(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@"}.find(text.front()) != std::string_view::npos;
}

bool is_a_code(std::string_view text) {
    return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// To the hundredth, as it is kept: 1, 0.5, 0.25.
std::string number(double value) { return fmt::format("{:g}", value); }

// What differs of two tasks, as "owner headteacher, was its lead".
std::string differences(const TemplateTask& before, const TemplateTask& after) {
    std::string out;
    const auto differ = [&](std::string_view what, const std::string& was, const std::string& is) {
        if (was == is) return;
        out += fmt::format("{}{} {}, was {}", out.empty() ? "" : "; ", what, is.empty() ? "none" : is,
                           was.empty() ? "none" : was);
    };
    const auto was = words_of(before), is = words_of(after);
    differ("words", was.task, is.task);
    differ("gate", was.gate, is.gate);
    differ("owner", std::string{words(before.owner)}, std::string{words(after.owner)});
    differ("due", was.due, is.due);
    differ("evidence", was.evidence, is.evidence);
    differ("hours", was.hours, is.hours);
    differ("every", was.every, is.every);
    differ("times", was.times, is.times);
    return out;
}

} // namespace

const TemplateTask* TrustTemplate::task(std::string_view code) const {
    const auto found = std::ranges::find(tasks, code, &TemplateTask::code);
    return found == tasks.end() ? nullptr : &*found;
}

std::string words(const DueRule& due) {
    auto out = fmt::format("{} {}", due.within, words(due.count));
    if (!due.after.empty()) out += " after " + due.after;
    return out;
}

TaskWords words_of(const TemplateTask& of) {
    return {.code = of.code,
            .task = of.task,
            .gate = of.gate,
            .owner = std::string{name(of.owner)},
            .due = words(of.due),
            .evidence = of.evidence,
            .hours = number(of.hours),
            .every = of.every == 0 ? "" : std::to_string(of.every),
            .times = of.times == 1 ? "" : std::to_string(of.times)};
}

std::variant<TemplateTask, std::vector<Wrong>> read_task(const TaskWords& typed) {
    std::vector<Wrong> wrong;
    const auto want = [&](bool holds, const char* field, std::string sentence) {
        if (!holds) wrong.push_back({field, std::move(sentence)});
    };
    const auto owner = owner_named(typed.owner);
    const auto due = parse_due(typed.due);
    const auto hours = basics::real_number(typed.hours);
    const auto every = typed.every.empty() ? 0 : basics::whole_number(typed.every);
    const auto times = typed.times.empty() ? 1 : basics::whole_number(typed.times);
    want(is_a_code(typed.code), "code", "Give a short name of small letters, digits and _, such as plan_approved.");
    want(!typed.task.empty(), "task", "Say what is to be done.");
    want(!runs_in_a_spreadsheet(typed.task), "task", "Begin with a word: a spreadsheet would run this.");
    want(!runs_in_a_spreadsheet(typed.evidence), "evidence", "Begin with a word: a spreadsheet would run this.");
    want(owner.has_value(), "owner", fmt::format("Nobody is called {}: choose an owner.", typed.owner));
    want(due.ok(), "due", due.ok() ? "" : due.problem().message);
    want(hours && *hours >= 0 && *hours <= 200, "hours", "Give a number of hours from 0 to 200.");
    want(every && *every >= 0 && *every <= 400, "every", "Give a whole number of days, or leave it empty.");
    want(times && *times >= 1 && *times <= 40, "times", "Give how often from 1 to 40, or leave it empty.");
    if (!wrong.empty()) return wrong;
    return TemplateTask{.code = typed.code,
                        .task = typed.task,
                        .gate = typed.gate,
                        .owner = *owner,
                        .due = due.value(),
                        .evidence = typed.evidence,
                        .hours = std::round(*hours * 100) / 100,
                        .every = static_cast<int>(*every),
                        .times = static_cast<int>(*times)};
}

std::vector<TemplateTask> with_task(std::vector<TemplateTask> all, const TemplateTask& task) {
    const auto held = std::ranges::find(all, task.code, &TemplateTask::code);
    if (held == all.end()) all.push_back(task);
    else *held = task;
    return all;
}

std::vector<TemplateTask> without_task(std::vector<TemplateTask> all, std::string_view code) {
    std::erase_if(all, [&](const TemplateTask& each) { return each.code == code; });
    return all;
}

std::vector<std::string> changes(std::span<const TemplateTask> before, std::span<const TemplateTask> after) {
    std::vector<std::string> out;
    for (const auto& each : after) {
        const auto was = std::ranges::find(before, each.code, &TemplateTask::code);
        if (was == before.end())
            out.push_back(fmt::format("Added: {} ({}, due {})", each.task, words(each.owner), words(each.due)));
        else if (const auto differ = differences(*was, each); !differ.empty())
            out.push_back(fmt::format("Changed: {} ({})", was->task, differ));
    }
    for (const auto& each : before)
        if (std::ranges::find(after, each.code, &TemplateTask::code) == after.end())
            out.push_back("Retired: " + each.task);
    return out;
}

} // namespace programmes
