"""Form files made for one test each."""

from collections.abc import Callable
from pathlib import Path

import pytest

WriteForm = Callable[..., Path]

HEAD = 'id = "own-form"\ntitle = "แบบของเรา"\nrole = "report"\nyears = [2568]\n'
PART = '[[part]]\ntitle = ["หัวเรื่อง {fiscal_year}"]\n'
COLUMN = '[[part.column]]\nfield = "title"\nheading = "มาตรการ"\nwidth = 40\n'


@pytest.fixture
def write_form(tmp_path: Path) -> WriteForm:
    """Writes a form file from its three pieces, each of which a test may change."""

    def write(
        *, head: str = HEAD, part: str = PART, column: str = COLUMN, name: str = "own.toml"
    ) -> Path:
        path = tmp_path / name
        path.write_text(head + part + column, encoding="utf-8")
        return path

    return write
