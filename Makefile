# One build configuration for everything, so that the dependencies are compiled once
# (docs/decisions/0005-one-build-configuration.md).
BUILD := -c release --explicit-target-dependency-import-check error

.PHONY: help demo test build tests lint layering evaluate clean bootstrap

help:
	@echo "make demo      installs what is missing, builds, reads the worked example, prints the brief"
	@echo "make test      installs what is missing, builds, runs every check and test"
	@echo "make build     the foothold command alone"
	@echo "make lint      formatting of the Swift files"
	@echo "make layering  what each room imports, against docs/architecture.md"
	@echo "make evaluate  how well reports are coded, against Evaluation/frozen.json"
	@echo "make clean     removes everything that was built"

demo: build
	@scripts/demo

build: bootstrap
	@scripts/announce-build
	swift build $(BUILD) --product foothold

test: tests
	@$(MAKE) --no-print-directory layering lint
	swift test -c release --skip-build --disable-xctest
	@$(MAKE) --no-print-directory evaluate

# `swift test` would build with other flags, and the dependencies again: it only runs, above.
tests: bootstrap
	@scripts/announce-build
	swift build $(BUILD) --build-tests

layering:
	scripts/check-layering

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

evaluate:
	scripts/evaluate

bootstrap:
	@scripts/bootstrap

clean:
	rm -rf .build
