#include "people/sign_in_sql.h"
#include "people/sign_in_store.h"
#include "secrets/sealed_text.h"

namespace people {
namespace {

struct Held {
    PersonId person;
    std::string secret;
};

} // namespace

basics::Result<std::int64_t> close_second_factors(storage::Writer& writer, const secrets::Key& key) {
    const auto make = [](const storage::Row& row) {
        return Held{.person = row.id<permissions::Person>(0), .secret = row.copy(1)};
    };
    std::int64_t of_another_key = 0;
    for (const auto& each : TRY(writer.list(sql::list_second_factors, make))) {
        if (!secrets::is_sealed_text(each.secret)) {
            const auto sealed = secrets::seal_text(each.secret, each.person.text(), key);
            TRY(writer.change(sql::close_second_factor, each.person, sealed));
        } else if (!secrets::closed_with(each.secret, key)) ++of_another_key;
    }
    return of_another_key;
}

} // namespace people
