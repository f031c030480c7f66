#!/bin/sh
# Our own C++ is as .clang-format has it; "make format" mends what is not.
set -eu
cd "$(dirname "$0")/.."
git ls-files '*.cpp' '*.h' | xargs clang-format-14 --dry-run -Werror
