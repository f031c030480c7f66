#include "sources/xlsx_rows.h"

#include "basics/text.h"
#include "sources/xml.h"

namespace sources {
namespace {

using basics::Result;

// "AB12" -> 27, counted from 0; nothing if no letters come first.
std::optional<size_t> column_of(std::string_view place) {
    size_t column{};
    for (const char c : place) {
        if (c < 'A' || c > 'Z' || column > 1'000'000) break;
        column = column * 26 + static_cast<size_t>(c - 'A') + 1;
    }
    return column == 0 ? std::nullopt : std::optional{column - 1};
}

// Cell types of ECMA-376 part 1, 18.18.11.
enum class Kind { number, shared, text, boolean };
Kind kind_of(std::string_view type) {
    if (type == "s") return Kind::shared;
    if (type == "b") return Kind::boolean;
    return type.empty() || type == "n" ? Kind::number : Kind::text; // str, inlineStr, d (a date in ISO), e (#N/A)
}

class SheetRows {
public:
    SheetRows(const Workbook& book, const Limits& limits, const EachRow& step)
        : book_{book}, limits_{limits}, step_{step} {}

    void open(std::string_view name, Attributes about) {
        if (name == "c") open_cell(about);
        else if (name == "row") open_row(about);
        else if (name == "v" || (name == "t" && !pronounced_)) inside_ = true;
        else if (name == "rPh") pronounced_ = true;
    }
    void text(std::string_view text) {
        if (!inside_) return;
        if (value_.size() + text.size() > limits_.cell_bytes) return refuse("has a cell too long for a table");
        value_.append(text);
    }
    void close(std::string_view name) {
        if (name == "v" || name == "t") inside_ = false;
        else if (name == "rPh") pronounced_ = false;
        else if (name == "c") close_cell();
        else if (name == "row") close_row();
    }
    const std::optional<basics::Problem>& problem() const { return problem_; }

private:
    void refuse(std::string_view what) {
        if (!problem_) problem_ = basics::invalid(fmt::format("Row {} {}.", line_, what));
    }
    void open_row(Attributes about) {
        const auto told = basics::whole_number(about["r"]).value_or(0);
        line_ = told > 0 ? static_cast<size_t>(told) : line_ + 1;
        column_ = 0, width_ = 0;
    }
    void open_cell(Attributes about) {
        if (const auto column = column_of(about["r"])) column_ = *column;
        kind_ = kind_of(about["t"]);
        style_ = static_cast<size_t>(std::max<std::int64_t>(0, basics::whole_number(about["s"]).value_or(0)));
        value_.clear();
    }
    std::string said() const {
        switch (kind_) {
        case Kind::number: return number_text(value_, book_.shown(style_), book_.from_1904);
        case Kind::shared: {
            const auto place = basics::whole_number(value_).value_or(-1);
            return place < 0 ? std::string{} : std::string{book_.texts.at(static_cast<size_t>(place))};
        }
        case Kind::text: return value_;
        case Kind::boolean: return value_ == "1" ? "TRUE" : "FALSE";
        }
        return {};
    }
    void close_cell() {
        const auto column = column_++;
        if (value_.empty()) return;
        if (column >= limits_.columns) return refuse(fmt::format("has more than {} cells", limits_.columns));
        if (cells_.size() <= column) cells_.resize(column + 1);
        for (; width_ <= column; ++width_) cells_[width_].clear();
        cells_[column] = said();
    }
    void close_row() {
        const auto last = std::find_if(cells_.rend() - static_cast<std::ptrdiff_t>(width_), cells_.rend(),
                                       [](const auto& cell) { return !cell.empty(); });
        width_ = static_cast<size_t>(cells_.rend() - last);
        if (width_ == 0 || problem_) return;
        views_.assign(cells_.begin(), cells_.begin() + static_cast<std::ptrdiff_t>(width_));
        if (auto done = step_(RowView{.line = line_, .cells = views_}); !done.ok()) problem_ = done.problem();
    }

    const Workbook& book_;
    const Limits& limits_;
    const EachRow& step_;
    std::optional<basics::Problem> problem_{};
    size_t line_{};
    size_t column_{};
    size_t width_{}; // of the present row: cells up to the last that says something
    Kind kind_{};
    size_t style_{};
    bool inside_{};     // a value
    bool pronounced_{}; // inside how a text is pronounced
    std::string value_{};
    std::vector<std::string> cells_{};
    std::vector<std::string_view> views_{};
};

} // namespace

Result<void> each_sheet_row(const Archive& archive, const Workbook& book, const Sheet& sheet, const Limits& limits,
                            const EachRow& step) {
    const auto* entry = archive.named(sheet.part);
    if (!entry) return basics::invalid("The workbook is damaged: one of its sheets is not there. Save it again.");
    auto reader = TRY(archive.read(*entry));
    SheetRows rows{book, limits, step};
    Xml xml{{.open = [&](std::string_view name, Attributes about) { rows.open(name, about); },
             .close =
                 [&](std::string_view name) {
                     rows.close(name);
                     if (rows.problem()) xml.stop();
                 },
             .text = [&](std::string_view text) { rows.text(text); }}};
    for (;;) {
        const auto piece = TRY(reader.next());
        TRY(xml.feed(piece));
        if (rows.problem()) return *rows.problem();
        if (piece.empty()) return {};
    }
}

} // namespace sources
