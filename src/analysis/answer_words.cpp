// The same values for people: lines and tables that a terminal shows.
#include "analysis/answer.h"

namespace analysis {
namespace {

struct Shown {
    std::string text;
    bool number = false;
};

std::string label(std::string_view name) {
    std::string out{name};
    std::ranges::replace(out, '_', ' ');
    return out;
}

Shown shown(const Value& value);

std::string joined(const List& list) {
    std::string out;
    for (const auto& each : list) out += (out.empty() ? "" : ", ") + shown(each).text;
    return out;
}

struct Shower {
    Shown operator()(std::monostate) const { return {"-"}; }
    Shown operator()(bool value) const { return {value ? "yes" : "no"}; }
    Shown operator()(std::int64_t value) const { return {fmt::format("{}", value), true}; }
    Shown operator()(double value) const { return {std::isfinite(value) ? fmt::format("{:.6g}", value) : "-", true}; }
    Shown operator()(const std::string& value) const { return {value}; }
    Shown operator()(const List& list) const { return {joined(list)}; }
    Shown operator()(const Object& object) const {
        std::string out;
        for (const auto& [name, value] : object.fields)
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", label(name), shown(value).text);
        return {out};
    }
};

Shown shown(const Value& value) { return std::visit(Shower{}, value.held); }

std::size_t width(std::string_view text) { // characters, not bytes: a minus or an en dash is one
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(const Shown& cell, std::size_t to) {
    const std::string space(to - std::min(to, width(cell.text)), ' ');
    return cell.number ? space + cell.text : cell.text + space;
}

bool is_table(const Value& value) {
    const auto* list = std::get_if<List>(&value.held);
    return list && !list->empty()
           && std::ranges::all_of(*list, [](const Value& each) { return std::holds_alternative<Object>(each.held); });
}

std::vector<std::string> columns_of(const List& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows)
        for (const auto& field : std::get<Object>(row.held).fields)
            if (std::ranges::find(names, field.name) == names.end()) names.push_back(field.name);
    return names;
}

Shown cell_of(const Object& row, std::string_view column) {
    const auto field = std::ranges::find(row.fields, column, &Field::name);
    return field == row.fields.end() ? Shown{} : shown(field->value);
}

std::string line_of(const std::vector<Shown>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i ? "  " : "") + padded(cells[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string table(const List& rows) {
    const auto names = columns_of(rows);
    std::vector<std::vector<Shown>> lines(1);
    for (const auto& name : names) lines[0].push_back({label(name)});
    for (const auto& row : rows) {
        auto& line = lines.emplace_back();
        for (const auto& name : names) line.push_back(cell_of(std::get<Object>(row.held), name));
    }
    for (std::size_t i = 0; i < names.size(); ++i) lines[0][i].number = lines.size() > 1 && lines[1][i].number;
    std::vector<std::size_t> widths(names.size());
    for (const auto& line : lines)
        for (std::size_t i = 0; i < names.size(); ++i) widths[i] = std::max(widths[i], width(line[i].text));
    std::string out;
    for (const auto& line : lines) out += line_of(line, widths);
    return out;
}

// Values with tables of their own stand apart, after the others.
const Object* part_of(const Value& value) {
    const auto* object = std::get_if<Object>(&value.held);
    return object && std::ranges::any_of(object->fields, is_table, &Field::value) ? object : nullptr;
}

std::string plain_lines(const Object& values) {
    const auto plain = [](const Field& field) { return !is_table(field.value) && !part_of(field.value); };
    std::size_t longest = 0;
    for (const auto& field : values.fields)
        if (plain(field)) longest = std::max(longest, width(field.name));
    std::string out;
    for (const auto& field : values.fields)
        if (plain(field)) out += fmt::format("{}  {}\n", padded({label(field.name)}, longest), shown(field.value).text);
    return out;
}

std::string lines_and_tables(const Object& values) {
    std::string out;
    if (const auto lines = plain_lines(values); !lines.empty()) out += "\n" + lines;
    for (const auto& [name, value] : values.fields)
        if (is_table(value)) out += fmt::format("\n{}\n{}", label(name), table(std::get<List>(value.held)));
    for (const auto& [name, value] : values.fields)
        if (const auto* part = part_of(value)) out += fmt::format("\n{}\n{}", label(name), lines_and_tables(*part));
    return out;
}

} // namespace

std::string words(const Answer& answer) {
    std::string out;
    for (const auto& sentence : answer.says) out += sentence + "\n";
    const auto rest = lines_and_tables(answer.values);
    return out.empty() && !rest.empty() ? rest.substr(1) : out + rest; // no empty line at the top
}

} // namespace analysis
