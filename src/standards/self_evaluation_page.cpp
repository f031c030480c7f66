#include "standards/self_evaluation_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace standards {
namespace {

using basics::counted;

std::string grade_of(const SelfEvaluation& of) {
    return of.grade ? inspections::grade_words(of.framework, of.area, *of.grade) : std::string{};
}

std::vector<SelfEvaluationPage::Text> texts_of(const SelfEvaluation& of) {
    std::vector<SelfEvaluationPage::Text> out;
    const auto add = [&](std::string_view heading, const std::string& words) {
        if (!words.empty()) out.push_back({std::string{heading}, words});
    };
    add("What we do well", of.does_well);
    add("What we must improve", of.must_improve);
    add("How we know", of.evidence);
    add("What we do next", of.next_step);
    return out;
}

std::string capital(std::string_view words) {
    std::string out{words};
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 32);
    return out;
}

SelfEvaluationPage::Part part_of(const Area& area, const Framework& framework, std::span<const SelfEvaluation> all) {
    SelfEvaluationPage::Part part{.heading = capital(inspections::area_words(area.code)),
                                  .asks = area.asks + (area.every ? "." : ". Only where the school has it."),
                                  .written = "Nothing is written yet."};
    const auto* stands = standing(all, framework.of, area.code);
    if (!stands) return part;
    part.written = fmt::format("Written on {}.", basics::spoken(stands->written));
    part.grade = grade_of(*stands);
    part.texts = texts_of(*stands);
    for (const auto& each : all) // the newest first
        if (each.framework == framework.of && each.area == area.code && each.edition != stands->edition)
            part.earlier.push_back(
                {.written = basics::spoken(each.written), .grade = grade_of(each), .texts = texts_of(each)});
    if (!part.earlier.empty()) part.earlier_words = counted(std::ssize(part.earlier), "earlier text", "earlier texts");
    return part;
}

std::vector<std::string> sentences_of(const Framework& shown, std::span<const SelfEvaluation> all, bool holds,
                                      basics::Date today) {
    std::vector<std::string> out;
    std::int64_t missing = 0, old = 0, wanted = 0;
    for (const auto& area : shown.areas) {
        const auto* stands = standing(all, shown.of, area.code);
        wanted += area.every;
        missing += !stands && area.every;
        old += stands && is_old(*stands, today);
    }
    if (!holds) {
        out.push_back(fmt::format("Written under {}, which holds no longer: it stays as it was.", shown.words));
        return out;
    }
    out.push_back(missing == 0
                      ? fmt::format("Every area of {} has a text of the school.", shown.words)
                      : fmt::format("Of the {} of {}: {} no text of the school yet.", counted(wanted, "area", "areas"),
                                    shown.words, counted(missing, "has", "have")));
    if (old > 0)
        out.push_back(
            fmt::format("{} older than a term: written anew each term, what was said before stays to be read.",
                        counted(old, "text is", "texts are")));
    return out;
}

std::string address_of(basics::Urn urn) { return fmt::format("/schools/{}/self-evaluation", urn.text()); }

} // namespace

SelfEvaluationPage self_evaluation_page(basics::Urn urn, const std::vector<Framework>& frameworks,
                                        const Framework& shown, std::span<const SelfEvaluation> all, bool may_write,
                                        basics::Date today) {
    const auto* holds = in_force(frameworks, today);
    const bool is_current = holds && holds->of == shown.of;
    SelfEvaluationPage page{.sentences = sentences_of(shown, all, is_current, today)};
    for (const auto& area : shown.areas) {
        auto part = part_of(area, shown, all);
        if (!is_current && part.texts.empty()) continue;
        if (may_write && is_current) {
            part.write = fmt::format("{}/{}", address_of(urn), area.code);
            part.write_words = part.texts.empty() ? "Write" : "Write anew";
        }
        page.parts.push_back(std::move(part));
    }
    for (const auto& each : frameworks) {
        const bool written = std::ranges::find(all, each.of, &SelfEvaluation::framework) != all.end();
        if (each.of == shown.of || (!written && &each != holds)) continue;
        page.others.emplace_back(
            fmt::format("Under {}", each.words),
            &each == holds ? address_of(urn)
                           : fmt::format("{}?framework={}", address_of(urn),
                                         each.of == inspections::Framework::overall ? "overall" : "report-card"));
    }
    return page;
}

SelfEvaluationForm self_evaluation_form(basics::Urn urn, const Framework& framework, const Area& area,
                                        const Typed& typed, std::int64_t version, const std::vector<Wrong>& wrong) {
    SelfEvaluationForm form{.action = fmt::format("{}/{}", address_of(urn), area.code),
                            .back = address_of(urn),
                            .version = std::to_string(version),
                            .asks = area.asks + "."};
    form.grade.options.push_back({.value = "", .words = "No judgement"});
    for (const auto grade : grades_of(framework.of, area.code))
        form.grade.options.push_back(
            {.value = std::to_string(grade), .words = inspections::grade_words(framework.of, area.code, grade)});
    form.grade.value = typed.grade;
    form.grade.hint = "The school’s own, in the framework’s words. It is no inspection.";
    form.does_well.value = typed.does_well, form.must_improve.value = typed.must_improve;
    form.evidence.value = typed.evidence, form.next_step.value = typed.next_step;
    form.must_improve.hint = "Precisely: who, where, how much. Name no child and no member of staff.";
    form.evidence.hint = "Figures, visits, surveys, books: what, and when.";
    web::put_beside(form.errors, wrong, form.grade, form.does_well, form.must_improve, form.evidence, form.next_step);
    return form;
}

web::Editing editing(const SelfEvaluationForm& form, const Typed& stands) {
    return {.what = "this area of the self-evaluation",
            .section = "trust",
            .address = form.action,
            .back = form.back,
            .version = form.version,
            .fields = {{form.grade.name, form.grade.label, stands.grade, form.grade.options},
                       {form.does_well.name, form.does_well.label, stands.does_well},
                       {form.must_improve.name, form.must_improve.label, stands.must_improve},
                       {form.evidence.name, form.evidence.label, stands.evidence},
                       {form.next_step.name, form.next_step.label, stands.next_step}}};
}

} // namespace standards
