#include "sources/xml.h"

#include <expat.h>

namespace sources {
namespace {

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

} // namespace

struct Xml::Parser {
    XML_Parser expat{XML_ParserCreate("UTF-8")};
    XmlEvents events;
    bool stopped{};
    bool doctype{};

    explicit Parser(XmlEvents told) : events{std::move(told)} {}

    static void on_open(void* self, const char* name, const char** pairs) {
        const auto& parser = *static_cast<Parser*>(self);
        if (!parser.stopped) parser.events.open(without_prefix(name), Attributes{pairs});
    }
    static void on_close(void* self, const char* name) {
        const auto& parser = *static_cast<Parser*>(self);
        if (!parser.stopped) parser.events.close(without_prefix(name));
    }
    static void on_text(void* self, const char* text, int bytes) {
        const auto& parser = *static_cast<Parser*>(self);
        if (!parser.stopped && parser.events.text) parser.events.text({text, static_cast<size_t>(bytes)});
    }
    // A workbook has no document type; one that has is after entities that grow without end.
    static void on_doctype(void* self, const char*, const char*, const char*, int) {
        auto& parser = *static_cast<Parser*>(self);
        parser.doctype = true;
        XML_StopParser(parser.expat, XML_FALSE);
    }
};

Xml::Xml(XmlEvents events) : parser_{std::make_unique<Parser>(std::move(events))} {
    auto* expat = parser_->expat;
    XML_SetUserData(expat, parser_.get());
    XML_SetElementHandler(expat, Parser::on_open, Parser::on_close);
    XML_SetCharacterDataHandler(expat, Parser::on_text);
    XML_SetStartDoctypeDeclHandler(expat, Parser::on_doctype);
}

Xml::~Xml() { XML_ParserFree(parser_->expat); }

basics::Result<void> Xml::feed(std::string_view piece) {
    if (parser_->stopped) return {};
    const auto status = XML_Parse(parser_->expat, piece.data(), static_cast<int>(piece.size()), piece.empty());
    if (status == XML_STATUS_OK || parser_->stopped) return {};
    if (parser_->doctype) return basics::invalid("The workbook holds XML that no spreadsheet writes. It was not read.");
    return basics::invalid(
        fmt::format("The workbook is damaged (line {} of one of its parts). Save it again as XLSX or CSV.",
                    XML_GetCurrentLineNumber(parser_->expat)));
}

void Xml::stop() {
    parser_->stopped = true;
    XML_StopParser(parser_->expat, XML_FALSE);
}

bool Xml::stopped() const { return parser_->stopped; }

std::string_view Attributes::operator[](std::string_view name) const {
    for (auto pair = pairs_; *pair; pair += 2)
        if (without_prefix(*pair) == name) return pair[1];
    return {};
}

} // namespace sources
