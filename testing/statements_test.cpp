// Every named statement of the program prepares on both databases, in every scope.
#include "storage/reader.h"
#include "storage/statement.h"
#include "testing/databases.h"

#include <doctest/doctest.h>

namespace testing_support {
std::vector<storage::AnyStatement> all_statements();
}

TEST_CASE("every named statement of the program is one that both databases understand") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const std::array scopes{permissions::Scope{.everything = true}, permissions::Scope{},
                                permissions::Scope{.schools = {basics::Urn{900001}, basics::Urn{900002}}}};
        for (const auto& statement : testing_support::all_statements())
            for (const auto& scope : scopes) {
                CAPTURE(statement.name);
                const auto prepared = fresh.connection().prepare_only(storage::with_scope(statement.text, scope));
                CAPTURE(prepared.ok() ? std::string{} : prepared.problem().detail);
                CHECK(prepared.ok());
            }
    });
}
