"""Approved papers: kept as JSON letter for letter, and compared with the paper of today."""

import dataclasses
import json

import pytest

from itadesk.errors import ItadeskError
from itadesk.formspec import shelf
from itadesk.records.document import Document, Image
from itadesk.report.compare import compare
from itadesk.report.compose import compose
from itadesk.report.frozen import from_json, to_json
from tests.report.office import Extra, dossier, scores


def full_document() -> Document:
    """A paper with every kind of block."""
    form = dataclasses.replace(
        shelf().get("ita-development"), charts=True, signatories=("ผู้จัดทำ",), memo_head=True
    )
    extra = Extra(role="plan", web_address="https://x.go.th/1", pictures=("ภาพ",))
    year = dossier(2569, extra=extra)
    return compose(form, dataclasses.replace(year, scores=(*scores(), *scores(2567))))


def test_a_document_survives_json() -> None:
    document = full_document()
    assert from_json(to_json(document)) == document


def test_the_json_is_readable_thai() -> None:
    assert "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร" in to_json(full_document())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"block": "Grid"', '"block": "Gird"'),
        ('"block": "Grid"', '"block": "Paragraph"'),
        ('"bold": true', '"bold": "true"'),
        ('"kind": "data"', '"kind": "date"'),
        ('"author"', '"auther"'),
        ('"heading"', '"header"'),
        ('  "title": ', '  "titel": '),
        ('"rowspan": 3', '"rowspan": 3.5'),
        ('"data": "iVBOR', '"data": "*VBOR'),
        ('"orientation": "portrait"', '"orientation": null'),
        ('"thai_digits": true', '"thai_digits": true, "more": 1'),
    ],
)
def test_whatever_is_not_exactly_a_document_is_refused(old: str, new: str) -> None:
    text = to_json(full_document())
    assert old in text
    with pytest.raises(ItadeskError) as caught:
        from_json(text.replace(old, new, 1))
    assert caught.value.code == "FROZEN_DAMAGED"


@pytest.mark.parametrize("text", ["", "null", "{}", "[" * 100_000, '{"itadesk_document": 1}'])
def test_what_is_no_json_of_ours_is_refused(text: str) -> None:
    with pytest.raises(ItadeskError) as caught:
        from_json(text)
    assert caught.value.code == "FROZEN_DAMAGED"


def test_a_copy_made_before_a_field_came_takes_its_usual_value() -> None:
    document = report()
    older = to_json(document).replace('"thai_digits": true,', "").replace('"font": "",', "")
    assert "thai_digits" not in older
    assert from_json(older) == document


def test_a_newer_kind_is_told_apart() -> None:
    newer = json.dumps({"itadesk_document": 2, "document": {}})
    with pytest.raises(ItadeskError) as caught:
        from_json(newer)
    assert caught.value.code == "FROZEN_NEWER"


def report(**changes: object) -> Document:
    """The report of 2568 with some records changed."""
    year = dataclasses.replace(dossier(), **changes)  # type: ignore[arg-type]
    return compose(shelf().get("report-outcome"), year)


def test_equal_papers_do_not_differ() -> None:
    assert compare(report(), report()) == ()


def test_a_changed_cell_is_named_with_row_and_column() -> None:
    year = dossier()
    changed = dataclasses.replace(year.results[1], output="ประชุมชี้แจง 3 ครั้ง")
    (found,) = compare(report(), report(results=(year.results[0], changed, *year.results[2:])))
    assert found.kind == "changed"
    assert "๒. เปิดเผยแผน" in found.where
    assert "ผลการดำเนินการ (output)" in found.where
    assert (found.before, found.after) == (
        "ประชุมชี้แจง ๔ ครั้ง มีผู้เข้าร่วมรวม ๘๖ คน",
        "ประชุมชี้แจง ๓ ครั้ง",
    )
    assert found.ref is not None
    assert found.ref.id == changed.id


def test_a_removed_measure_shows_every_text_it_had() -> None:
    found = compare(report(), report(measures=dossier().measures[:-1]))
    assert {row.kind for row in found} == {"removed"}
    assert len(found) == 6


def test_a_changed_preamble_and_a_new_signature_are_named() -> None:
    before = report()
    extra = Extra(texts={(0, "preamble"): "ข้อความใหม่"}, signatories="s1")
    after = compose(shelf().get("report-outcome"), dossier(extra=extra))
    found = compare(before, after)
    assert [row.kind for row in found] == ["changed", "added"]
    assert found[0].after == "ข้อความใหม่"
    assert "นางสาวใจดี รักงาน" in found[1].after


def test_a_picture_exchanged_under_the_same_caption_is_noticed() -> None:
    document = full_document()
    part = document.parts[-1]
    picture = part.blocks[-1]
    assert isinstance(picture, Image)
    other = dataclasses.replace(picture, data=b"other")
    changed = dataclasses.replace(part, blocks=(*part.blocks[:-1], other))
    after = dataclasses.replace(document, parts=(*document.parts[:-1], changed))
    assert [row.kind for row in compare(document, after)] == ["changed"]
