"""Every room but gui lives without Qt; Qt's own traps stay shut."""

import pkgutil
import subprocess
import sys

import pytest

import itadesk
from tests.ground.isolation import run_python

IMPORT_ALL = """
import importlib, pkgutil, sys
for blocked in ("PySide6", "shiboken6"):
    sys.modules[blocked] = None
import itadesk
names = [
    found.name
    for found in pkgutil.walk_packages(itadesk.__path__, "itadesk.", onerror=lambda name: None)
    if not found.name.startswith("itadesk.gui")
]
for name in names:
    importlib.import_module(name)
print(len(names))
"""

COUNT_NONE = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(2000):
    thing.setObjectName("x")
print(abs(sys.getrefcount(None) - before))
"""


def test_every_room_but_gui_imports_with_pyside6_blocked() -> None:
    done = run_python(IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


def test_gui_really_needs_pyside6() -> None:
    """The guard above can fail: the same blocking breaks the window."""
    code = "import sys\nsys.modules['PySide6'] = None\nimport itadesk.gui.app"
    assert run_python(code).returncode != 0


def test_void_calls_keep_the_count_of_none() -> None:
    """PySide6 6.12.0 drops one reference a call and aborts Python 3.11 after about 5,100."""
    done = run_python(COUNT_NONE)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 20


@pytest.mark.parametrize("contract", ["layers", "forbidden", "acyclic_siblings"])
def test_import_contracts_are_declared(contract: str) -> None:
    text = (run_python("import tomllib;print(open('pyproject.toml').read())")).stdout
    assert f'type = "{contract}"' in text


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert len(list(pkgutil.iter_modules(itadesk.__path__))) > 10
