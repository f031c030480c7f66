#include "storage/reader.h"

#include <doctest/doctest.h>

using permissions::Scope;
using storage::with_scope;

TEST_CASE("a scope becomes a condition on the column it names") {
    constexpr auto text = "select 1 from grants where :scope(school_urn) and :scope(g.urn)";
    CHECK(with_scope(text, Scope{.everything = true}) == "select 1 from grants where 1 = 1 and 1 = 1");
    CHECK(with_scope(text, Scope{}) == "select 1 from grants where 1 = 0 and 1 = 0");
    CHECK(with_scope(text, Scope{.schools = {basics::Urn{900001}, basics::Urn{900002}}})
          == "select 1 from grants where school_urn in (900001, 900002) and g.urn in (900001, 900002)");
}
