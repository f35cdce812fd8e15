# make report     build the example report from real news (CORPUS=DIR: from your own)
# make test       run every test, offline after installation
# make check      format, lint, types, import rules, doctests, quick tests
# make bench      words per CPU second, stage by stage, against VADER
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CORPUS ?=
FROM ?= ../shared/seeds
GOLD ?= $(FRAMING_GOLD)
export MPLBACKEND := Agg

.PHONY: report test lint check check-all seeds bench snapshots notebooks docs accuracy train-attribution train-agency train-tone train-frames wheel wheel-test lowest lock clean install

report: $(STAMP)
ifeq ($(CORPUS),)
	@$(BIN)/framing corpus fetch news-articles --quiet
	$(BIN)/framing report reports/north-korea-2017.toml
else
	$(BIN)/framing report "$(CORPUS)"
endif

test: $(STAMP)
	$(BIN)/python -m pytest -n 2 --dist worksteal

install: $(STAMP)

# uv is brought by pip inside the environment; the lock names hashes and no hosts.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(0 if v >= (3, 11) else "framing needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.11" % v[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@VIRTUAL_ENV="$(CURDIR)/$(VENV)" $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV="$(CURDIR)/$(VENV)" $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(STAMP)

lock: $(STAMP)
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --all-extras --group dev --upgrade \
	  pyproject.toml -o requirements.lock

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint
	$(BIN)/python -m pytest -n 2 -m "not slow"

check-all: check test

seeds: $(STAMP)
	$(BIN)/python -m framing.reading.seeds "$(FROM)" seeds

bench: $(STAMP)
	$(BIN)/python benchmarks/stages.py

snapshots: $(STAMP)
	FRAMING_SNAPSHOTS=write $(BIN)/python -m pytest tests/snapshots -q

notebooks: $(STAMP)
	$(BIN)/python notebooks/build.py

docs: $(STAMP)
	$(BIN)/framing features --markdown > docs/features.md

# Measures the shipped lexicons and patterns on the gold folder and records the figures.
accuracy: $(STAMP)
	$(BIN)/python benchmarks/accuracy.py "$(GOLD)"

# Fits the tagger of attributions anew, in an environment of its own: see training/README.md.
train-attribution: $(STAMP)
	@test -d "$(GOLD)" || { echo "train-attribution: give the folder of marked texts: GOLD=../shared/gold" >&2; exit 1; }
	@$(BIN)/framing corpus fetch news-articles --quiet
	@test -x .venv-training/bin/python || $(PYTHON) -m venv .venv-training
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	OMP_NUM_THREADS=2 .venv-training/bin/python training/train_attribution.py "$(GOLD)"
	$(BIN)/python training/card.py "$(GOLD)"

# Fits the model of who acts and who is acted upon anew.
train-agency: $(STAMP)
	@test -d "$(GOLD)" || { echo "train-agency: give the folder of marked texts: GOLD=../shared/gold" >&2; exit 1; }
	@$(BIN)/framing corpus fetch news-articles --quiet
	@test -x .venv-parser/bin/python || $(PYTHON) -m venv .venv-parser
	@.venv-parser/bin/python -m pip install --quiet --disable-pip-version-check -e . -r training/requirements-agency.txt
	.venv-parser/bin/python training/train_agency.py "$(GOLD)"

# Fits the model of narrative frames anew: needed whenever a lexicon of frames has changed.
train-frames: $(STAMP)
	@test -d "$(GOLD)" || { echo "train-frames: give the folder of marked texts: GOLD=../shared/gold" >&2; exit 1; }
	OMP_NUM_THREADS=1 $(BIN)/python training/train_frames.py "$(GOLD)"

# Fits the model of tone anew and writes its card.
train-tone: $(STAMP)
	@test -d "$(GOLD)" || { echo "train-tone: give the folder of marked texts: GOLD=../shared/gold" >&2; exit 1; }
	@$(BIN)/framing corpus fetch news-articles --quiet
	@test -x .venv-training/bin/python || $(PYTHON) -m venv .venv-training
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	OMP_NUM_THREADS=1 .venv-training/bin/python training/train_tone.py "$(GOLD)"
	$(BIN)/python training/tone_card.py "$(GOLD)"

wheel: $(STAMP)
	rm -rf dist build
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

# The wheel in a clean environment outside the checkout.
wheel-test: wheel
	sh tests/wheel.sh "$(CURDIR)/dist" "$(CURDIR)/$(BIN)"

# The oldest versions that pyproject.toml allows.
lowest: $(STAMP)
	sh tests/lowest.sh "$(CURDIR)/$(BIN)"

clean:
	rm -rf dist build reports/build .mypy_cache .ruff_cache .pytest_cache .hypothesis
