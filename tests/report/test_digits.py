"""Digits of the paper: Thai or Arabic, addresses always as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.formspec import shelf
from itadesk.report.compose import compose
from itadesk.report.digits import printer
from itadesk.thai.digits import to_arabic
from tests.report.office import dossier
from tests.report.reading import whole


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ปี 2568 ข้อ o12 และ i1", "ปี ๒๕๖๘ ข้อ o๑๒ และ i๑"),
        ("1.ITA 2569", "๑.ITA ๒๕๖๙"),
        ("1.E-Service 2 ช่องทาง", "๑.E-Service ๒ ช่องทาง"),
        ("ดู https://x.go.th/a/2568?id=7 ข้อ 3", "ดู https://x.go.th/a/2568?id=7 ข้อ ๓"),
        ("https://x.go.th/แผน/2568 หน้า 4", "https://x.go.th/แผน/2568 หน้า ๔"),
        ("www.x12.go.th/9 ที่ 5", "www.x12.go.th/9 ที่ ๕"),
        ("ส่ง saraban_06410101@dla.go.th 2 ฉบับ", "ส่ง saraban_06410101@dla.go.th ๒ ฉบับ"),
        ("thung2.go.th/plan68 และ 7", "thung2.go.th/plan68 และ ๗"),
        ("แฟ้ม plan2568.pdf 3 หน้า", "แฟ้ม plan2568.pdf ๓ หน้า"),
        ("ร้อยละ 95.50 พ.ศ.2568", "ร้อยละ ๙๕.๕๐ พ.ศ.๒๕๖๘"),
        ("1. 2.3 ข้อ 4.5.6", "๑. ๒.๓ ข้อ ๔.๕.๖"),
    ],
)
def test_thai_digits_everywhere_but_in_addresses(text: str, printed: str) -> None:
    assert printer(True)(text) == printed


@given(st.text())
def test_no_letter_is_lost_or_changed(text: str) -> None:
    assert to_arabic(printer(True)(text)) == to_arabic(text)
    assert to_arabic(printer(False)(text)) == to_arabic(text)


def test_a_paper_in_arabic_digits_has_no_thai_one() -> None:
    text = whole(compose(shelf().get("report-outcome"), dossier(), digits="arabic"))
    assert not any("๐" <= char <= "๙" for char in text)
    assert "1. จัดทำคู่มือ" in text
