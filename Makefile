# One front door. make only calls yanzhen and pytest; Windows users find the two lines in README.md.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SERVE ?= 1
DATA ?=
DATA_OPTION := $(if $(DATA),--data "$(DATA)")

.DEFAULT_GOAL := help
.PHONY: help install demo test test-web test-slow check quality weights bench bench-web docs lock web web-build web-check web-client clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/.installed: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新版本：make PYTHON=python3.11 … / needs Python 3.11 or newer: make PYTHON=python3.11 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "缺少 venv 模块：Debian/Ubuntu 请先 apt install python3-venv / the venv module is missing: apt install python3-venv first" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "无法在 $(VENV) 建立环境：检查磁盘空间与写权限，或 make VENV=其他目录 / cannot make $(VENV): check disk space and permissions, or make VENV=elsewhere" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt || { echo "安装依赖失败：检查网络、磁盘空间，或此平台是否缺少某个 wheel（见上一行）；embedded 缺失时可改用 Neo4j，见 README / installing failed: check the network, the disk, or whether a wheel is missing for this platform (line above); README tells how to use Neo4j instead" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . || { echo "安装 yanzhen 失败：见上一行 / installing yanzhen failed: see the line above" >&2; exit 1; }
	@touch $@

install: $(BIN)/.installed ## make the environment in .venv

demo: install ## read samples/, say who owns 头雁计划, serve the page (SERVE=0: stop after printing)
	@$(BIN)/yanzhen demo $(DATA_OPTION) $(if $(filter 0,$(SERVE)),--no-serve)

test: install ## all tests but the slow ones, in two processes
	@$(BIN)/python -m pytest -n 2 -m "not slow and not web"

test-slow: install ## long series, kills and restarts, servers of their own
	@$(BIN)/python -m pytest -m slow

check: install ## lint, types, import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test-web: install ## the page in a real browser, by mouse and by keyboard (needs chromium on PATH)
	@$(BIN)/python -m pytest -m web

quality: install ## measure extraction and write docs/quality.md (TEXTS=DIR: texts of the real ones; GOLD=DIR: score that folder only)
	@$(if $(GOLD),$(BIN)/python bench/quality.py --gold "$(GOLD)" $(if $(TEXTS),--texts "$(TEXTS)"),$(BIN)/python -m bench.report $(if $(TEXTS),--texts "$(TEXTS)"))

weights: install requirements/weights.txt ## make the tables of weights anew from the development annotations, and say how good they are (TEXTS=DIR)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/weights.txt
	@$(BIN)/python -m bench.weights.quoted_names $(if $(TEXTS),--texts "$(TEXTS)")

bench: install ## measurements beside a peer, in one run
	@$(BIN)/python bench/extract.py
	@$(BIN)/python bench/load.py
	@$(BIN)/python -m bench.readers
	@$(BIN)/python -m bench.same_facts

bench-web: install web/node_modules/.package-lock.json ## frames a second, first paint and size of the page, beside cytoscape.js
	@$(BIN)/python bench/web.py

docs: install ## the manual as a site in site/, which asks no other host
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

web/node_modules/.package-lock.json: web/package-lock.json
	@npm --version > /dev/null 2>&1 || { echo "需要 Node.js 20.19 或更新版本（只有改页面才需要） / needs Node.js 20.19 or newer (only to change the page)" >&2; exit 1; }
	@npm ci --prefix web --silent

web: web/node_modules/.package-lock.json ## develop the page against a running `yanzhen serve` (YANZHEN_URL: another address)
	@npm run --prefix web dev

web-build: web/node_modules/.package-lock.json ## build the page into api/http/page
	@npm run --prefix web --silent build

web-check: web/node_modules/.package-lock.json ## types of the page
	@npm run --prefix web --silent check

web-client: install web/node_modules/.package-lock.json ## the page's client from the API's description
	@$(BIN)/python web/openapi.py > web/openapi.json.new && mv web/openapi.json.new web/openapi.json
	@npm run --prefix web --silent client

lock: ## pin all dependencies with hashes (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/run.txt
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --all-extras --group build pyproject.toml -c requirements/run.txt -o requirements/dev.txt
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group pyproject.toml:weights -c requirements/dev.txt -o requirements/weights.txt

clean: ## remove the environment and caches
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
