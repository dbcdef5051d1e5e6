"""The second GUI test run really finds no libthai, as on the clerk's Windows PC."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
LINUX = sys.platform.startswith("linux")


@pytest.mark.skipif(not LINUX, reason="only Linux has a libthai to hide")
def test_the_empty_object_loads_and_exports_nothing(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "packaging/no_libthai.py", str(tmp_path)], cwd=TOP, check=True)
    library = ctypes.CDLL(str(tmp_path / "libthai.so.0"))
    assert not hasattr(library, "th_brk")


@pytest.mark.skipif(
    not LINUX or "ITADESK_WITHOUT_LIBTHAI" not in os.environ, reason="only in the second GUI run"
)
def test_libthai_is_hidden() -> None:
    assert not hasattr(ctypes.CDLL("libthai.so.0"), "th_brk")
