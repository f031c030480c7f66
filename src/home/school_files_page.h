#pragma once
// The files that came in of a school; and one of them before it is taken back.
#include "home/school_files.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct SchoolFilesPage {
    std::string empty{}; // what to say where nothing came
    struct Row {
        std::string kind, number, came, source, brought, state;
        std::string removal{}; // an address; "" where it cannot be taken back
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const SchoolFilesPage&);
SchoolFilesPage school_files_page(std::string_view address, const std::vector<SchoolFile>&);

struct FileRemovalPage {
    std::string action, back, form_token;
    std::string brought; // what the file was
    std::vector<std::string> undoing{};
    std::string refusal{}; // why it cannot be; then there is no button
};
void write(web::Html&, const FileRemovalPage&);

} // namespace home
