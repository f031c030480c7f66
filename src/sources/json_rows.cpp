#include "sources/json_rows.h"

#include "basics/text.h"

#include <boost/json/basic_parser_impl.hpp>

namespace sources {
namespace {

using basics::Problem;
using basics::Result;
using Piece = boost::json::string_view;
using Error = boost::json::error_code;

// What Boost.JSON calls. A container is what stands around the list of records; a record is an object in a list.
struct Handler {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = 1 << 16;
    static constexpr std::size_t max_string_size = max_object_size;

    Handler(std::vector<std::string> known, const Limits& within, const EachRow* each)
        : limits{within}, step{each}, headers{std::move(known)} {
        for (size_t at = 0; at < headers.size(); ++at) places.emplace(headers[at], at);
        cells.resize(headers.size());
    }

    const Limits limits;
    const EachRow* step;
    std::vector<std::string> headers;
    std::unordered_map<std::string, size_t> places{};
    std::string open{};  // '[' and '{' of the containers around this place
    size_t list_depth{}; // how deep the list of records lies; 0 until it is found
    bool list_closed{};
    bool in_record{};
    std::size_t line{1};
    std::string key{};
    size_t column{};
    std::string scalar{}; // pieces of a text or number
    std::vector<std::string> cells{};
    std::vector<std::string_view> views{};
    std::optional<Problem> problem{};

    bool refuse(std::string message, Error& error) {
        if (!problem) problem = basics::invalid(std::move(message));
        error = boost::json::error::incomplete; // any error stops the parser; ours is the one told
        return false;
    }
    bool open_container(char kind, Error& error) {
        if (in_record)
            return refuse(
                fmt::format("Record {} holds a list or an object under “{}”. Only flat records can be read as a "
                            "table.",
                            line - 1, basics::shortened(key, 60)),
                error);
        if (open.size() == limits.depth)
            return refuse("The records lie too deep inside the file to be read as a table.", error);
        open += kind;
        return true;
    }
    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_array_begin(Error& error) { return open_container('[', error); }
    bool on_array_end(std::size_t, Error&) {
        if (open.size() == list_depth) list_closed = true;
        open.pop_back();
        return true;
    }
    bool on_object_begin(Error& error) {
        if (in_record || !open.ends_with('[')) return open_container('{', error);
        if (list_depth != 0 && (list_closed || list_depth != open.size()))
            return refuse("The file holds more than one list of records; it is not clear which is the table.", error);
        list_depth = open.size();
        in_record = true;
        ++line;
        for (auto& cell : cells) cell.clear();
        return true;
    }
    bool on_object_end(std::size_t, Error& error) {
        if (in_record) return in_record = false, hand_over(error);
        open.pop_back();
        return true;
    }
    bool hand_over(Error& error) {
        if (!step || std::ranges::all_of(cells, [](const auto& cell) { return cell.empty(); })) return true;
        views.assign(cells.begin(), cells.end());
        const auto done = (*step)(RowView{.line = line, .cells = views});
        if (done.ok()) return true;
        problem = done.problem();
        return refuse({}, error);
    }
    bool on_key_part(Piece part, std::size_t, Error&) { return scalar.append(part.data(), part.size()), true; }
    bool on_key(Piece part, std::size_t, Error& error) {
        scalar.append(part.data(), part.size());
        key.swap(scalar);
        scalar.clear();
        if (!in_record) return true;
        const auto [place, fresh] = places.try_emplace(key, headers.size());
        column = place->second;
        if (!fresh) return true;
        if (headers.size() == limits.columns)
            return refuse(fmt::format("The records have more than {} different fields.", limits.columns), error);
        headers.push_back(key);
        cells.emplace_back();
        return true;
    }
    bool add(Piece part, Error& error) {
        if (scalar.size() + part.size() > limits.cell_bytes)
            return refuse(fmt::format("Record {} has a text that is too long for a table.", line - 1), error);
        return scalar.append(part.data(), part.size()), true;
    }
    bool end_scalar(Piece part, Error& error) {
        if (!add(part, error)) return false;
        if (in_record) cells[column] = scalar;
        scalar.clear();
        if (!in_record && open.size() == list_depth && !list_closed)
            return refuse(fmt::format("After record {} stands something that is no record.", line - 1), error);
        return true;
    }
    bool on_string_part(Piece part, std::size_t, Error& error) { return add(part, error); }
    bool on_string(Piece part, std::size_t, Error& error) { return end_scalar(part, error); }
    bool on_number_part(Piece part, Error& error) { return add(part, error); }
    bool on_int64(std::int64_t, Piece part, Error& error) { return end_scalar(part, error); }
    bool on_uint64(std::uint64_t, Piece part, Error& error) { return end_scalar(part, error); }
    bool on_double(double, Piece part, Error& error) { return end_scalar(part, error); }
    bool on_bool(bool value, Error& error) { return end_scalar(value ? "true" : "false", error); }
    bool on_null(Error& error) { return end_scalar("", error); }
    bool on_comment_part(Piece, Error&) { return true; }
    bool on_comment(Piece, Error&) { return true; }
};

} // namespace

struct JsonRows::Parser {
    boost::json::basic_parser<Handler> json;
    std::uint64_t bytes{};
    Parser(std::vector<std::string> headers, const Limits& limits, const EachRow* step)
        : json{boost::json::parse_options{}, std::move(headers), limits, step} {}

    Result<void> write(bool more, std::string_view piece) {
        Error error;
        const auto read = json.write_some(more, piece.data(), piece.size(), error);
        bytes += read;
        if (json.handler().problem) return *json.handler().problem;
        if (!more && error == boost::json::error::incomplete)
            return basics::invalid("The file ends in the middle of its JSON; it may be cut short. Fetch it again.");
        if (error || read < piece.size())
            return basics::invalid(fmt::format("The file is not right JSON after byte {}. Fetch it again.", bytes));
        return {};
    }
};

JsonRows::JsonRows(std::vector<std::string> headers, const Limits& limits, const EachRow* step)
    : parser_{std::make_unique<Parser>(std::move(headers), limits, step)} {}
JsonRows::~JsonRows() = default;

Result<void> JsonRows::feed(std::string_view piece) { return parser_->write(true, piece); }

Result<void> JsonRows::finish() {
    TRY(parser_->write(false, ""));
    if (headers().empty())
        return basics::missing("The file holds no list of records, so there is no table in it to read.");
    return {};
}

const std::vector<std::string>& JsonRows::headers() const { return parser_->json.handler().headers; }

} // namespace sources
