// pagec: turns a page written in HTML into the C++ function that writes it.
//
//   @page reviews::ReviewPage     the struct this page shows, called `page` in it
//   @include reviews/review_page.h
//   @if / @elif / @else / @end    conditions, in C++
//   @for finding in page.findings … @end
//   @write page.table             another page or component: calls its write(html, …)
//   @# a note                     stays here
//   {{ expression }}              written escaped; in href, src and action as an address; never in script or style
//
// A directive may stand inside a tag, on a line of its own; each branch ends where it began. Script, style and
// addresses like javascript: are refused.
#include "pagec_context.h"

#include <fstream>
#include <iostream>
#include <regex>
#include <string>
#include <vector>

namespace {

struct Mistake {
    int line;
    std::string words;
};

// An @if or @for that waits for its @end, and where in the HTML it stood.
struct Open {
    int line;
    pagec::Context before;
};

class Page {
public:
    explicit Page(std::string file) : file_{std::move(file)} {}

    void line(std::string text, int number) {
        number_ = number;
        if (text.ends_with('\r')) text.pop_back();
        const auto start = text.find_first_not_of(" \t");
        const auto word = start == std::string::npos ? std::string{} : text.substr(start);
        if (word.starts_with("@") && context_.takes_directives()) directive(word);
        else markup(text + "\n");
    }
    std::string finish() {
        if (!open_.empty()) throw Mistake{open_.back().line, "this has no @end"};
        if (!context_.finished()) throw Mistake{number_, "the page ends inside a tag, a comment, script or style"};
        if (page_.rfind("::") == std::string::npos) throw Mistake{1, "the first line must be @page namespace::Struct"};
        const auto space = page_.substr(0, page_.rfind("::"));
        return "// Written by pagec from " + file_ + "\n" + includes_ + "#include \"web/html.h\"\nnamespace " + space
               + " {\nvoid write(web::Html& html, const " + page_ + "& page) {\n    static_cast<void>(page);\n" + body_
               + "}\n}\n";
    }

private:
    std::string here() const { return "#line " + std::to_string(number_) + " \"" + file_ + "\"\n"; }

    void directive(const std::string& word) {
        static const std::regex loop{R"(@for\s+(\w+)\s+in\s+(.+))"};
        std::smatch found;
        if (word.starts_with("@page ")) page_ = word.substr(6);
        else if (word.starts_with("@include ")) includes_ += "#include \"" + word.substr(9) + "\"\n";
        else if (word.starts_with("@#")) return;
        else if (std::regex_match(word, found, loop))
            begin("for (const auto& " + found.str(1) + " : " + found.str(2) + ")");
        else if (word.starts_with("@if ")) begin("if (" + word.substr(4) + ")");
        else if (word.starts_with("@elif ")) branch(), body_ += here() + "    } else if (" + word.substr(6) + ") {\n";
        else if (word == "@else") branch(), body_ += "    } else {\n";
        else if (word == "@end") branch(), body_ += "    }\n", open_.pop_back();
        else if (word.starts_with("@write ")) body_ += here() + "    write(html, " + word.substr(7) + ");\n";
        else throw Mistake{number_, "what is " + word + "?"};
    }
    void begin(const std::string& head) {
        body_ += here() + "    " + head + " {\n";
        open_.push_back({number_, context_});
    }
    // The end of one branch: it must close the tags and quotes that it opened.
    void branch() {
        if (open_.empty()) throw Mistake{number_, "no @if or @for is open here"};
        if (!context_.same_place(open_.back().before))
            throw Mistake{number_, "this branch must end where it began: close the tag, quote or comment it opened"};
        context_ = open_.back().before;
    }

    void markup(std::string text) {
        for (;;) {
            const auto start = text.find("{{");
            literal(text.substr(0, start));
            if (start == std::string::npos) return;
            const auto end = text.find("}}", start);
            if (end == std::string::npos) throw Mistake{number_, "{{ without }} on the same line"};
            placeholder(text.substr(start + 2, end - start - 2));
            text.erase(0, end + 2);
        }
    }
    void literal(const std::string& text) {
        if (text.empty()) return;
        if (text.find(")~\"") != std::string::npos)
            throw Mistake{number_, "write )~\" in another way: it would end our own text"};
        context_.read(text);
        if (!context_.fault().empty()) throw Mistake{number_, context_.fault()};
        body_ += "    html.markup(R\"~(" + text + ")~\");\n";
    }
    void placeholder(const std::string& expression) {
        using enum pagec::Context::Place;
        switch (context_.place()) {
        case nowhere: throw Mistake{number_, context_.refusal()};
        case text:
        case value: body_ += here() + "    html.put(" + expression + ");\n"; break;
        case address_start: body_ += here() + "    html.put(web::Link{" + expression + "});\n"; break;
        case address_part: body_ += here() + "    html.put_part(" + expression + ");\n"; break;
        }
        context_.placeholder();
    }

    std::string file_, body_, includes_, page_;
    int number_{};
    std::vector<Open> open_;
    pagec::Context context_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::cerr << "usage: pagec in.html out.cpp\n", 2;
    std::ifstream in{argv[1]};
    Page page{argv[1]};
    try {
        int number = 0;
        for (std::string line; std::getline(in, line);) page.line(line, ++number);
        const auto written = page.finish();
        std::ofstream{argv[2]} << written;
    } catch (const Mistake& mistake) {
        return std::cerr << argv[1] << ':' << mistake.line << ": error: " << mistake.words << '\n', 1;
    }
}
