"""Every shipped form: keys, columns, widths, years."""

import pytest

from itadesk import paths
from itadesk.formspec import Form, shelf

EXPECTED = {
    "report-suggestion": ["title", "steps", "responsible", "period", "output", "suggestion"],
    "report-by-instrument": ["title", "steps", "responsible", "period", "output", "suggestion"],
    "report-outcome": ["title", "steps", "period", "responsible", "output", "outcome"],
    "report-outcome-numbered": [
        "number", "title", "steps", "period", "responsible", "output", "outcome",
    ],
    "analysis-by-indicator": ["question", "score", "analysis"],
    "plan-by-indicator": ["title", "finding", "steps", "period", "responsible"],
    "plan-by-issue": ["title", "finding", "steps", "period", "responsible"],
    "ita-development": [
        "question", "score", "analysis", "title", "finding", "steps", "period", "responsible",
    ],
}  # fmt: skip
FORMS = tuple(shelf().forms.values())


def test_all_layouts_in_use_are_shipped_and_load() -> None:
    found = shelf()
    assert found.problems == ()
    assert set(found.forms) == set(EXPECTED)
    assert len(list(paths.forms_dir().glob("*.toml"))) == len(EXPECTED)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_the_columns_stand_in_the_order_of_the_real_papers(form: Form) -> None:
    fields = [column.field for part in form.parts for column in part.columns]
    assert fields == EXPECTED[form.id]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_widths_fill_the_page_and_headings_are_thai(form: Form) -> None:
    for part in form.parts:
        assert sum(column.width for column in part.columns) == pytest.approx(100)
        assert min(column.width for column in part.columns) >= 5
        assert all(any("ก" <= char <= "ฮ" for char in c.heading) for c in part.columns)
        assert part.title
        assert part.preamble
        assert any(column.required for column in part.columns)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_years_are_buddhist_and_the_file_carries_the_id(form: Form) -> None:
    assert form.years
    assert all(2564 <= year <= 2570 for year in form.years)
    assert form.file.endswith(f"{form.id}.toml")


def test_papers_are_landscape_and_analyses_portrait() -> None:
    for form in FORMS:
        for part in form.parts:
            wanted = "portrait" if part.kind == "analysis" else "landscape"
            assert part.page.orientation == wanted
            assert (part.page.left, part.page.right) == (30, 20)
            assert (part.page.title_size, part.page.table_size) == (16, 14)


def test_options_no_real_paper_has_are_off() -> None:
    for form in FORMS:
        assert not form.page_numbers
        assert not form.memo_head
        assert not form.signatories
