# `make` lists the verbs; each sets up what it needs in .venv first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARTICLES ?= data/articles
OUT ?= reports
CHECKED := build/checked

.DEFAULT_GOAL := help
.PHONY: help reports lab test lint unit notebooks quality rules bench lock clean

help:  ## list the verbs
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "make %-10s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else f"Python 3.11 to 3.13 is needed, $(PYTHON) is {v[0]}.{v[1]}; name another one: make PYTHON=python3.12")'
	@echo "Setting up $(VENV): two or three minutes, once."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

reports: $(READY)  ## turn ARTICLES (data/articles) into HTML reports in OUT (reports)
	$(BIN)/wirewatch report "$(ARTICLES)" --out "$(OUT)"

lab: $(READY)  ## open JupyterLab in the notebooks
	@git config --local include.path ../.gitconfig 2>/dev/null || true  # saving a notebook then changes nothing in git
	$(BIN)/jupyter lab --notebook-dir=notebooks

test: lint unit notebooks  ## check everything: lint, types, tests, and the notebooks' outputs by nbval

lint: $(READY)  ## check style (ruff) and types (mypy)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

unit: $(READY)  ## run the tests
	$(BIN)/pytest -n auto --dist loadfile

notebooks: $(READY)  ## make the reports afresh and re-run their notebooks with nbval
	rm -rf $(CHECKED)
	$(BIN)/wirewatch report data/articles --out $(CHECKED)
	$(BIN)/pytest --nbval -c notebooks/nbval.ini $(CHECKED)/notebooks

quality: $(READY)  ## measure accuracy on the benchmarks beside the checkout and keep the figures in data/quality
	$(BIN)/python bench/quality.py

rules: $(READY)  ## measure how often each rule for quotes is right, of which their confidence is made
	$(BIN)/python bench/quote_rules.py

bench: $(READY)  ## measure speed and keep the figures in data/quality
	$(BIN)/python bench/speed.py

lock: $(READY)  ## compile requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --custom-compile-command "make lock" --extra dev --extra model pyproject.toml -o requirements.lock

clean:  ## take away what was generated, .venv excepted
	rm -rf build .mypy_cache .ruff_cache .hypothesis
	find reports -mindepth 1 -not -name README.md -delete
