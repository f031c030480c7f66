#include "storage/dialect.h"

#include "basics/text.h"

namespace storage {
namespace {

enum class Kind { word, blank, comment, quoted, mark };

struct Token {
    Kind kind;
    std::string_view text;
};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }
bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

size_t run_of(std::string_view text, bool (*belongs)(char)) {
    return static_cast<size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
}

// A doubled quote stands for itself.
size_t quoted_length(std::string_view text) {
    for (size_t i = 1; i < text.size(); ++i) {
        if (text[i] != text[0]) continue;
        if (i + 1 == text.size() || text[i + 1] != text[0]) return i + 1;
        ++i;
    }
    return text.size();
}

Token first_token(std::string_view text) {
    if (text.starts_with("--")) return {Kind::comment, text.substr(0, std::min(text.find('\n'), text.size()))};
    if (text.starts_with("/*")) return {Kind::comment, text.substr(0, text.find("*/", 2) + 2)};
    if (text[0] == '\'' || text[0] == '"') return {Kind::quoted, text.substr(0, quoted_length(text))};
    if (letter(text[0])) return {Kind::word, text.substr(0, run_of(text, letter))};
    if (blank(text[0])) return {Kind::blank, text.substr(0, run_of(text, blank))};
    return {Kind::mark, text.substr(0, 1)};
}

// Writes one statement, token by token, in the types of one database.
class Rewriting {
public:
    explicit Rewriting(Engine engine) : engine_{engine} {}

    void take(const Token& token) {
        if (token.kind == Kind::word) word(token.text);
        else if (token.kind == Kind::mark) mark(token.text[0]);
        if (token.kind != Kind::word && !(token.kind == Kind::blank && out_.empty())) out_ += token.text;
        if (token.kind == Kind::quoted) ++item_;
    }
    std::string finish() {
        while (!out_.empty() && blank(out_.back())) out_.pop_back();
        if (engine_ == Engine::sqlite && creates_table() && last_ != "strict")
            out_ += last_ == "rowid" ? ", strict" : " strict";
        return std::move(out_);
    }
    bool empty() const { return words_ == 0; }

private:
    bool creates_table() const { return opening_.starts_with("create table "); }
    bool adds_column() const { return opening_.starts_with("alter table ") && before_last_ == "column"; }

    void word(std::string_view text) {
        const auto lower = basics::lower(text);
        if (++words_ <= 3) opening_ += lower + " ";
        ++item_;
        out_ += engine_ == Engine::sqlite ? sqlite(text, lower) : postgres(text, lower);
        before_last_ = std::exchange(last_, lower);
    }
    std::string sqlite(std::string_view text, std::string_view lower) const {
        if (lower == "bigint") return "integer";
        if (lower == "double") return "real";
        if (lower == "precision" && last_ == "double") return "";
        return std::string{text};
    }
    // The type of a column is the second word of its line in a table, or follows "add column NAME".
    std::string postgres(std::string_view text, std::string_view lower) const {
        const bool type = (creates_table() && depth_ == 1 && item_ == 2) || adds_column();
        return lower == "text" && type ? "text collate \"C\"" : std::string{text};
    }
    void mark(char c) {
        if (c == '(') ++depth_;
        if (c == ')') --depth_;
        if (c == '(' || c == ',') item_ = 0;
    }

    Engine engine_;
    std::string out_, opening_, last_, before_last_;
    int words_{}, depth_{}, item_{};
};

// The lines meant for this database; the others become empty.
std::string lines_for(std::string_view migration, Engine engine) {
    const std::string_view own = engine == Engine::sqlite ? "sqlite" : "postgres";
    std::string out;
    bool kept = true;
    for (const auto line : basics::split(migration, '\n')) {
        constexpr std::string_view only = "-- only:";
        if (line.starts_with(only)) {
            const auto whom = basics::trimmed(line.substr(only.size()));
            kept = whom == own || whom == "both";
        } else if (kept) out += line;
        out += '\n';
    }
    return out;
}

std::string rebuilt_table(std::string_view comment) {
    constexpr std::string_view mark = "-- rebuild:";
    return comment.starts_with(mark) ? std::string{basics::trimmed(comment.substr(mark.size()))} : std::string{};
}

} // namespace

basics::Result<std::vector<Step>> steps_of(std::string_view migration, Engine engine) {
    std::vector<Step> steps;
    const auto lines = lines_for(migration, engine);
    std::string_view text{lines};
    Rewriting statement{engine};
    std::string rebuild;
    while (!text.empty()) {
        const auto token = first_token(text);
        text.remove_prefix(token.text.size());
        if (const auto table = rebuilt_table(token.kind == Kind::comment ? token.text : ""); !table.empty())
            rebuild = table;
        if (token.kind != Kind::mark || token.text != ";") {
            if (token.kind != Kind::comment) statement.take(token);
            continue;
        }
        if (!statement.empty()) steps.push_back({.sql = statement.finish(), .rebuild = std::exchange(rebuild, {})});
        statement = Rewriting{engine};
    }
    if (!statement.empty()) return basics::broken("A migration ends without its last semicolon.", statement.finish());
    if (engine == Engine::postgres)
        for (const auto& step : steps)
            if (!step.rebuild.empty())
                return basics::broken(fmt::format("“-- rebuild: {}” belongs under “-- only: sqlite”; say “alter table” "
                                                  "for PostgreSQL.",
                                                  step.rebuild));
    return steps;
}

} // namespace storage
