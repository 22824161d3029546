# Two promises: `make run` and `make test` work on a machine with Python 3.11 or newer and make. The rest is convenience.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
PYTEST := $(BIN)/python -m pytest -n auto --dist loadgroup

# The workers, servers and commands of the tests share the compiled modules.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run dev test test-all bench lint pins clean

run: $(VENV)/.run
	@$(BIN)/python -m data init --if-needed
	@$(BIN)/streamlit run app.py --server.port $(PORT)

# The app for whoever changes the code: it reloads when a module is saved. Streamlit watches only modules on PYTHONPATH.
dev: $(VENV)/.dev
	@$(BIN)/python -m data init --if-needed
	@PYTHONPATH=. $(BIN)/streamlit run app.py --server.port $(PORT) --server.fileWatcherType auto --server.runOnSave true

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@$(MAKE) --no-print-directory --jobs 2 types cases

# The long parts of `make test`, which run side by side.
.PHONY: types cases

types:
	$(BIN)/mypy
	$(BIN)/lint-imports

cases:
	$(PYTEST)

# `make test`, then all the cases that it left out (tests/support/sample.py says which).
test-all: test
	$(PYTEST) --cases rest

# The cost of an import of 142,000 rows is measured separately: $(BIN)/python -m tests.bench_import
bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

lint: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The environment is created once, and updated only when the pins change.
$(VENV)/.run: requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# Pin everything that pyproject.toml pulls in, for every system and Python 3.11 or newer (needs uv).
pins:
	uv pip compile pyproject.toml --universal --python-version 3.11 --no-header --quiet -o requirements.txt
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --no-header --quiet -o requirements-dev.txt

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
