# Plenary. `make run` opens it, `make test` proves it; both set everything up by themselves.
# Another interpreter: make run PYTHON=python3.12      A file: make run FILE=my.plenary

PY := .venv/bin/python
PYTEST := QT_QPA_PLATFORM=offscreen $(PY) -m pytest
# The benchmarks are skipped by the usual options (pyproject.toml); these leave that one out.
TIMED := -o addopts="--strict-markers --strict-config -p no:cacheprovider"
SET_UP = for python in $(PY) $(PYTHON) python3.11 python3 python3.12 python3.13 python3.14; do \
	if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	exec $$python .ci/set_up.py

NO_PYTHON = fi; done; echo "Plenary needs Python 3.11 or newer, and none was found." >&2; exit 1

.DEFAULT_GOAL := help
.PHONY: help ready run test check proof looks bench bench-once journeys doctor lock clean

help:  ## says what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

ready:  ## sets everything up; the other targets do this first
	@$(SET_UP) ready; $(NO_PYTHON)

run:  ## opens the app (without a display: plays the demo into out/)
	@$(SET_UP) run $(FILE); $(NO_PYTHON)

doctor:  ## says what this machine has and lacks
	@$(SET_UP) doctor; $(NO_PYTHON)

check: ready  ## lint, format, types, import contracts
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) .venv/bin/lint-imports

test: check  ## check, then all tests in their short form
	$(PYTEST) -n 2 --dist loadfile -m "not proof and not looks"

proof: ready  ## the long fault runs
	$(PYTEST) -m proof

looks: ready  ## pictures of every screen
	$(PYTEST) -m looks

journeys: ready  ## whole workshops, played through the real windows
	$(PYTEST) tests/journeys

bench: ready  ## the benchmarks, timed
	$(PYTEST) $(TIMED) tests/benchmarks --benchmark-only

bench-once: ready  ## the benchmarks, each run once and not timed
	$(PYTEST) $(TIMED) tests/benchmarks --benchmark-disable

lock:  ## writes requirements.lock anew from pyproject.toml (needs uv)
	PATH="$$PATH:.venv/bin" uv pip compile pyproject.toml --extra dev --universal \
		--python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements.lock

clean:  ## takes the environment and what was made away
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .benchmarks
