# Everything runs from .venv, which any target makes first. Needs Python 3.11+, make and git.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run demo test lint bench fuzz simulate screenshots clean

.venv/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "journal needs Python 3.11 or newer; say which one with: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

run: .venv/.installed
	$(BIN)/journal

demo: .venv/.installed
	$(BIN)/journal demo

test: .venv/.installed
	$(BIN)/python -m pytest -n auto

lint: .venv/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.installed
	$(BIN)/python -m tests.bench

fuzz: .venv/.installed
	$(BIN)/python -W error -m tests.exchange.fuzz 300

simulate: .venv/.installed
	$(BIN)/python -m tests.simulate

screenshots: .venv/.installed
	$(BIN)/python -m tests.screenshots

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
