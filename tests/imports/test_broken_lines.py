"""Rows whose cells were spread over lines, and words where running numbers stand."""

import pytest

from itadesk.errors import ImportFileError
from itadesk.imports.decoding import decode
from tests.imports.papers import SIX, proposed, rows

FRONT = "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nองค์การบริหารส่วนตำบลทุ่งรวงทอง\n"
COUNTED = ("ลำดับ", *SIX)
SPREAD = """๑\tมาตรการตรวจราคากลาง\t๑. ตรวจรายการ
๒. ลงเว็บไซต์
๓. รายงานผู้บริหาร\tกองคลัง\tธ.ค. ๖๗\tเผยแพร่ครบ\t-
๒\tมาตรการพี่สอนน้อง\tจับคู่\tสำนักปลัด\tม.ค. ๖๘\tจับคู่แล้ว\tขาดวิทยากร"""


def test_the_first_row_after_the_heading_may_be_spread_over_lines() -> None:
    proposal = proposed(FRONT + rows(COUNTED) + "\n" + SPREAD)
    first, second = proposal.measures
    assert first.title == "มาตรการตรวจราคากลาง"
    assert first.steps == "๑. ตรวจรายการ\n๒. ลงเว็บไซต์\n๓. รายงานผู้บริหาร"
    assert (first.responsible, second.title) == ("กองคลัง", "มาตรการพี่สอนน้อง")
    assert [result.suggestion for result in proposal.results] == ["-", "ขาดวิทยากร"]


def test_a_numbered_list_spread_over_lines_is_not_the_next_measure() -> None:
    spread = SPREAD.replace("๑\tม", "๑. ม").replace("\n๒\tม", "\n๒. ม")
    proposal = proposed(FRONT + rows(SIX) + "\n" + spread)
    assert [measure.title for measure in proposal.measures] == [
        "มาตรการตรวจราคากลาง",
        "มาตรการพี่สอนน้อง",
    ]
    assert proposal.measures[0].steps.count("\n") == 2
    assert not proposal.findings


def test_words_in_the_column_of_numbers_are_a_group_or_a_note_and_are_kept() -> None:
    paper = FRONT + rows(
        COUNTED,
        ("กลุ่มงานบริการประชาชน", *[""] * 6),
        ("๑", "มาตรการบัตรคิว", "ติดตั้ง", "กองช่าง", "ม.ค. ๖๘", "ติดตั้งครบ", "-"),
        ("รวม", "๑ มาตรการ", *[""] * 5),
        ("หมายเหตุ ข้อมูล ณ วันสิ้นปี", *[""] * 6),
    )
    proposal = proposed(paper)
    assert proposal.measures[0].issue == "กลุ่มงานบริการประชาชน"
    assert [measure.title for measure in proposal.measures] == ["มาตรการบัตรคิว", "รวม ๑ มาตรการ"]
    closing = [text.text for text in proposal.texts if text.slot == "closing"]
    assert closing == ["หมายเหตุ ข้อมูล ณ วันสิ้นปี"]


def test_headings_without_rows_are_told_as_such() -> None:
    with pytest.raises(ImportFileError) as trouble:
        proposed(FRONT + rows(SIX))
    assert trouble.value.code == "IMPORT_NO_ROWS"


def test_a_stray_control_character_does_not_refuse_the_paper() -> None:
    row = ("๑. มาตรการบัตรคิว\x07", "ติดตั้ง", "กองช่าง", "ม.ค. ๖๘", "ติดตั้งครบ", "-")
    proposal = proposed(decode((FRONT + rows(SIX, row)).encode(), "paper.txt"))
    assert proposal.measures[0].title == "มาตรการบัตรคิว"
