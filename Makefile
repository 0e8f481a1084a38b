# Plan Atlas: `make run` serves the atlas at http://localhost:8501, `make test` passes every test.
# Each does all set-up by itself, in .venv. Another Python: make PYTHON=python3.13 run
#
# Windows, in PowerShell:
#     py -3 tools\bootstrap.py run
#     py -3 tools\bootstrap.py check
#     py -3 tools\bootstrap.py test

PYTHON ?= python3
BOOTSTRAP = $(PYTHON) tools/bootstrap.py
ARGS ?=

.PHONY: run check test setup data format pictures boundaries fonts catalogue sbom

run: ## serve the atlas (ARGS="…" is passed on)
	@$(BOOTSTRAP) run $(ARGS)

check: ## while working, under a minute: linter, types, data, quick tests
	@$(BOOTSTRAP) check

test: ## linter, types and every test, with their coverage (ARGS="-k map" is passed to pytest)
	@$(BOOTSTRAP) test $(ARGS)

setup: ## only the set-up, for developing
	@$(BOOTSTRAP) setup

format: setup ## give every file its one form, mend what the linter can
	@.venv/bin/python -m ruff check --fix .
	@.venv/bin/python -m ruff format .

data: setup ## validate all data, list every fault
	@.venv/bin/plan-atlas check

pictures: setup ## the README's pictures
	@.venv/bin/python tools/make_pictures.py

boundaries: setup ## rebuild data/boundaries/ from its source package
	@.venv/bin/python -m tools.make_boundaries

fonts: setup ## rebuild data/fonts/ after a rare character was added
	@.venv/bin/python -m tools.make_fonts

catalogue: setup ## bring locale/en up to date with the messages in the code
	@.venv/bin/python -m tools.make_catalogue

sbom: setup ## every package with version and licence, for those who check software: sbom.json (CycloneDX)
	@.venv/bin/python -m tools.make_sbom > sbom.json
