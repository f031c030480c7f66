#!/bin/bash
# What the compiler must refuse: each piece below is compiled and has to fail with the words that say why.
#   testing/must_not_compile.sh COMPILER GENERATED      (the folder of generated headers)
set -uo pipefail
cd "$(dirname "$0")/.."
compiler=$1 generated=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# What every piece has before it, compiled once.
cat >"$folder/before.h" <<'BEFORE'
#include "journal/journal.h"
#include "storage/database.h"
struct A; struct B;
constexpr storage::Statement<2> two{"two", "select $1, $2"};
constexpr storage::ScopedStatement<0> scoped{"scoped", "select 1"};
constexpr storage::JournalledStatement<0> noted{"noted", "delete from people"};
basics::Result<int> work();
void with(basics::Id<A>);
struct Full { int needed; int other{}; };
BEFORE
flags=(-std=c++20 -Wall -Wextra -Werror -Werror=missing-field-initializers -Isrc -I"$generated")
"$compiler" "${flags[@]}" -x c++-header "$folder/before.h" -o "$folder/before.h.gch" || exit 1

piece() { # NAME, the words the compiler must say ("" when it must compile), and the body on stdin
    local name=$1 words=$2
    {
        printf '#include "before.h"\n'
        printf 'basics::Result<void> body(storage::Reader& reader, storage::Writer& writer) {\n'
        printf 'static_cast<void>(reader); static_cast<void>(writer);\n'
        cat
        printf '\nreturn {};\n}\n'
    } >"$folder/$name.cpp"
    local said
    if said=$("$compiler" "${flags[@]}" -fsyntax-only "$folder/$name.cpp" 2>&1); then
        [ -z "$words" ] || { echo "$name: this compiles, and must not"; failed=1; }
    elif [ -z "$words" ]; then
        echo "$name: this must compile, and does not:"; head -20 <<<"$said"; failed=1
    elif ! grep -q "$words" <<<"$said"; then
        echo "$name: refused, but not for “$words”:"; head -20 <<<"$said"; failed=1
    fi
}

piece what_is_right '' <<<'const auto value = TRY(work()); with(basics::Id<A>{"a"}); const Full full{.needed = value}; static_cast<void>(full); TRY(reader.list(two, [](const storage::Row&) { return 1; }, 1, "b"));'
piece ignored_result 'nodiscard' <<<'work();'
piece swapped_ids 'could not convert' <<<'with(basics::Id<B>{"b"});'
piece swapped_numbers 'no match\|could not convert\|cannot convert\|conversion' <<<'const basics::Urn urn = basics::GroupUid{5329}; static_cast<void>(urn);'
piece bare_text_as_id 'could not convert' <<<'with(std::string{"a"});'
piece too_few_parameters 'as many values as the statement has parameters' <<<'TRY(reader.list(two, [](const storage::Row&) { return 1; }, 1));'
piece list_without_scope 'no matching function\|no match' <<<'TRY(reader.list(scoped, [](const storage::Row&) { return 1; }));'
piece journalled_without_entry 'no matching function\|no match' <<<'TRY(writer.change(noted));'
piece reader_that_changes 'has no member named' <<<'TRY(reader.change(two, 1, 2));'
piece condition_as_value 'deleted\|no matching\|use of deleted' <<<'TRY(reader.list(two, [](const storage::Row&) { return 1; }, true, 1));'
piece missing_field 'missing initializer' <<<'const Full full{.other = 1}; static_cast<void>(full);'

[ $failed = 0 ] && echo "all of it is refused, and what is right compiles"
exit $failed
