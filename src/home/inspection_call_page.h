#pragma once
// The inspection call: what can be ticked, and what was made of it.
#include "home/inspection_call.h"
#include "home/sheet_table_page.h"
#include "web/choices_page.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct InspectionCallPage {
    std::string action, form_token{};
    web::ErrorSummary errors{};
    web::ChoiceGroup parts{
        .name = "part", .question = "What goes into it", .options = {}, .kind = web::ChoiceGroup::Kind::any};
    struct Made {
        std::string address, words;
    };
    std::vector<Made> made{};
};
void write(web::Html&, const InspectionCallPage&);
// Everything is ticked, but what is not held.
InspectionCallPage inspection_call_page(basics::Urn, std::span<const CallPart> ticked,
                                        std::span<const InspectionCall> made);

struct InspectionCallMadePage {
    std::string address;
    web::SafeHtml document; // as our own pages wrote it
};
void write(web::Html&, const InspectionCallMadePage&);

// What the ticked parts come to. No pupil is named, and small groups are hidden where they are read.
CallDocument call_document(const CallView&);
void write(web::Html&, const CallDocument&);
// A whole document that stands by itself, with the styles inside it.
std::string call_file(const InspectionCall&, std::string_view styles);

} // namespace home
