#include "imports/own_row_store.h"

#include "imports/own_rows_sql.h"

namespace imports {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

constexpr auto not_own = "There is no such row of your own. What comes with Bearing cannot be removed, but a row with "
                         "the role ignored puts it aside.";

HeaderRow header_of(const Row& row) {
    return {.kind = row.copy(0),
            .header = row.copy(1),
            .role = row.copy(2),
            .measure = row.copy(3),
            .pupil_group = row.copy(4),
            .part = row.copy(5),
            .school_type = row.copy(6),
            .back = row.integer(7),
            .required = row.flag(8),
            .variant = row.copy(9),
            .own = row.flag(10)};
}
ValueRow value_of(const Row& row) {
    return {.kind = row.copy(0),
            .role = row.copy(1),
            .value = row.copy(2),
            .meaning = row.copy(3),
            .school_type = row.copy(4),
            .own = row.flag(5)};
}
TokenMeaning token_of(const Row& row) {
    return {.kind = row.copy(0), .token = row.copy(1), .reason = row.copy(2), .own = row.flag(3)};
}

template <class Each>
Result<void> noted(Writer& writer, std::string_view kind, const Each* before, const Each* after) {
    return journal::record(writer, {.kind = "catalogue row",
                                    .record = std::string{kind},
                                    .before = before ? fields(*before) : journal::Fields{},
                                    .after = after ? fields(*after) : journal::Fields{}});
}

Result<std::int64_t> inserted(Writer& writer, const HeaderRow& row) {
    return writer.change(sql::add_own_header, row.kind, row.header, row.role, row.measure, row.pupil_group, row.part,
                         row.school_type, row.back, storage::yes(row.required), row.variant);
}
Result<std::int64_t> deleted(Writer& writer, const HeaderRow& row) {
    return writer.change(sql::remove_own_header, row.kind, row.header, row.role, row.measure, row.pupil_group, row.part,
                         row.school_type, row.back);
}

// Of a row that another was put in the place of: what comes with the program is to be put back.
template <class Each>
Result<void> removed(Writer& writer, const Each& row, std::int64_t rows) {
    if (rows == 0) return basics::missing(not_own);
    TRY(writer.change(sql::forget_edition));
    return noted<Each>(writer, row.kind, &row, nullptr);
}

} // namespace

Result<std::vector<KindCount>> kinds_counted(storage::Reader& reader) {
    return reader.list(sql::counts_of_kinds, [](const Row& row) {
        return KindCount{.code = row.copy(0),
                         .name = row.copy(1),
                         .publisher = row.copy(2),
                         .headers = row.integer(3),
                         .own = row.integer(4)};
    });
}

Result<KindRows> rows_of_kind(storage::Reader& reader, std::string_view kind) {
    auto found = TRY(reader.find(
        sql::kind_named,
        [](const Row& row) {
            return KindRows{.code = row.copy(0),
                            .name = row.copy(1),
                            .publisher = row.copy(2),
                            .page = row.copy(3),
                            .file_names = row.copy(4)};
        },
        kind));
    if (!found) return basics::missing(fmt::format("There is no kind of file “{}” in the catalogue.", kind));
    found->headers = TRY(reader.list(sql::headers_of_kind, header_of, kind));
    found->values = TRY(reader.list(sql::values_of_kind, value_of, kind));
    found->tokens = TRY(reader.list(sql::tokens_of_kind, token_of, kind));
    return std::move(*found);
}

Result<std::vector<std::string>> roles_in_use(storage::Reader& reader) {
    return reader.list(sql::roles_in_use, [](const Row& row) { return row.copy(0); });
}

Result<void> add_row(Writer& writer, const HeaderRow& row) {
    if (TRY(inserted(writer, row)) == 0)
        return basics::conflict(fmt::format("The catalogue says that of “{}” already.", row.header));
    return noted<HeaderRow>(writer, row.kind, nullptr, &row);
}

Result<void> add_row(Writer& writer, const ValueRow& row) {
    TRY(writer.change(sql::put_own_value, row.kind, row.role, row.value, row.meaning, row.school_type));
    return noted<ValueRow>(writer, row.kind, nullptr, &row);
}

Result<void> add_row(Writer& writer, const TokenMeaning& row) {
    TRY(writer.change(sql::put_own_token, row.kind, row.token, row.reason));
    return noted<TokenMeaning>(writer, row.kind, nullptr, &row);
}

Result<void> replace_row(Writer& writer, const HeaderRow& before, const HeaderRow& after) {
    if (TRY(deleted(writer, before)) == 0) return journal::changed_meanwhile();
    if (TRY(inserted(writer, after)) == 0)
        return basics::conflict(fmt::format("The catalogue says that of “{}” already.", after.header));
    return noted(writer, after.kind, &before, &after);
}

Result<void> remove_row(Writer& writer, const HeaderRow& row) {
    return removed(writer, row, TRY(deleted(writer, row)));
}

Result<void> remove_row(Writer& writer, const ValueRow& row) {
    return removed(writer, row, TRY(writer.change(sql::remove_own_value, row.kind, row.role, row.value)));
}

Result<void> remove_row(Writer& writer, const TokenMeaning& row) {
    return removed(writer, row, TRY(writer.change(sql::remove_own_token, row.kind, row.token)));
}

} // namespace imports
