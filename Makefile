# PYTHON=/path/to/python3 and VENV=folder choose another Python and another environment:
#   make test PYTHON=/usr/bin/python3.13 VENV=.venv313
# ARGS goes to pytest, the program, or the benchmarks: make test ARGS="-k quiz"

VENV ?= .venv
ARGS ?=
export VENV
ifneq ($(origin PYTHON),undefined)
export PYTHON
endif
ifeq ($(OS),Windows_NT)
SYSTEM_PYTHON := $(or $(PYTHON),python)
VENV_PYTHON := $(VENV)/Scripts/python.exe
else
SYSTEM_PYTHON := $(or $(PYTHON),python3)
VENV_PYTHON := $(VENV)/bin/python
endif

.DEFAULT_GOAL := help
.PHONY: help setup environment run test lint check shots guide bench hard browser mutation translations lock clean dist

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install everything and compile the course (fast when nothing changed)
	@$(SYSTEM_PYTHON) scripts/setup.py

environment:
	@$(SYSTEM_PYTHON) scripts/setup.py --environment

run: setup ## start the course; without a display, leave pictures of a walk through it
	@$(VENV_PYTHON) scripts/run.py $(ARGS)

test: setup ## run every check and the tests (the slow ones are make hard)
	@$(VENV_PYTHON) scripts/test.py $(ARGS)

lint: environment ## run every check but no tests
	@$(VENV_PYTHON) scripts/test.py --lint

check: environment ## check the course's content and the trainers' guide
	@$(VENV_PYTHON) -m htcourse check content --strict
	@$(VENV_PYTHON) -m htcourse check assets/guide --strict

shots: setup ## take pictures of every screen, beside their targets
	@$(VENV_PYTHON) scripts/shots.py

guide: setup ## take the pictures of the trainers' guide anew, from the tour
	@$(VENV_PYTHON) scripts/guide.py $(ARGS)

bench: setup ## measure, and write docs/benchmarks.md (ARGS="section --runs 5" measures some and writes nothing)
	@$(VENV_PYTHON) scripts/bench.py $(ARGS)

browser: ## install what the tests in a browser need into build/ (make hard runs them)
	@$(SYSTEM_PYTHON) scripts/browser.py

hard: setup ## run the slow and large tests, and look for new cases
	@HTCOURSE_CASES=search QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest -m "hard or hypothesis" $(ARGS)

mutation: environment ## change the grading rules in small ways and see whether a test notices (ARGS="tagging items")
	@$(VENV_PYTHON) scripts/mutation.py $(ARGS)

translations: environment ## collect the interface's words for translators and compile what they wrote
	@$(VENV_PYTHON) scripts/translations.py --update

lock: environment ## write the lock files anew (ARGS=--upgrade takes newer versions)
	@$(VENV_PYTHON) scripts/lock.py $(ARGS)

dist: environment ## build the wheel and the source archive into dist/
	@$(VENV_PYTHON) -m build --no-isolation

clean: ## remove the environment and everything that was built
	@$(SYSTEM_PYTHON) scripts/clean.py
