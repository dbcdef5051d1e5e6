"""The measures as CSV: nothing Excel would run, and nothing lost on the way back."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.export import csv as csv_export
from itadesk.export.csv import guarded
from itadesk.imports.reading import read
from tests.report.office import dossier


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_measure_is_a_row_with_its_id(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    csv_export.write(dossier(), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = _rows(path)
    assert [row["รหัสรายการ"] for row in rows] == [f"m{number}" for number in range(1, 8)]
    assert rows[0]["ขั้นตอนหรือวิธีการปฏิบัติ"].startswith("- สำรวจขั้นตอนเดิม\n- ปรับ")
    assert rows[0]["หลักฐาน"] == "คำสั่ง ที่ 17/2568 3 ธ.ค. 2567"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+66", "'+66"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+1", "'-1+1"),
        ("-cmd", "'-cmd"),
        ("-", "-"),
        ("- จัดทำแผน", "- จัดทำแผน"),
        ("-จัดทำแผน", "-จัดทำแผน"),
        ("'=1", "''=1"),
        ("'ปกติ", "'ปกติ"),
        ("ปกติ", "ปกติ"),
        ("", ""),
    ],
)
def test_only_what_excel_would_calculate_is_guarded(text: str, written: str) -> None:
    assert guarded(text) == written


@given(st.text(alphabet="=+-@'\t\rก1 a", max_size=8))
def test_nothing_that_excel_calculates_gets_through(text: str) -> None:
    out = guarded(text)
    assert out.removeprefix("'") == text or out == text
    assert out[:1] not in ("=", "+", "@", "\t", "\r")


def test_our_own_import_takes_the_guard_off(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    first, *others = dossier().measures
    texts = replace(first, title='=HYPERLINK("a")', steps='-1, "สอง"\n+สาม', period="- ไม่มี")
    csv_export.write(replace(dossier(), measures=(texts, *others)), path)
    cells = read(path).rows[1].cells
    assert {texts.title, texts.steps, texts.period} <= set(cells)
