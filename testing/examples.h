#pragma once
// Example tables: text files in examples/ that say, in the trust's own words, what must come out of what.
//
//     # a comment
//     given  school  opened
//            149001  2025-09-01
//     then   school  programme
//            149001  unplaced
//
// A word at the start of a line (given, and, when, then) opens a table; the rest of that line are its columns. Cells
// are parted by two spaces or more; a cell of "-" is empty. A blank line ends the table. "example" and a name open a
// new example; a file without one is a single example.
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace testing {

using Cells = std::map<std::string, std::string, std::less<>>; // column -> cell

struct ExampleTable {
    std::string word; // "given"
    std::string file; // where it stands, for messages
    std::size_t line;
    std::vector<std::string> columns{};
    std::vector<Cells> rows{};
};

struct Example {
    std::string name;
    std::vector<ExampleTable> tables{};

    // The rows of every table opened by the word, in order ("and" continues the word before it).
    std::vector<Cells> rows(std::string_view word) const;
    // The same, of only the tables that have the column.
    std::vector<Cells> rows_with(std::string_view word, std::string_view column) const;
};

// Fails the test in which it is called, naming file and line, when the file is missing or a row has another number of
// cells than its table has columns. The path is under examples/.
std::vector<Example> examples(std::string_view path);

} // namespace testing
