# Another Opinion: set up, run, check.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
READY := $(VENV)/.ready
LIBRARIES := packaging/debian-packages.txt
FOR_TESTS := packaging/debian-test-packages.txt
FOR_BENCH := packaging/debian-bench-packages.txt

.PHONY: run test soak bench wheel setup lock clean

run: setup  ## Open the window; where there is no display, walk the tour.
	@packaging/run.sh $(BIN)/another-opinion

test: export QT_QPA_PLATFORM = offscreen
test: setup  ## Run every check, the tests last.
	@packaging/setup.sh $(FOR_TESTS) "The test suite"
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest --numprocesses auto --dist worksteal

soak: setup  ## Kill, cut off, tear and flip case files for hours, change papers at random; print one table.
	@packaging/setup.sh $(FOR_TESTS) "This"
	@cd tests && ../$(BIN)/python -m soak

bench: export QT_QPA_PLATFORM = offscreen
bench: setup  ## Measure the speed against peers; print one table.
	@packaging/setup.sh $(FOR_BENCH) "This"
	@cd tests && ../$(BIN)/python -m bench

wheel: setup  ## Pack it into dist, with the data that recognizes text.
	packaging/languages.sh
	$(BIN)/hatchling build --target wheel

setup: $(READY)  ## Fill .venv with what the lock names.

$(READY): requirements.lock pyproject.toml packaging/setup.sh $(LIBRARIES)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed. Name it: make PYTHON=python3.11"; exit 1; }
	packaging/setup.sh $(LIBRARIES) "Another Opinion"
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes --only-binary :all: --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

lock:  ## Pin the dependencies anew; pins that still fit stay.
	$(PYTHON) -m venv build/uv
	build/uv/bin/python -m pip --disable-pip-version-check --quiet install uv
	build/uv/bin/uv pip compile pyproject.toml --extra test --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock

clean:  ## Take away everything that these commands made.
	rm -rf $(VENV) build dist tour resources/tessdata .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find desktop tests -name __pycache__ -type d -prune -exec rm -rf {} +
