# One line each over the `framing` command, so that Windows and conda users need no make (see README.md).
# Needs Python 3.11 or newer, make and git. The first run sets up .venv from the pins; later runs find it ready.
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
# uv sets up in seconds what takes pip a minute. Where it cannot be had, or pip is told of another index, pip does it.
install = { ! $(PY) -m pip config list | grep -q '\.index-url' && $(PIP) uv==0.13.9 \
    && $(PY) -m uv pip install --quiet --python $(PY) $(1); } 2>/dev/null || $(PIP) $(1)
# Processes read what another one has compiled, also where the environment says that Python is to keep nothing.
export PYTHONDONTWRITEBYTECODE :=
.PHONY: charts test check lab explore book bench
.DEFAULT_GOAL := charts
.DELETE_ON_ERROR:

charts: .venv/ready          ## run every notebook from clean; write data/charts and data/tables
	@$(PY) -m suite charts

test: .venv/ready-to-test    ## run every test
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: .venv/ready           ## re-run the notebooks and compare with what is committed
	@$(PY) -m suite check

lab: .venv/ready             ## open the notebooks in JupyterLab
	@$(PY) -m suite lab

book: .venv/ready-for-book   ## build the book: build/book/html/index.html, to be read without a server and without a network
	@$(PY) -m suite book --strict

explore: .venv/ready         ## one page to click on, explorer.html: open it in a browser, send it to a class
	@$(PY) -m framing explore seeds --title "Five articles about a war" --out explorer.html

bench: .venv/ready           ## time the main job, `framing analyse` and the matcher
	@$(PY) benchmarks/main_job.py && $(PY) benchmarks/analyse.py && $(PY) benchmarks/mentions.py

# The pip section of environment.yml is what gets installed, as conda would do it: one list, nothing to drift apart.
.venv/ready: environment.yml requirements.txt pyproject.toml
	@python=$$(for name in $(PYTHON) python3.11 python3 python3.12 python3.13 python3.14 python; do \
	    $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; \
	  done); \
	if [ -z "$$python" ]; then \
	  echo "Python 3.11 or newer (with its venv module) was not found."; \
	  echo "Install it (python.org; on Debian and Ubuntu: apt install python3 python3-venv), or say where: make PYTHON=/path/to/python3"; \
	  exit 1; \
	fi; \
	echo "Setting up .venv with $$($$python --version) (once) ..."; \
	$$python -m venv .venv || $$python -m venv --clear .venv
	@sed -n '/^ *- pip:$$/,$$ s/^      - //p' environment.yml > .environment.txt
	@$(call install,-r .environment.txt)
	@touch $@

.venv/ready-to-test: .venv/ready requirements-book.txt requirements-test.txt
	@$(call install,-r requirements.txt -r requirements-book.txt -r requirements-test.txt)
	@touch .venv/ready-for-book $@

.venv/ready-for-book: .venv/ready requirements-book.txt
	@$(call install,-r requirements.txt -r requirements-book.txt)
	@touch $@
