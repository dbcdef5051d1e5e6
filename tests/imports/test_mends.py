"""What an import offers to mend, and what it leaves alone."""

import pytest

from itadesk.imports.mends import differing, mended
from itadesk.imports.wordspaces import close_words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("กำหนดแนว ทางร่วมกัน", "กำหนดแนวทางร่วมกัน"),
        ("จัดซื้อจัด จ้างตามแผน", "จัดซื้อจัดจ้างตามแผน"),
        ("มีความ โปร่งใส", "มีความโปร่งใส"),
        ("ข้อตกลงการ ปฏิบัติราชการ", "ข้อตกลงการปฏิบัติราชการ"),
        ("คุณภาพการ ให้บริการ", "คุณภาพการให้บริการ"),
    ],
)
def test_spaces_inside_words_close(before: str, after: str) -> None:
    assert close_words(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "ยืม - คืน",
        "อื่น ๆ",
        "อบต. ทุ่งรวงทอง",
        "ตำบลทุ่งรวงทอง พ.ศ. ๒๕๖๘",
        "สำนักปลัด กองคลัง กองช่าง",
        "การปฏิบัติงาน การให้บริการ",
        "ก ข ค",
        "๑. ประชุม ๒. อบรม",
        "จัดทำแผน และรายงานผล",
        "หนึ่ง\nสอง",
        "ตรวจเอกสารก่อนส่ง ออกเลขรับทันที",
        "ร้อยละ ๙๓.๗๕ ของแผน สูงกว่าปีก่อน",
        "ดำเนินการแล้ว ๓๓ ข้อ คิดเป็นร้อยละ ๗๑",
    ],
)
def test_spaces_that_are_meant_stay(text: str) -> None:
    assert mended(text) == (text, "")


def test_reasons_are_named_together() -> None:
    text = "(อ้างอิงจาก ๐๑๐) ม ก ร า ค ม แนว ทาง"
    assert mended(text) == (
        "(อ้างอิงจาก o๑๐) มกราคม แนวทาง",
        "letter-spaced words, digit for letter, spaces inside words",
    )


@pytest.mark.parametrize("text", ["โทร ๐๔๒ ๑๒๓ ๔๕๖", "๐.๕ ล้าน", "เวลา ๐๙.๓๐ น.", "๒๐๑๐"])
def test_a_zero_that_is_one_stays(text: str) -> None:
    assert mended(text) == (text, "")


def test_what_differs_is_shown_among_whole_letters() -> None:
    before = "จัดทำแผนปฏิบัติการป้องกันการ ทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส"
    after = before.replace("การ ทุจริต", "การทุจริต")
    assert differing(before, after) == (
        "…ฏิบัติการป้องกันการ ทุจริตเพื่อยกระดับคุ…",
        "…ฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุ…",
    )
    assert differing("แนว ทาง", "แนวทาง") == ("แนว ทาง", "แนวทาง")
