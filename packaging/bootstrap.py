"""Sets up everything a fresh Debian lacks: system libraries, the venv, the packages.

Run by the Makefile with the system's Python and nothing but its standard library:

    python3 packaging/bootstrap.py run            what `make run` needs
    python3 packaging/bootstrap.py test           that, and what the tests need
    python3 packaging/bootstrap.py bench|package  that, and the extra group of this name

A second run finds its stamp and takes a fraction of a second.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whatever python3 there is runs this file
    sys.exit("itadesk needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ...")

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
VENV = TOP / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
GROUPS = {"run": (), "test": ("dev",), "bench": ("dev", "bench"), "package": ("dev", "package")}

# Each entry: names of one need; any of them installed is enough, the first is installed.
QT_LIBRARIES = (
    ("libgl1",),
    ("libegl1",),
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libfreetype6",),
    ("libxkbcommon0",),
    ("libxkbcommon-x11-0",),
    ("libx11-xcb1",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xinerama0",),
    ("libxcb-xkb1",),
    ("libcups2", "libcups2t64"),
    ("libwayland-cursor0",),
    ("libthai0",),
)
PDFJS = "pdfjs-dist@5.6.205"
"""Firefox's PDF reader, which needs Node; the tests that use it are skipped without."""
TEST_PROGRAMS = (
    ("xvfb",),
    ("xdotool",),
    ("xclip",),
    ("openbox",),
    ("x11-xkb-utils",),
    ("poppler-utils",),
    ("libreoffice-calc",),
    ("libreoffice-writer",),
    ("qpdf",),
)


def say(text: str) -> None:
    """Tells what is being done, at once."""
    print(text, flush=True)  # noqa: T201


def must(command: list[str], trouble: str) -> None:
    """Runs a command; where it fails, says what could not be done and ends."""
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        sys.exit(f"make: {trouble}")


def installed(names: tuple[str, ...]) -> bool:
    """Whether Debian has one of these packages installed."""
    query = ["dpkg-query", "-W", "-f=${db:Status-Abbrev}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return any(line.startswith("ii") for line in answer.stdout.splitlines())


def available(names: tuple[str, ...]) -> str:
    """The first of these names that this Debian's archive knows, else the first."""
    for name in names:
        answer = subprocess.run(
            ["apt-cache", "show", "--no-all-versions", name], capture_output=True, check=False
        )
        if answer.returncode == 0:
            return name
    return names[0]


def root_prefix() -> list[str] | None:
    """What stands before a command that needs root; None where root is out of reach."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def provide(needs: tuple[tuple[str, ...], ...]) -> list[str]:
    """Installs what is missing of ``needs``; returns the names that are still missing."""
    if not shutil.which("dpkg-query"):
        return []
    missing = [names for names in needs if not installed(names)]
    prefix = root_prefix() if missing else None
    if missing and prefix is not None:
        apt_install(prefix, missing)
    return [names[0] for names in missing if not installed(names)]


def apt_install(prefix: list[str], missing: list[tuple[str, ...]]) -> None:
    """One apt-get for all, then one by one where a single name spoils it."""
    base = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    say("installing system packages: " + " ".join(names[0] for names in missing))
    subprocess.run([*base, "-qq", "update"], stdin=subprocess.DEVNULL, check=False)
    install = [*base, "-qq", "-y", "--no-install-recommends", "install"]
    chosen = [available(names) for names in missing]
    done = subprocess.run(
        [*install, *chosen], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode != 0:
        for name in chosen:
            subprocess.run([*install, name], stdin=subprocess.DEVNULL, check=False)


def requirements(groups: tuple[str, ...]) -> list[str]:
    """The program's dependencies and those of ``groups``, as pyproject.toml lists them.

    Read here because Debian 12's pip (23.0) does not know dependency groups.
    """
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: list[str] = list(project["project"]["dependencies"])
    for group in groups:
        wanted += project["dependency-groups"][group]
    return wanted


def make_venv() -> None:
    """Creates .venv, with Debian's python3-venv installed or named where it is missing."""
    if (SCRIPTS / ("python.exe" if os.name == "nt" else "python")).exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if left := provide((("python3-venv",), (version,))):
            sys.exit("ต้องติดตั้งก่อน (run as root): apt-get install " + " ".join(left))
    say("creating .venv")
    # A new process: a freshly installed ensurepip is not visible to this one.
    must([sys.executable, "-m", "venv", str(VENV)], "the venv could not be made")


def install_packages(groups: tuple[str, ...]) -> None:
    """Installs the packages and itadesk itself, editable, unless the stamp says it is done."""
    wanted = requirements(groups)
    stamp = VENV / f"itadesk-{'-'.join(groups) or 'run'}.json"
    state = json.dumps(
        {"wanted": sorted(wanted), "place": str(TOP), "python": platform.python_version()}
    )
    digest = hashlib.blake2b(state.encode()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    say("installing Python packages (a few minutes the first time)")
    pip = [str(SCRIPTS / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    must([*pip, *wanted], "the Python packages could not be installed (is there a network?)")
    must([*pip, "--no-deps", "-e", str(TOP)], "itadesk itself could not be installed")
    stamp.write_text(digest, encoding="utf-8")


def install_pdfjs() -> None:
    """Installs pdf.js where there is Node for it; what fails only skips its tests."""
    npm = shutil.which("npm")
    place, stamp = VENV / "pdfjs", VENV / "itadesk-pdfjs.txt"
    if npm is None or shutil.which("node") is None:
        return
    if stamp.exists() and stamp.read_text(encoding="utf-8") == PDFJS:
        return
    say("installing pdf.js")
    place.mkdir(exist_ok=True)
    options = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1")
    command = [npm, "install", *options, "--prefix", str(place), PDFJS]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    if done.returncode == 0:
        stamp.write_text(PDFJS, encoding="utf-8")


def main() -> None:
    """Sets up for the goal named on the command line."""
    goal = sys.argv[1] if len(sys.argv) > 1 else "run"
    if goal not in GROUPS:
        sys.exit(f"usage: bootstrap.py {'|'.join(GROUPS)}")
    if sys.platform.startswith("linux"):
        needs = QT_LIBRARIES if goal in ("run", "package") else QT_LIBRARIES + TEST_PROGRAMS
        if left := provide(needs):
            say("missing system packages, please install them as root:")
            say("    apt-get install " + " ".join(left))
    make_venv()
    install_packages(GROUPS[goal])
    if goal == "test":
        install_pdfjs()


if __name__ == "__main__":
    main()
