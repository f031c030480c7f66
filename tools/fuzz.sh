#!/usr/bin/env bash
# tools/fuzz.sh changed | all | NAME [SECONDS]: runs the fuzzers, ten seconds each unless told. "changed" are those whose
# parser differs from what it was when the fuzzer or its corpus last changed, and those not committed yet.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/bare_machine.sh
which=${1:-changed} seconds=${2:-10}

# The sources a fuzzer is about: the files whose headers it includes.
sources_of() { sed -nE 's|^#include "([a-z_]+/[a-z_0-9]+)\.h"|src/\1.h src/\1.cpp|p' "$1"; }

changed() {
    local name=$1 known
    known=$(git log -1 --format=%H -- "fuzz/$name.cpp" "fuzz/corpus/$name" 2>/dev/null) || return 0
    [ -n "$known" ] || return 0
    # shellcheck disable=SC2046
    ! git diff --quiet "$known" -- $(sources_of "fuzz/$name.cpp") "fuzz/$name.cpp"
}

# What a fuzzer is about, as it is now: it is not fuzzed twice in one state.
state() { { cat $(sources_of "fuzz/$1.cpp") "fuzz/$1.cpp" "fuzz/corpus/$1"/* 2>/dev/null || true; } | sha256sum; }

for file in fuzz/*.cpp; do
    [ -e "$file" ] || { echo "no fuzzers"; exit 0; }
    name=$(basename "$file" .cpp)
    case $which in changed | all | "$name") ;; *) continue ;; esac
    if [ "$which" = changed ] && ! changed "$name"; then echo "$name: as it was"; continue; fi
    if [ "$which" = changed ] && [ "$(state "$name")" = "$(cat "build/fuzz/ran/$name" 2>/dev/null)" ]; then
        echo "$name: fuzzed as it is"
        continue
    fi
    build fuzz "fuzz_$name"
    mkdir -p "build/fuzz/found/$name" "build/fuzz/crashes"
    echo "$name: $seconds s"
    "build/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="build/fuzz/crashes/$name-" "build/fuzz/found/$name" "fuzz/corpus/$name"
    mkdir -p build/fuzz/ran
    state "$name" >"build/fuzz/ran/$name"
done
