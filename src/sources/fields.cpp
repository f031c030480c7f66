#include "sources/file_kind.h"

#include "basics/text.h"

namespace sources {
namespace {

// Columns that are no figures stand first.
const Recognised::Column* column_of(const Recognised& recognised, std::string_view role) {
    for (const auto& column : recognised.columns) {
        if (column.meaning->role == role) return &column;
        if (column.meaning->role == "figure") return nullptr;
    }
    return nullptr;
}

} // namespace

std::string_view Fields::operator[](std::string_view role) const {
    const auto* column = column_of(*recognised_, role);
    if (!column || column->at >= cells_.size()) return {};
    const auto cell = basics::trimmed(cells_[column->at]);
    return cell == "NULL" ? std::string_view{} : cell;
}

bool Fields::has(std::string_view role) const { return column_of(*recognised_, role) != nullptr; }

std::string_view Fields::header(std::string_view role) const {
    const auto* column = column_of(*recognised_, role);
    return column ? std::string_view{column->meaning->header} : std::string_view{};
}

std::string Fields::meaning(std::string_view role) const {
    const auto cell = (*this)[role];
    const auto values = recognised_->kind->values.find(role);
    if (values == recognised_->kind->values.end()) return std::string{cell};
    auto found = values->second.find(basics::lower(cell));
    if (found == values->second.end()) found = values->second.find("*");
    return found == values->second.end() ? std::string{cell} : found->second.meaning;
}

} // namespace sources
