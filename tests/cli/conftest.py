"""Books the command line is tried on."""

from pathlib import Path

import pytest

from tests.cli.program import done

BAN_PHUE = "องค์การบริหารส่วนตำบลบ้านผือ"
NA_KHUM = "องค์การบริหารส่วนตำบลนาขุม"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """An empty book of an office, fiscal year 2568."""
    path = tmp_path / "office.ita"
    done("new", path, "--office", "องค์การบริหารส่วนตำบลลองดู", "--year", "2568")
    return path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample office's book."""
    return Path(done("sample", tmp_path).out.strip())
