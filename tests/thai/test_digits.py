"""Thai digits there and back."""

from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.digits import to_arabic, to_thai


@given(st.text(alphabet="0123456789กขคabc .,-/"))
def test_arabic_digits_come_back(text: str) -> None:
    assert to_arabic(to_thai(text)) == text


@given(st.text(alphabet="๐๑๒๓๔๕๖๗๘๙กขค .,-/"))
def test_thai_digits_come_back(text: str) -> None:
    assert to_thai(to_arabic(text)) == text


def test_item_codes_keep_their_letter() -> None:
    assert to_thai("o12 คะแนน 99.38") == "o๑๒ คะแนน ๙๙.๓๘"


def test_addresses_keep_their_digits() -> None:
    text = "ดู https://www.example.go.th/ita2568?id=12 หรือ office5@example.go.th ข้อ 7"
    assert to_thai(text) == text[:-1] + "๗"
