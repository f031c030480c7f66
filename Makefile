# The front door for those who work on Bearing; ./start is the one for those who use it.
.PHONY: help setup dev test check format
only ?=

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## what ./start does before it serves, and the git hooks
	./start --build-only
	git config core.hooksPath .githooks

build/dev/build.ninja:
	cmake --preset dev

test: build/dev/build.ninja ## quick: the tests that need no server; make test only=storage
	ninja -C build/dev
	ctest --test-dir build/dev --output-on-failure --label-exclude slow $(if $(only),-R '$(only)')

check: ## everything that CI does
	./check

format: ## clang-format over our own C++
	git ls-files '*.cpp' '*.h' | xargs clang-format-14 -i
