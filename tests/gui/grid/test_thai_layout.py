"""Shortcuts in a real window under X11 with the keyboard map switched to Thai."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from itadesk.desk.desk import Desk
from itadesk.gui.shortcuts import latin_key
from itadesk.records.office import Office

NEEDED = ("Xvfb", "xdotool", "setxkbmap", "openbox")
PLACES = {"a": 38, "c": 54, "d": 40, "f": 41, "v": 55, "x": 53, "z": 52, "y": 29}
"""X11 key codes of the keys where Latin layouts have these letters."""


class Desktop:
    """A screen of its own with one window on it."""

    def __init__(self, book: Path, display: str) -> None:
        self._env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._book = book
        self.window: subprocess.Popen[str] | None = None
        self.lines: list[str] = []

    def run(self, *command: str) -> str:
        """Run a tool on this screen."""
        return subprocess.run(
            command, env=self._env, check=True, capture_output=True, text=True, timeout=20
        ).stdout

    def open(self) -> None:
        """Start the window and give it the keyboard."""
        script = Path(__file__).with_name("window_under_test.py")
        root = Path(__file__).resolve().parents[3]
        with (self._book.parent / "errors.txt").open("w") as errors:
            self.window = subprocess.Popen(
                [sys.executable, str(script), str(self._book)],
                env={**self._env, "PYTHONPATH": str(root)},
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        assert self.window.stdout is not None
        os.set_blocking(self.window.stdout.fileno(), False)
        self.wait(lambda line: "|" in line)
        self.run("xdotool", "search", "--sync", "--name", "itadesk-under-test", "windowfocus")

    def wait(self, wanted: object, seconds: float = 15.0) -> str:
        """The first line said from now on that ``wanted`` accepts."""
        assert callable(wanted)
        assert self.window is not None and self.window.stdout is not None
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            line = self.window.stdout.readline().rstrip("\n")
            if line:
                self.lines.append(line)
                if wanted(line):
                    return line
            else:
                time.sleep(0.02)
        raise AssertionError(f"not seen; said so far: {self.lines}")

    def press(self, *keys: str) -> None:
        """Press keys or key codes, e.g. ``ctrl+54``."""
        self.run("xdotool", "key", "--delay", "40", *keys)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    if any(shutil.which(tool) is None for tool in NEEDED):
        pytest.skip("needs Xvfb, openbox, xdotool and setxkbmap")
    book = tmp_path / "thai.ita"
    with Desk.create(book, Office(name="อบต.ทุ่งสว่าง"), 2568) as desk:
        rows = [{"fiscal_year": 2568, "title": title} for title in ("หนึ่ง", "สอง")]
        desk.add_rows("measure", rows)
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1024x600x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    display = f":{server.stdout.readline().strip()}"
    made = Desktop(book, display)
    manager: subprocess.Popen[bytes] | None = None
    try:
        manager = subprocess.Popen(
            ["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL
        )
        _switch_to_thai(made)
        made.open()
        yield made
    finally:
        for process in (made.window, manager, server):
            if process is not None:
                process.terminate()
                process.wait(10)
                if process.stdout is not None:
                    process.stdout.close()


def _switch_to_thai(desktop: Desktop) -> None:
    for _ in range(50):
        try:
            desktop.run("setxkbmap", "th")
        except subprocess.CalledProcessError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the X server takes no keyboard map")


def ctrl(letter: str) -> str:
    """Ctrl and the key at the place of a Latin letter."""
    return f"ctrl+{PLACES[letter]}"


def test_shortcuts_work_with_only_the_thai_layout(desktop: Desktop) -> None:
    desktop.press(ctrl("c"))
    desktop.wait(lambda line: "|หนึ่ง|" in line.replace("หนึ่ง/สอง", ""))
    desktop.press("Down", ctrl("v"))
    desktop.wait(lambda line: "หนึ่ง/หนึ่ง" in line)
    desktop.press(ctrl("z"))
    desktop.wait(lambda line: "หนึ่ง/สอง" in line)
    desktop.press(ctrl("y"))
    desktop.wait(lambda line: "หนึ่ง/หนึ่ง" in line)
    desktop.press(ctrl("z"))
    desktop.wait(lambda line: "หนึ่ง/สอง" in line)
    desktop.press(ctrl("d"))
    desktop.wait(lambda line: "หนึ่ง/หนึ่ง" in line)
    desktop.press(ctrl("x"))
    desktop.wait(lambda line: "หนึ่ง/|" in line)
    desktop.press(ctrl("f"))
    desktop.wait(lambda line: "|find|" in line)


def test_typing_thai_and_its_editor_shortcuts_work_with_the_thai_layout(desktop: Desktop) -> None:
    desktop.press(str(PLACES["d"]), str(PLACES["v"]))
    desktop.wait(lambda line: line.startswith("กอ|"))
    desktop.press(ctrl("a"), ctrl("c"))
    desktop.wait(lambda line: line.split("|")[3] == "กอ")
    desktop.press(ctrl("v"), ctrl("v"))
    desktop.wait(lambda line: line.startswith("กอกอ|"))
    desktop.press(ctrl("z"))
    desktop.wait(lambda line: line.startswith("กอ|"))
    desktop.press("Return")
    desktop.wait(lambda line: line.startswith("-|กอ/สอง|"))


def _event(key: int, scan: int) -> QKeyEvent:
    ctrl_ = Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, ctrl_, scan, 0, 0)


@pytest.mark.parametrize(
    ("key", "scan", "latin"),
    [
        (ord("แ"), 54, Qt.Key.Key_C),
        (ord("แ"), 0, Qt.Key.Key_C),
        (ord("ผ"), 52, Qt.Key.Key_Z),
        (ord("("), 52, Qt.Key.Key_Z),
        (ord("ข"), 20, Qt.Key.Key_Minus),
        (ord("C"), 54, None),
        (ord("?"), 61, None),
        (Qt.Key.Key_F8.value, 74, None),
    ],
)
def test_a_thai_key_means_the_latin_letter_of_its_place(
    key: int, scan: int, latin: Qt.Key | None
) -> None:
    assert latin_key(_event(key, scan)) == latin
