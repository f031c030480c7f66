#include "inspections/inspection_book_store.h"

namespace inspections {
namespace {

using basics::Result;

struct Texts {
    std::string on, as_of, overall, grades;
};

Result<void> write(storage::Bulk& bulk, std::int64_t import, std::int64_t ordinal, const Inspection& each) {
    const Texts texts{.on = each.on ? basics::iso(*each.on) : "",
                      .as_of = basics::iso(each.as_of),
                      .overall = each.overall ? std::to_string(*each.overall) : "",
                      .grades = written(each.areas)};
    const auto or_null = [](std::string_view text) { return text.empty() ? storage::Value{} : storage::Value{text}; };
    const std::array<storage::Value, 11> row{import,
                                             each.urn,
                                             ordinal,
                                             name(each.framework),
                                             name(each.kind),
                                             or_null(texts.on),
                                             texts.as_of,
                                             or_null(texts.overall),
                                             each.category ? storage::Value{name(*each.category)} : storage::Value{},
                                             or_null(each.outcome),
                                             texts.grades};
    return bulk.add(row);
}

} // namespace

bool InspectionBook::add(Inspection inspection) {
    const auto urn = inspection.urn.text();
    auto content = fmt::format("{} {} {} {} {} {}", urn, name(inspection.framework), name(inspection.kind),
                               inspection.on ? basics::iso(*inspection.on) : "", inspection.overall.value_or(0),
                               written(inspection.areas) + inspection.outcome);
    if (!told_.try_emplace(std::move(content), 0).second) return false;
    waiting_.emplace_back(++told_[urn], std::move(inspection));
    return true;
}

Result<void> InspectionBook::save(storage::Writer& writer) {
    if (waiting_.empty()) return {};
    auto bulk =
        TRY(writer.bulk("inspection_records", "import, urn, ordinal, framework, kind, inspected_on, as_of, overall, "
                                              "category, outcome, grades"));
    for (const auto& [ordinal, inspection] : waiting_) TRY(write(*bulk, import_, ordinal, inspection));
    waiting_.clear();
    return bulk->finish();
}

} // namespace inspections
