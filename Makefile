# The front door for those who work on Bearing; ./start is the one for those who use it.
.PHONY: help setup dev test goldens proof check format reset asan tsan fuzz coverage bench slice package
only ?=
time ?= 600

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## what ./start does before it serves, and the git hooks
	./start --build-only
	git config core.hooksPath .githooks

build/%/build.ninja:
	cmake --preset $*

dev: build/dev/build.ninja ## rebuild and serve the demonstration on :8080 at each save
	find src migrations browser seeds -type f 2>/dev/null | entr -rdn sh -c \
	  'ninja -C build/dev bearing && exec tools/serve_demonstration.sh build/dev/bearing'

test: build/dev/build.ninja ## the tests that need no server; make test only=storage
	ninja -C build/dev
	ctest --test-dir build/dev --output-on-failure --label-exclude slow $(if $(only),-R '$(only)')

goldens: build/dev/build.ninja ## write the golden files anew; look at the difference before you keep it
	ninja -C build/dev bearing_tests
	BEARING_GOLDENS=write build/dev/bearing_tests --source-file="$$(grep -rl check_golden src | sed 's|^|*|' | paste -sd,)"
	git diff --stat -- '*goldens*'

proof: build/dev/build.ninja ## the recovery studies in full, into docs/proof; make proof only=multilevel, or only=kill9
	ninja -C build/dev bearing_proof bearing
ifneq ($(only),kill9)
	python3 -B tools/proof.py build/dev/bearing_proof $(only)
endif
ifeq ($(filter-out kill9,$(only)),)
	python3 -B testing/kill9.py build/dev/bearing 100
endif

check: ## everything that CI does
	./check

format: ## clang-format over our own C++
	git ls-files '*.cpp' '*.h' | xargs clang-format-14 -i

reset: ## remove the demonstration's database; ./start makes it anew
	rm -f var/demo.db var/demo.db-wal var/demo.db-shm

asan: build/asan/build.ninja ## the tests with the address and undefined-behaviour sanitizers
	ninja -C build/asan bearing bearing_tests
	build/asan/bearing_tests

tsan: build/tsan/build.ninja ## the tests with the thread sanitizer
	ninja -C build/tsan bearing bearing_tests
	build/tsan/bearing_tests

fuzz: ## every fuzzer for ten minutes; make fuzz time=60
	tools/fuzz.sh all $(time)

coverage: build/coverage/build.ninja ## which lines the tests run, a line a folder
	ninja -C build/coverage bearing bearing_tests
	build/coverage/bearing_tests
	python3 -B tools/coverage.py build/coverage

bench: ## the figures of ./bench
	./bench

slice: ## a new folder that compiles, with README, rules and test; make slice name=governance uses="schools people"
	python3 -B tools/slice.py "$(name)" $(uses)

package: ## build/package/bearing_VERSION_ARCH.deb
	./start --build-only
	packaging/make_package.sh build/release/bearing build/package
