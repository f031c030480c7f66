#pragma once
// The catalogue of files: the kinds, and what the columns, values and words of one kind mean.
#include "basics/figure.h"
#include "imports/own_row_store.h"
#include "web/editing_page.h"
#include "web/parts_page.h"

namespace imports {

struct CataloguePage {
    struct Kind {
        std::string address, name, publisher;
        std::int64_t headers, own;
    };
    std::string sentence;
    std::string wanted; // what was looked for
    std::vector<Kind> kinds;
};
void write(web::Html&, const CataloguePage&);
CataloguePage catalogue_page(const std::vector<KindCount>&, std::string_view wanted);

struct Option {
    std::string value, words;
    bool chosen{};
};

// What stands in a form for one header: as typed, or as the row to change says.
struct HeaderForm {
    HeaderRow typed;
    std::string back;      // as typed
    std::string version{}; // the key of the row that this one takes the place of
    std::string error{};
};
struct ValueForm {
    ValueRow typed;
    std::string error{};
};
struct TokenForm {
    TokenMeaning typed;
    std::string error{};
};

struct KindPage {
    struct Header {
        HeaderRow row;
        std::string means, key, change; // change: the address that fills the form; "" for rows that are not the trust's
    };
    std::string address;
    std::string form_token;
    std::vector<std::string> sentences;
    std::string fetch; // where the file is published
    std::string wanted;
    std::vector<Header> headers;
    std::int64_t left_out{}; // headers that the filter or the limit does not show
    std::vector<ValueRow> values;
    std::vector<TokenMeaning> tokens;
    std::vector<Option> roles, measures, groups, parts, value_roles, reasons;
    HeaderForm header;
    ValueForm value;
    TokenForm token;
};
void write(web::Html&, const KindPage&);

std::vector<Option> reason_options(std::string_view chosen);

struct KindForms {
    HeaderForm header;
    ValueForm value;
    TokenForm token;
};
KindForms empty_forms(std::string_view kind);

// The trust's own row as it stands, of which the form speaks, for those who come second (web/both_texts.h). A form's version
// is what it knew to stand: the row's key, or what the value or the word meant; "" for nothing.
web::Editing editing(const KindRows&, const HeaderForm&, std::string_view address);
web::Editing editing(const KindRows&, const ValueForm&, std::string_view address);
web::Editing editing(const KindRows&, const TokenForm&, std::string_view address);

KindPage kind_page(const KindRows&, const measures::Catalogue&, const std::vector<std::string>& roles,
                   std::string_view wanted, const KindForms&, std::string_view form_token);

} // namespace imports
