# Runs every test that ctest knows and counts the skips. Sourced by check.

# A test that cannot run says so on a line with the word SKIPPED. Skips for want of ../shared/data are allowed where that
# folder is not; all others are counted against testing/skips.txt.
count_skips() {
    local log=$1 allowed skipped
    allowed=$(sed 's/#.*//' testing/skips.txt | grep -m1 -oE '[0-9]+')
    skipped=$(grep SKIPPED "$log" || true)
    if [ ! -d ../shared/data ] && [ -n "$skipped" ]; then
        echo "SKIPPED $(grep -c 'shared/data' <<<"$skipped" || true) tests of the published files: ../shared/data is not here"
        skipped=$(grep -v 'shared/data' <<<"$skipped" || true)
    fi
    local number
    number=$(grep -c . <<<"$skipped" || true)
    if [ "$number" != "$allowed" ]; then
        echo "$number tests were skipped, and testing/skips.txt says $allowed:"
        echo "$skipped" | head -20
        return 1
    fi
}

run_tests() {
    local log=build/logs/tests.log began=$SECONDS quick=$1 failed=''
    local but=()
    [ -z "$quick" ] || but=(--label-exclude slow)
    ctest --test-dir build/dev --parallel "$(nproc)" --output-on-failure --output-log build/logs/ctest.log \
        --test-output-size-passed 1000000 --verbose "${but[@]}" >"$log" 2>&1 </dev/null || failed=yes
    grep -E '^ *[0-9]+/[0-9]+ Test' "$log" | sed -E 's/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: ([^ ]+) \.+ *(.*[^ ]) +([0-9.]+) sec.*/\1 \3 \2/' |
        awk '{ printf "%-24s %6.1f s  %s\n", $1, $2, $3 == "Passed" ? "" : $3 " " $4 }' | sed 's/ *$//'
    if [ -n "$failed" ]; then
        ctest --test-dir build/dev --rerun-failed --output-on-failure </dev/null 2>&1 | tail -n "${TAIL_LINES:-120}"
        return 1
    fi
    count_skips "$log"
    echo "all tests: $((SECONDS - began)) s"
    grep -E '^[0-9]+% tests passed' "$log"
}
