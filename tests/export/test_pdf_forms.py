"""The sample office's papers in every form: all five ways of reading them back are exact."""

from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.desk.sample import write_sample
from itadesk.export.pdf import Rendered, compose_pdf
from itadesk.formspec.shelf import shelf
from itadesk.records.document import Document
from itadesk.report.compose import compose
from tests.export.pdf.papers import PAGE_NUMBER, squeezed
from tests.export.pdf.readers import READERS


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """All forms of the sample's year, one after the other in one file."""
    with Desk.read(write_sample(tmp_path_factory.mktemp("sample"))) as desk:
        dossier = desk.dossier(desk.years()[0], "full-year")
    papers = [compose(form, dossier) for form in shelf().forms.values()]
    parts = tuple(part for paper in papers for part in paper.parts)
    return compose_pdf(Document("ทุกแบบฟอร์ม", parts, page_number=PAGE_NUMBER))


@pytest.mark.parametrize("reader", READERS)
def test_each_cell_of_every_form_is_copied_letter_for_letter(
    reader: str, rendered: Rendered, tmp_path: Path
) -> None:
    assert rendered.missing == ()
    pages = [squeezed(page) for page in READERS[reader](rendered.data, tmp_path)]
    assert len(pages) == rendered.pages > 20
    lost = [
        (place.page + 1, place.text)
        for place in rendered.places
        if squeezed(place.text) not in pages[place.page]
    ]
    assert lost == []
