// pagec: turns a page written in HTML into the C++ function that writes it.
//
//   @page reviews::ReviewPage     the struct this page shows, called `page` in it
//   @include reviews/review_page.h
//   @if / @elif / @else / @end    conditions, in C++
//   @for finding in page.findings … @end
//   @write page.table             another page or component: calls its write(html, …)
//   @# a note                     stays here
//   {{ expression }}              written escaped; in href, src and action as an address; never in script or style
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

struct Mistake {
    int line;
    std::string words;
};

// Where in the HTML the next placeholder stands.
class Context {
public:
    enum class Place { text, value, address_start, address_part, bare_attribute, raw };

    void read(const std::string& markup) {
        for (const char c : markup) step(c);
    }
    Place place() const {
        if (!raw_.empty()) return Place::raw;
        if (!in_tag_) return Place::text;
        if (!quote_) return Place::bare_attribute;
        if (!address()) return Place::value;
        return value_empty_ && !filled_ ? Place::address_start : Place::address_part;
    }
    void filled() { filled_ = true; }
    bool tag_open() const { return in_tag_; }

private:
    bool address() const {
        return attribute_ == "href" || attribute_ == "src" || attribute_ == "action" || attribute_ == "formaction";
    }
    void step(char c) {
        if (!raw_.empty()) return closing(c);
        if (!in_tag_) {
            if (c == '<') in_tag_ = true, name_.clear(), naming_ = true, attribute_.clear();
            return;
        }
        if (quote_) {
            if (c == quote_) quote_ = 0, attribute_.clear();
            else value_empty_ = false;
            return;
        }
        if (c == '>') {
            in_tag_ = false;
            if (name_ == "script" || name_ == "style") raw_ = "</" + name_, seen_.clear();
            return;
        }
        if (c == '"' || c == '\'') quote_ = c, value_empty_ = true, filled_ = false;
        else if (c == ' ' || c == '\n') naming_ = false, attribute_.clear();
        else if (naming_) name_ += c;
        else if (c != '=') attribute_ += c;
    }
    void closing(char c) {
        seen_ += c;
        if (seen_.ends_with(raw_)) raw_.clear(), in_tag_ = true, naming_ = false;
    }

    bool in_tag_{}, naming_{}, value_empty_{}, filled_{};
    char quote_{};
    std::string name_, attribute_, raw_, seen_;
};

class Page {
public:
    explicit Page(std::string file) : file_{std::move(file)} {}

    void line(const std::string& text, int number) {
        number_ = number;
        const auto start = text.find_first_not_of(" \t");
        const auto word = start == std::string::npos ? std::string{} : text.substr(start);
        if (word.starts_with("@") && !context_.tag_open()) directive(word);
        else markup(text + "\n");
    }
    std::string finish() {
        if (!open_.empty()) throw Mistake{open_.back(), "this has no @end"};
        if (page_.empty()) throw Mistake{1, "the first line must be @page namespace::Struct"};
        const auto space = page_.substr(0, page_.rfind("::"));
        return "// Written by pagec from " + file_ + "\n" + includes_ + "#include \"web/html.h\"\nnamespace " + space
               + " {\nvoid write(web::Html& html, const " + page_
               + "& page) {\n    static_cast<void>(page);\n" + body_ + "}\n}\n";
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
            body_ += here() + "    for (const auto& " + found.str(1) + " : " + found.str(2) + ") {\n", open_.push_back(number_);
        else if (word.starts_with("@if ")) body_ += here() + "    if (" + word.substr(4) + ") {\n", open_.push_back(number_);
        else if (word.starts_with("@elif ")) need_open(), body_ += here() + "    } else if (" + word.substr(6) + ") {\n";
        else if (word == "@else") need_open(), body_ += "    } else {\n";
        else if (word == "@end") need_open(), body_ += "    }\n", open_.pop_back();
        else if (word.starts_with("@write ")) body_ += here() + "    write(html, " + word.substr(7) + ");\n";
        else throw Mistake{number_, "what is " + word + "?"};
    }
    void need_open() const {
        if (open_.empty()) throw Mistake{number_, "no @if or @for is open here"};
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
        context_.read(text);
        body_ += "    html.markup(R\"~(" + text + ")~\");\n";
    }
    void placeholder(const std::string& expression) {
        using enum Context::Place;
        switch (context_.place()) {
        case raw: throw Mistake{number_, "no value may stand inside script or style"};
        case bare_attribute: throw Mistake{number_, "put the value of an attribute in quotes"};
        case text:
        case value: body_ += here() + "    html.put(" + expression + ");\n"; break;
        case address_start: body_ += here() + "    html.put(web::Link{" + expression + "});\n"; break;
        case address_part: body_ += here() + "    html.put_part(" + expression + ");\n"; break;
        }
        context_.filled();
    }

    std::string file_, body_, includes_, page_;
    int number_{};
    std::vector<int> open_;
    Context context_;
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
