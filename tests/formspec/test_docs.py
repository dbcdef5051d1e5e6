"""docs/forms.md tells the truth: its example loads, and it names every key, field and word."""

import re
from pathlib import Path

import pytest

from itadesk.formspec import load_form, shelf
from itadesk.formspec.fields import FIELDS
from itadesk.formspec.loader import COLUMN_KEYS, FORM_KEYS, PAGE_KEYS, PART_KEYS
from itadesk.formspec.placeholders import PLACEHOLDERS

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "forms.md").read_text(encoding="utf-8")


def test_the_example_loads(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(id = .*?)```", DOCS, re.DOTALL)
    path = tmp_path / "example.toml"
    path.write_text(example, encoding="utf-8")
    assert load_form(path).id == "our-report"


@pytest.mark.parametrize(
    "word",
    [
        *(f"`{key}`" for key in (*FORM_KEYS, *PART_KEYS, *COLUMN_KEYS)
          if key not in {"part", "page", "column"}),
        *(f"{key} = " for key in PAGE_KEYS),
        *(f"`{field}`" for fields in FIELDS.values() for field in fields),
        *(f"`{{{name}}}`" for name in PLACEHOLDERS),
        *(f"`{form}`" for form in shelf().forms),
    ],
)  # fmt: skip
def test_every_key_field_word_and_form_is_explained(word: str) -> None:
    assert word in DOCS


def test_no_placeholder_is_explained_that_does_not_exist() -> None:
    told = set(re.findall(r"`\{([^`{} ]+)\}`", DOCS))
    assert told == set(PLACEHOLDERS)
