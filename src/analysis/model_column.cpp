#include "analysis/model_column.h"

namespace analysis {

basics::Result<statistics::TableColumn> model_column(const Question& asked, const std::string& written) {
    constexpr std::string_view before = "factor(";
    const bool forced = written.starts_with(before) && written.ends_with(')');
    const std::string name = forced ? written.substr(before.size(), written.size() - before.size() - 1) : written;
    if (!forced)
        if (auto all_numbers = numbers(asked.frame, name); all_numbers.ok())
            return statistics::TableColumn{name, std::move(all_numbers).value()};
    return statistics::TableColumn{name, texts(asked.frame, name)};
}

} // namespace analysis
