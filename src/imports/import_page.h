#pragma once
// The list of imports, one import, and the question before one is undone.
#include "imports/job.h"
#include "imports/report_page.h"
#include "imports/undo.h"

namespace imports {

struct ImportRow {
    std::string address;
    std::string id, what, file, year, when, person;
    std::string rows, figures;
    web::Tag state{.words = {}};
};

struct ImportChoice {
    std::string value, words;
    bool chosen{};
};

struct ImportListPage {
    std::string sentence;
    struct Open {
        std::string address, words;
    };
    std::vector<Open> open{}; // under way or waiting for a decision
    std::vector<ImportChoice> kinds, states;
    std::vector<ImportRow> rows;
    std::string none{}; // why the list is empty
    bool nothing_yet{};
    web::Pagination pages{.page = 1, .pages = 1};
};
void write(web::Html&, const ImportListPage&);

struct ListQuestion {
    std::string kind, state;
    std::int64_t page{1};
};
ImportListPage import_list_page(const std::vector<Import>& all, const std::vector<Job>& open, const ListQuestion&);

struct ImportPage {
    std::string sentence;
    ReportPart report;
    web::SummaryList facts{.rows = {}};
    std::string change;       // the address of its undoing or redoing
    std::string change_words; // "Undo this import"
};
void write(web::Html&, const ImportPage&);
ImportPage import_page(const Import&, const std::vector<sources::Refusal>&);

// Before an import is undone or brought back.
struct UndoPage {
    std::string address;
    std::string form_token;
    std::string question; // the button
    std::vector<std::string> changes;
    std::string records; // what else it holds
    std::string reason{}, error{};
    std::string back; // to the import
};
void write(web::Html&, const UndoPage&);
UndoPage undo_page(const Import&, const Effects&, std::string_view form_token);

// "undone", "in force"
web::Tag state_tag(const Import&);

} // namespace imports
