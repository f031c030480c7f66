#pragma once
// The way of every school's file on the web: chosen, looked at, told what its columns are, taken. What a kind of file is, its folder
// says.
#include "pupils/file_import_page.h"
#include "schools/school.h"
#include "storage/reader.h"
#include "web/request.h"

#include <functional>
#include <map>

namespace pupils {

struct FileImport {
    schools::School school;
    std::string title; // "Bring in results of Oakfield, Autumn 2026/27"
    FileImportPage page;
};

// The school of the address, whose files this person may bring in, in a real trust.
basics::Result<schools::School> importing_school(web::Request&, storage::Reader&);
// As it was typed, in small letters.
std::string source_said(const web::Request&);
// The day that was typed, or today's where none was asked for yet.
std::string as_of_said(const web::Request&);
// What each column was said to hold, by its heading; and what each word was said to mean.
std::map<std::string, std::string> columns_said(const web::Fields&);
std::map<std::string, std::string> words_said(const web::Fields&);

// A file that was sent: where it lies, and whether it is to be taken or looked at only.
struct FileSent {
    std::string path;
    bool take;
};
// Puts onto the page what the columns hold and what comes of the file; true: it was taken, or was before.
using Take = std::function<basics::Result<bool>(const FileSent&, FileImportPage&)>;

web::Reply show_import(web::Request&, const FileImport&);
storage::Author author_of(const web::Request&);
// What is wrong with the file or a field stands beside it; what is broken is the server's to say.
basics::Result<web::Reply> send_import(web::Request&, FileImport, const Take&);
web::Reply wrong_field(web::Request&, FileImport, const std::string& field, const std::string& sentence);

} // namespace pupils
