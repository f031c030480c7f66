#pragma once
// A statistical method as `bearing analyse` offers it: its options, and the function that answers.
#include "analysis/answer.h"
#include "analysis/frame.h"

#include <map>

namespace analysis {

using Options = std::multimap<std::string, std::string, std::less<>>;

// What somebody asks of a method: the options as given, and the columns that they name.
struct Question {
    const Options& options;
    const Frame& frame; // empty for a method that needs no file

    bool has(std::string_view option) const { return options.contains(option); }
    std::string_view option(std::string_view name, std::string_view otherwise = {}) const; // the last, if given again
    std::vector<std::string> list(std::string_view name) const; // split at commas; all of them, if given again

    // Each refuses with a sentence: an option that must be given, one whose value is no number or none of the choices,
    // a column with something in it that is no number.
    basics::Result<std::string> needed(std::string_view name) const;
    basics::Result<double> number(std::string_view name, double otherwise) const;
    basics::Result<std::string> choice(std::string_view name,
                                       std::span<const std::string_view> choices) const; // first if not given
    basics::Result<std::vector<double>> numbers(std::string_view option) const;          // of the column it names
    basics::Result<std::vector<std::string_view>> texts(std::string_view option) const;
};

struct Method {
    std::string_view name;
    std::string_view summary;              // a line, in a head's words
    std::string_view usage;                // its options
    std::string_view example;              // FILE and options of a line that runs from the project's root
    std::vector<std::string_view> columns; // options whose values name columns; none: the method reads no file
    std::vector<std::string_view> columns_or_numbers{}; // options that take a number or name a column
    std::vector<std::string_view> options{}; // others that take a value; --missing WORD,WORD every method takes
    std::vector<std::string_view> flags{};
    basics::Result<Answer> (*answer)(const Question&);
};

// Reads the columns that the options name and answers.
basics::Result<Answer> ask(const Method&, const Options&, const std::optional<std::string>& file);

} // namespace analysis
