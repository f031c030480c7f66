#include "committees/confidential_sql.h"
#include "committees/part_fields_store.h"
#include "committees/part_store.h"
#include "committees/parts_sql.h"

namespace committees {

using basics::Result;
using storage::Writer;

Result<void> remove(Writer& writer, const Committee& committee, const Item& item, const std::string& reason) {
    const auto& statement = item.part == Part::confidential ? sql::drop_confidential_item : sql::drop_item;
    return journal::changed(writer, removed(committee, item, reason), statement, item.id, item.version);
}

Result<void> remove(Writer& writer, const Committee& committee, const Paper& paper, const std::string& reason) {
    const auto& statement = paper.part == Part::confidential ? sql::drop_confidential_paper : sql::drop_paper;
    return journal::changed(writer, removed(committee, paper, reason), statement, paper.id, paper.version);
}

Result<void> remove(Writer& writer, const Committee& committee, const Line& line, const std::string& reason) {
    const auto& statement = line.part == Part::confidential ? sql::drop_confidential_line : sql::drop_line;
    return journal::changed(writer, removed(committee, line, reason), statement, line.id, line.version);
}

} // namespace committees
