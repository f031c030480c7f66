// sqlc: turns a file of named statements into the C++ constants that hold them.
//
//   -- name: find_review            a statement; "-- name: find_review one" and "… system" say why a scoped table needs
//   select … where id = $1;         no :scope(column) (src/SCOPED); "… journalled" for a change that only journal::changed may run
//
//   sqlc in.sql namespace out.h SCOPED      the header beside the store
//   sqlc --all out.cpp in.sql…              every statement of the program, for the test that prepares them
#include <fstream>
#include <iostream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Statement {
    std::string name, reason, text;
    int line{}, parameters{};
    bool scoped{};
};

struct Mistake {
    std::string words;
};

std::vector<Statement> statements_of(const std::string& file) {
    std::ifstream in{file};
    std::vector<Statement> found;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with("-- name: ")) {
            std::istringstream words{line.substr(9)};
            Statement next{.name = {}, .reason = {}, .text = {}, .line = number};
            words >> next.name >> next.reason;
            found.push_back(next);
        } else if (!found.empty()) found.back().text += line + "\n";
        else if (!line.empty() && !line.starts_with("--"))
            throw Mistake{file + ":" + std::to_string(number) + ": error: a statement needs a line -- name: above it"};
    }
    static const std::regex parameter{R"(\$(\d+))"};
    for (auto& each : found) {
        for (auto at = std::sregex_iterator{each.text.begin(), each.text.end(), parameter};
             at != std::sregex_iterator{}; ++at)
            each.parameters = std::max(each.parameters, std::stoi((*at)[1]));
        each.scoped = each.text.find(":scope(") != std::string::npos;
        while (each.text.ends_with('\n') || each.text.ends_with(';')) each.text.pop_back();
    }
    return found;
}

std::set<std::string> scoped_tables(const std::string& file) {
    std::ifstream in{file};
    std::set<std::string> tables;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && !line.starts_with("#")) tables.insert(line);
    return tables;
}

// A statement that lists a scoped table holds :scope(column), or its header says why it need not.
void check_scope(const std::string& file, const Statement& statement, const std::set<std::string>& tables) {
    if (statement.scoped || statement.reason == "one" || statement.reason == "system"
        || statement.reason == "journalled")
        return;
    static const std::regex listed{R"(\b(from|join)\s+(\w+))"};
    for (auto at = std::sregex_iterator{statement.text.begin(), statement.text.end(), listed};
         at != std::sregex_iterator{}; ++at)
        if (tables.contains((*at)[2]))
            throw Mistake{file + ":" + std::to_string(statement.line) + ": error: " + statement.name + " lists "
                          + (*at)[2].str() + " without :scope(column)"};
}

std::string literal(const std::string& text) { return "R\"~(" + text + ")~\""; }

void write_header(const std::string& in, const std::string& space, const std::string& out, const std::string& scoped) {
    const auto tables = scoped_tables(scoped);
    std::ostringstream written;
    written << "#pragma once\n#include \"storage/statement.h\"\nnamespace " << space << "::sql {\n";
    for (const auto& each : statements_of(in)) {
        check_scope(in, each, tables);
        const bool journalled = each.reason == "journalled";
        if (journalled && each.scoped) throw Mistake{in + ": error: " + each.name + " is journalled and has a :scope"};
        written << "inline constexpr storage::"
                << (each.scoped  ? "Scoped"
                    : journalled ? "Journalled"
                                 : "")
                << "Statement<" << each.parameters << "> " << each.name << "{\"" << each.name << "\", "
                << literal(each.text) << "};\n";
    }
    written << "}\n";
    std::ofstream{out} << written.str();
}

void write_all(const std::string& out, const std::vector<std::string>& files) {
    std::ostringstream written;
    written << "#include \"storage/statement.h\"\n#include <vector>\nnamespace testing_support {\n"
            << "std::vector<storage::AnyStatement> all_statements();\n"
            << "std::vector<storage::AnyStatement> all_statements() {\n    return {\n";
    for (const auto& file : files)
        for (const auto& each : statements_of(file))
            written << "        {\"" << each.name << "\", " << literal(each.text) << ", " << each.parameters << "},\n";
    written << "    };\n}\n}\n";
    std::ofstream{out} << written.str();
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words{argv + 1, argv + argc};
    try {
        if (words.size() >= 2 && words[0] == "--all") write_all(words[1], {words.begin() + 2, words.end()});
        else if (words.size() == 4) write_header(words[0], words[1], words[2], words[3]);
        else return std::cerr << "usage: sqlc in.sql namespace out.h SCOPED | sqlc --all out.cpp in.sql…\n", 2;
    } catch (const Mistake& mistake) {
        return std::cerr << mistake.words << '\n', 1;
    }
}
