# make run     sets everything up and opens the sample office (without a display: its papers in out/)
# make test    sets everything up and passes everything CI runs
# make bench   the measurements of bench/, with their peers      make accept   takes new golden files
# make package the program folder for this system, in dist/      make clean    removes what was made
# On Windows the same commands stand in README.md.

PYTHON ?= python3
BIN := .venv/bin
NO_LIBTHAI := build/no-libthai

export PYTHONUTF8 := 1

.NOTPARALLEL:
.PHONY: run test bench accept package clean setup lint check-types imports gui-without-libthai tests

run:
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/python packaging/open_sample.py

test: setup lint check-types imports gui-without-libthai tests

setup:
	@$(PYTHON) packaging/bootstrap.py test

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

check-types:
	$(BIN)/mypy

imports:
	$(BIN)/lint-imports

# The clerk's Windows PC has no libthai: the GUI must work as well without Debian's.
gui-without-libthai:
	@$(PYTHON) packaging/no_libthai.py $(NO_LIBTHAI)
	LD_LIBRARY_PATH=$(CURDIR)/$(NO_LIBTHAI) ITADESK_WITHOUT_LIBTHAI=1 QT_QPA_PLATFORM=offscreen \
	    $(BIN)/python -m pytest -p no:cacheprovider tests/gui tests/ground/test_libthai.py

tests:
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

bench:
	@$(PYTHON) packaging/bootstrap.py bench
	$(BIN)/python -m bench

accept: setup
	ITADESK_ACCEPT=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

package:
	@$(PYTHON) packaging/bootstrap.py package
	$(BIN)/pyinstaller --noconfirm --clean --distpath dist --workpath build/pyinstaller build.spec

clean:
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
