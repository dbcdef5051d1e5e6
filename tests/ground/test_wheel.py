"""`pip install .` gives a working itadesk, with forms and resources inside the wheel."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ground.isolation import TOP


def run(*command: str | Path, cwd: Path) -> str:
    """Runs a command outside the tree; its stdout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of programs of an empty venv with the wheel in it.

    The dependencies come from this venv by a path file, to be quick; itadesk itself does not,
    because an editable install is a path file too, and path files there are not followed.
    """
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, TOP)
    run(sys.executable, *build, cwd=folder)
    (wheel,) = folder.glob("itadesk-*.whl")
    home = folder / "venv"
    venv.create(home, with_pip=False)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    (packages,) = [path for path in home.rglob("site-packages") if path.is_dir()]
    install = ("-m", "pip", "--python", programs / "python", "install", "-q", "--no-deps", wheel)
    run(sys.executable, *install, cwd=folder)
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    yield programs


def test_itadesk_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import itadesk, itadesk.paths; print(itadesk.paths.resources_dir())"
    place = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    assert place.is_dir()
    assert installed.parent in place.parents
    assert (place.parent / "forms").is_dir()


def test_the_installed_program_works_outside_the_tree(installed: Path, tmp_path: Path) -> None:
    program = installed / "itadesk"
    assert run(program, "--version", cwd=tmp_path).startswith("itadesk ")
    assert "ไม่ผ่าน" not in run(program, "--self-test", cwd=tmp_path)
    run(program, "sample", ".", cwd=tmp_path)
    for ending in ("pdf", "xlsx", "json"):
        out = tmp_path / f"sample.{ending}"
        run(program, "export", "sample.ita", "--form", "report-outcome", "-o", out, cwd=tmp_path)
        assert out.stat().st_size > 1000
