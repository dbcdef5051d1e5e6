"""Every shipped form makes the page it made before.

``ITADESK_ACCEPT=1`` (``make accept``) writes the new pages; look at the difference before
committing it.
"""

import os
from pathlib import Path

import pytest

from itadesk.formspec import shelf
from itadesk.report.compose import compose
from itadesk.report.frozen import from_json, to_json
from tests.report.office import dossier

GOLDEN = Path(__file__).parent / "golden"
YEARS = {"plan": 2569, "report": 2568}


@pytest.mark.parametrize("form_id", sorted(shelf().forms))
def test_a_shipped_form_makes_its_golden_page(form_id: str) -> None:
    form = shelf().get(form_id)
    text = to_json(compose(form, dossier(YEARS[form.role])))
    path = GOLDEN / f"{form_id}.json"
    if os.environ.get("ITADESK_ACCEPT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    assert from_json(text) == from_json(path.read_text(encoding="utf-8"))


def test_no_golden_page_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(shelf().forms)
