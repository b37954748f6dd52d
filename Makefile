# Commands for people; what each does is in packaging/*.sh. All can be repeated: what is ready is not done again.
.DEFAULT_GOAL := help
.PHONY: help run test lint format rule lock translations install uninstall clean system system-test environment environment-dev

PYTHON_IN_VENV := .venv/bin/python

help:
	@echo "make run              prépare tout et ouvre Contrepoids / sets everything up and opens the app"
	@echo "make install          l'ajoute au menu et au bureau / adds it to your menu and desktop"
	@echo "make uninstall        l'enlève, sans toucher à vos données / takes it away, your data stay"
	@echo "make test             tous les contrôles et tous les tests / all checks and tests"
	@echo "make lint             les contrôles rapides / the quick checks"
	@echo "make rule FILE=...    essaie une règle sur ses exemples / tries one rule on its own examples"
	@echo "make format lock clean   mise en forme, versions, ménage / formatting, versions, tidying"

system:
	@packaging/linux/system-packages.sh packaging/linux/apt-packages.txt

system-test:
	@packaging/linux/system-packages.sh packaging/linux/apt-packages.txt packaging/linux/apt-packages-test.txt

environment: system
	@packaging/environment.sh app

environment-dev: system-test
	@packaging/environment.sh dev

run: environment
	@packaging/linux/run.sh $(FILES)

lint: environment-dev
	@$(PYTHON_IN_VENV) -m ruff check .
	@$(PYTHON_IN_VENV) -m ruff format --check .
	@$(PYTHON_IN_VENV) -m mypy

test: lint
	@$(PYTHON_IN_VENV) -m pytest $(ARGS)

format: environment-dev
	@$(PYTHON_IN_VENV) -m ruff check --fix .
	@$(PYTHON_IN_VENV) -m ruff format .

rule: environment-dev
	@test -n "$(FILE)" || { echo "make rule FILE=resources/clauses/..."; exit 2; }
	@$(PYTHON_IN_VENV) -m core.clauses.check "$(FILE)"

translations: environment-dev
	@packaging/translations.sh

lock: environment-dev
	@packaging/lock.sh $(ARGS)

install: environment
	@packaging/linux/install.sh

uninstall:
	@packaging/linux/uninstall.sh

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis artifacts build dist contrepoids-essai
	find core gui tests resources -name __pycache__ -type d -prune -exec rm -rf {} +
