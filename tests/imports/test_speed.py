"""Texts made to slow an import do not: its time grows with their length, not its square."""

import contextlib
import time

import pytest

from itadesk.errors import ImportFileError
from itadesk.imports.proposing import propose
from itadesk.imports.textrows import read_rows
from itadesk.imports.webpages import read_rows as read_page
from itadesk.records.table import Table
from tests.imports.papers import forms

HEAD = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\n"
SCORES = "ประเด็นข้อคำถาม\tคะแนน\tการวิเคราะห์ผลการประเมินฯ\n"
SECONDS = 12.0
"""The slowest takes about one on a free machine; with the square of the length, minutes."""

TEXTS = {
    "one line": "ก" * 350_000,
    "blanks in a cell": f"{HEAD}ก{' ' * 900_000}ข\tค\tง\tจ",
    "spaced words": f"{HEAD}{'กา ขา ' * 50_000}\tข\tค\tง",
    "loose lines": HEAD + "ก\n" * 60_000 + "๑. ก\tข\tค\tง\n",
    "open quotation marks": HEAD + '"ก\t' * 60_000,
    "open paragraphs": HEAD + "<p>\n" * 40_000,
    "open tags": HEAD + '<p a="' * 60_000 + "\tข",
    "rows": HEAD + "๑. ก\tข\tค\tง\n" * 5_000,
    "groups": HEAD + "ตัวชี้วัดที่ ๓\n๑. ก\tข\tค\tง\n" * 3_000,
    "continued rows": HEAD + "๑. ก\tข\tค\tง\n" + "(ต่อ)\tข\tค\tง\n" * 5_000,
    "line ends in a cell": f'{HEAD}๑. ก\t"{chr(10) * 200_000}ข"\tค\tง',
    "scores": SCORES + "i1 ก\t๙๐.๐๐\tสาเหตุเกิดจาก : ก\n" * 5_000,
    "labels": f"{SCORES}i1 ก\t90\t{'สาเหตุเกิดจาก ' * 20_000}",
    "questions without codes": SCORES + "ข้อความยาวพอสมควรไม่มีรหัส\t90\tก\n" * 2_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    start = time.perf_counter()
    with contextlib.suppress(ImportFileError):
        propose(Table(read_rows(TEXTS[name]), "paper.txt"), forms())
    assert time.perf_counter() - start < SECONDS


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>ก" * 20_000,
        "<table>" + "<tr><td rowspan=2000 colspan=100>ก" * 2_000,
        "<td " * 60_000,
        "<!--" * 60_000,
        "<![" * 60_000,
        "<" * 300_000,
        "&" * 300_000,
    ],
)
def test_pages(page: str) -> None:
    start = time.perf_counter()
    read_page(page)
    assert time.perf_counter() - start < SECONDS
