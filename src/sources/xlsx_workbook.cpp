#include "sources/xlsx_workbook.h"

#include "basics/text.h"
#include "sources/xml.h"

namespace sources {
namespace {

using basics::Result;

constexpr size_t most_text = 128 << 20;
constexpr size_t most_texts = 16 << 20;

Result<void> read_part(const Archive& archive, const Entry& entry, Xml& xml) {
    auto reader = TRY(archive.read(entry));
    for (;;) {
        const auto piece = TRY(reader.next());
        TRY(xml.feed(piece));
        if (piece.empty() || xml.stopped()) return {};
    }
}

// Where each relation of the workbook leads: id -> part, sheets only.
Result<std::map<std::string, std::string>> read_relations(const Archive& archive) {
    std::map<std::string, std::string> parts;
    const auto* entry = archive.named("xl/_rels/workbook.xml.rels");
    if (!entry) return basics::invalid("The workbook is damaged: it does not say where its sheets are. Save it again.");
    Xml xml{{.open =
                 [&](std::string_view name, Attributes about) {
                     if (name != "Relationship" || !about["Type"].ends_with("/worksheet")) return;
                     const auto target = about["Target"];
                     parts[std::string{about["Id"]}] =
                         target.starts_with('/') ? std::string{target.substr(1)} : "xl/" + std::string{target};
                 },
             .close = [](std::string_view) {}}};
    TRY(read_part(archive, *entry, xml));
    return parts;
}

Result<void> read_sheets(const Archive& archive, Workbook& book) {
    const auto parts = TRY(read_relations(archive));
    const auto* entry = archive.named("xl/workbook.xml");
    if (!entry) return basics::invalid("This is an Office file but no workbook. Give the table as XLSX or CSV.");
    Xml xml{{.open =
                 [&](std::string_view name, Attributes about) {
                     if (name == "workbookPr") book.from_1904 = about["date1904"] == "1" || about["date1904"] == "true";
                     if (name != "sheet") return;
                     const auto part = parts.find(std::string{about["id"]});
                     if (part != parts.end()) book.sheets.push_back({std::string{about["name"]}, part->second});
                 },
             .close = [](std::string_view) {}}};
    return read_part(archive, *entry, xml);
}

// Rich text is runs of text; how Japanese is pronounced (rPh) is no part of it.
Result<void> read_texts(const Archive& archive, SharedTexts& texts) {
    const auto* entry = archive.named("xl/sharedStrings.xml");
    if (!entry) return {};
    bool inside{}, pronounced{};
    Xml xml{{.open =
                 [&](std::string_view name, Attributes) {
                     if (name == "rPh") pronounced = true;
                     if (name == "t") inside = !pronounced;
                 },
             .close =
                 [&](std::string_view name) {
                     if (name == "t") inside = false;
                     if (name == "rPh") pronounced = false;
                     if (name == "si") texts.ends.push_back(texts.all.size());
                 },
             .text =
                 [&](std::string_view text) {
                     if (inside) texts.all.append(text);
                     if (texts.all.size() > most_text || texts.ends.size() > most_texts) xml.stop();
                 }}};
    TRY(read_part(archive, *entry, xml));
    if (xml.stopped()) return basics::invalid("The workbook holds too much text. Save the sheet as CSV.");
    return {};
}

Result<void> read_styles(const Archive& archive, std::vector<Shown>& styles) {
    const auto* entry = archive.named("xl/styles.xml");
    if (!entry) return {};
    std::map<int, Shown> own;
    bool used{}; // inside cellXfs; cellStyleXfs before it is not what cells point to
    const auto number = [](std::string_view text) { return static_cast<int>(basics::whole_number(text).value_or(0)); };
    Xml xml{{.open =
                 [&](std::string_view name, Attributes about) {
                     if (name == "numFmt") own[number(about["numFmtId"])] = shown_by_format(about["formatCode"]);
                     if (name == "cellXfs") used = true;
                     if (name != "xf" || !used) return;
                     const auto id = number(about["numFmtId"]);
                     const auto found = own.find(id);
                     styles.push_back(found == own.end() ? shown_by_format(id) : found->second);
                 },
             .close =
                 [&](std::string_view name) {
                     if (name == "cellXfs") used = false;
                 }}};
    return read_part(archive, *entry, xml);
}

} // namespace

std::string_view SharedTexts::at(size_t place) const {
    if (place >= ends.size()) return {};
    const auto start = place == 0 ? 0 : ends[place - 1];
    return std::string_view{all}.substr(start, ends[place] - start);
}

Result<Workbook> read_workbook(const Archive& archive) {
    Workbook book;
    TRY(read_sheets(archive, book));
    TRY(read_texts(archive, book.texts));
    TRY(read_styles(archive, book.styles));
    return book;
}

} // namespace sources
