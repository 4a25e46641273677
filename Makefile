# The two commands of the README are `make demo` and `make test`; the rest serves them. `make help` lists all.
SHELL := /bin/bash
PORT ?= 8080
PROGRAM := .build/release/xiachen
SOURCES := $(shell find Sources Package.swift -type f 2>/dev/null)

.PHONY: help demo test test-long bench bench-planner build setup look clean
help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: build demo.db ## install what is missing, build, load Baodi, serve it on http://127.0.0.1:8080
	$(PROGRAM) serve --database demo.db --port $(PORT)

test: ## set up everything and run every test, on SQLite and on a PostgreSQL started for it
	scripts/setup test
	scripts/postgres-for-tests swift test --disable-xctest
	swift build --product xiachen
	scripts/check-policies

test-long: build ## the long ones: kills in the middle, big files, the browser
	scripts/setup test-long
	scripts/postgres-for-tests scripts/test-long
	scripts/look

bench: build ## the figures of docs/reference/benchmarks.md, beside their peers
	scripts/setup bench
	scripts/bench

bench-planner: build ## the planner on standard routing instances: INSTANCES=folder make bench-planner
	scripts/bench-planner $(OPTIONS)

build: setup $(PROGRAM) ## the release program

$(PROGRAM): $(SOURCES)
	swift build -c release --product xiachen
	@touch $(PROGRAM)

setup:
	@scripts/setup build

demo.db: $(PROGRAM) $(wildcard examples/baodi/*.csv)
	rm -f demo.db demo.db-wal demo.db-shm
	$(PROGRAM) import examples/baodi --database demo.db

look: build ## screenshots of every page, looked at by a real browser
	scripts/setup test-long
	scripts/look

clean: ## remove what was built
	rm -rf .build demo.db demo.db-wal demo.db-shm
