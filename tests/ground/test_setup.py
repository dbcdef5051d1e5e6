"""Set-up: what is installed, what is named where it may not be, and what CI calls."""

import importlib.util
import os
import subprocess
import sys
import tomllib
from types import ModuleType

import pytest

from tests.ground.isolation import TOP


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    """packaging/bootstrap.py, which is a script and no part of the package."""
    spec = importlib.util.spec_from_file_location("bootstrap", TOP / "packaging" / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_everything_pyproject_lists_is_installed(bootstrap: ModuleType) -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    wanted = bootstrap.requirements(("dev",))
    assert set(project["project"]["dependencies"]) < set(wanted)
    assert set(project["dependency-groups"]["dev"]) < set(wanted)
    assert not set(project["dependency-groups"]["bench"]) & set(wanted)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")
def test_what_may_not_be_installed_is_named(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap, "installed", lambda names: "libgl1" in names)
    monkeypatch.setattr(bootstrap, "root_prefix", lambda: None)
    assert bootstrap.provide((("libgl1",), ("libegl1", "libegl1t64"))) == ["libegl1"]


def test_an_old_python_is_told_which_it_must_be() -> None:
    text = (TOP / "packaging" / "bootstrap.py").read_text("utf-8")
    head = text[: text.index("import hashlib")]
    code = head.replace("sys.version_info", "(3, 9)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "3.11" in done.stderr


def test_ci_calls_make_test() -> None:
    script = TOP / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text("utf-8")


def test_make_test_calls_every_guard() -> None:
    done = subprocess.run(
        ["make", "--dry-run", "--no-print-directory", "test"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    guards = ["bootstrap.py test", "ruff format --check", "ruff check", "mypy", "lint-imports"]
    guards += ["no-libthai", "-m pytest"]
    places = [done.stdout.find(guard) for guard in guards]
    assert -1 not in places
    assert done.stdout.splitlines()[-1].endswith("-m pytest")
