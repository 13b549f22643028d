# make run    serve the app              make test   run every test
# make setup  only build .venv           make lint   ruff and mypy
# make score  accuracy on the dev sets   make bench  speed of each component   make soak  long fuzzing and fault runs
#
# Each does its own set-up. A Debian-like machine with Python 3.11+ (with venv), git and make is enough.

PYTHON ?= python3
BIN := .venv/bin
GOLD ?= ../shared
SOAKED := tests/hostile $(shell grep -rlw how_often tests --include='test_*.py')
PORT ?= 8501
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run setup test lint score bench soak browser

run: setup
	$(BIN)/streamlit run app.py --server.port $(PORT)

setup: .venv/run.stamp

.venv/run.stamp: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --requirement requirements.txt
	touch $@

.venv/test.stamp: .venv/run.stamp requirements-dev.txt
	$(BIN)/pip install --quiet --requirement requirements-dev.txt
	touch $@

# Debian's Chromium for the browser tests, where it is absent and we may install it.
browser:
	@command -v chromium >/dev/null || { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] \
	  && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
	  || echo "No chromium: the browser tests are skipped."

test: .venv/test.stamp browser
	$(BIN)/python -m pytest

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

score: .venv/test.stamp
	PYTHONPATH=. $(BIN)/python tests/score.py $(GOLD)

bench: .venv/test.stamp
	$(BIN)/python tests/bench.py

soak: .venv/test.stamp
	SOAK=1 $(BIN)/python -m pytest $(SOAKED)
