"""Papers of every layout in use, with what their typists do to them."""

from decimal import Decimal

import pytest

from tests.imports import papers
from tests.imports.papers import SIX, bare, proposed, rows

LOWEST = "ข้อคำถามที่ได้คะแนนน้อยที่สุด : -ไม่มี"


def test_a_report_with_suggestions() -> None:
    proposal = proposed(papers.SUGGESTION)
    assert (proposal.form, proposal.fiscal_year, proposal.round) == (
        "report-suggestion",
        2566,
        "second-half",
    )
    assert [measure.title for measure in proposal.measures] == [
        "จัดป้ายบอกขั้นตอนที่จุดบริการ",
        "ตรวจพัสดุทุกไตรมาส",
    ]
    assert [result.suggestion for result in proposal.results] == ["-", "ควรนับซ้ำ"]
    assert {result.round for result in proposal.results} == {"second-half"}
    assert proposal.texts[0].slot == "title"
    assert proposal.texts[1].text.startswith("ตามที่องค์การบริหารส่วนตำบลทุ่งรวงทอง")


def test_groups_by_instrument_where_the_code_beats_the_words() -> None:
    proposal = proposed(papers.BY_INSTRUMENT)
    assert proposal.form == "report-by-instrument"
    assert [measure.instrument for measure in proposal.measures] == ["IIT"] * 3 + ["EIT"] * 3 + [
        "OIT"
    ]
    assert [measure.title[:1] for measure in proposal.measures] == [
        "ช",
        "ท",
        "ค",
        "เ",
        "ร",
        "ส",
        "ป",
    ]
    assert dict(proposal.columns)["วิธีดำเนินการ"] == "steps"
    assert [finding.rule for finding in proposal.findings] == ["import-group-code"]


def test_a_number_column_a_page_break_and_closing_words() -> None:
    proposal = proposed(papers.NUMBERED)
    assert (proposal.form, proposal.fiscal_year) == ("report-outcome-numbered", 2568)
    assert len(proposal.measures) == 3
    assert bare(proposal.measures[1].steps) == "จัดอบรมและติดตามผล"
    assert bare(proposal.results[1].outcome) == "เข้าใจมากขึ้นกว่าปีก่อน"
    closing = [text.text for text in proposal.texts if text.slot == "closing"]
    assert closing == ["จึงรายงานมาเพื่อโปรดทราบ\nhttps://www.thungruangthong.example/ita"]
    assert [(score.code, score.value) for score in proposal.scores] == [("total", Decimal("80.39"))]
    assert proposal.office is not None
    assert (proposal.office.district, proposal.office.province) == ("เมืองใหม่", "นครตัวอย่าง")


def test_a_plan_whose_periods_say_the_year() -> None:
    proposal = proposed(papers.PLAN)
    assert (proposal.form, proposal.role, proposal.fiscal_year) == (
        "plan-by-indicator",
        "plan",
        2569,
    )
    assert [measure.indicator for measure in proposal.measures] == [1, 3]
    assert proposal.measures[0].title == "๑.ทำแผ่นพับ ๒.ทำคลิป ๓.จัดประชุม"
    assert proposal.measures[1].finding == "กลัวการร้องเรียน"
    rules = {finding.rule for finding in proposal.findings}
    assert rules == {"import-heading-year", "import-duplicate-heading"}


def test_groups_by_issue() -> None:
    proposal = proposed(papers.BY_ISSUE)
    assert proposal.form == "plan-by-issue"
    assert [measure.issue for measure in proposal.measures] == [
        "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        "การให้บริการและระบบ E-Service",
    ]


def test_scores_and_an_analysis_spread_over_the_rows() -> None:
    proposal = proposed(papers.SCORES)
    assert [(score.code, score.value) for score in proposal.scores] == [
        ("i1", Decimal("91.25")),
        ("i2", Decimal("88.10")),
        ("i3", Decimal("100.00")),
        ("i7", Decimal("90.00")),
        ("i8", Decimal("85.50")),
        ("i9", Decimal("100.00")),
        ("e1", Decimal("80.50")),
    ]
    first, third, sixth, ninth = proposal.analyses
    assert (first.lowest_stated, first.cause, first.guideline) == (
        "i๒ เท่าเทียม",
        "ไม่มีคิวกลาง",
        "ทำบัตรคิว",
    )
    assert third.lowest_stated == "๘ สั่งทุจริต"
    assert (sixth.indicator, sixth.lowest_stated) == (6, "-ไม่มี")
    assert (ninth.indicator, ninth.shared_with, ninth.questions) == (9, "10", "๐๑ - ๐๒๘")
    mends = {(mend.field, mend.after) for mend in proposal.proposed}
    assert ("questions", "o๑ - o๒๘") in mends
    assert ("lowest_stated", "i๘ สั่งทุจริต") in mends
    assert ("cause", "ลืมลงเว็บ (อ้างอิงจาก o๑๐)") in mends


def test_scores_without_a_heading_take_the_indicator_of_their_questions() -> None:
    text = "ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + rows(
        ("ข้อคำถาม", "คะแนน", "สาเหตุเกิดจาก", "แนวทางการยกระดับ"),
        ("i1 ก", "90", "เหตุหนึ่ง", "ทางหนึ่ง"),
        ("i4 ข", "91", "เหตุสอง", "ทางสอง"),
    )
    proposal = proposed(text)
    assert [(row.indicator, row.cause, row.guideline) for row in proposal.analyses] == [
        (1, "เหตุหนึ่ง", "ทางหนึ่ง"),
        (2, "เหตุสอง", "ทางสอง"),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_bom_and_no_break_spaces_do_not_matter(end: str) -> None:
    text = "\ufeff" + papers.SUGGESTION.replace("\n", end).replace("จุดบริการ", "จุด\xa0บริการ")
    proposal = proposed(text.removeprefix("\ufeff"))
    assert [measure.title for measure in proposal.measures] == [
        "จัดป้ายบอกขั้นตอนที่จุด บริการ",
        "ตรวจพัสดุทุกไตรมาส",
    ]


def test_cells_spread_over_lines_join_their_cell() -> None:
    text = papers.FRONT + "\n".join(
        (
            "\t".join(SIX),
            "๑. จัดป้าย",
            "บอกทาง\t- ทำป้าย",
            "- ติดป้าย\tสำนักปลัด\tม.ค. ๖๖\tติดแล้ว\tควรเพิ่ม",
            "ให้ครบ",
            "๒. ตรวจของ\t<p>นับ</p>",
            "<p>จด</p>\tกองคลัง\tก.พ. ๖๖\tนับแล้ว\t-",
        )
    )
    first, second = proposed(text).measures
    assert (bare(first.title), bare(first.steps)) == ("จัดป้ายบอกทาง", "-ทำป้าย-ติดป้าย")
    assert (second.title, second.steps) == ("ตรวจของ", "นับ\nจด")
    assert [bare(row.suggestion) for row in proposed(text).results] == ["ควรเพิ่มให้ครบ", "-"]


def test_an_open_paragraph_goes_on_until_it_is_closed() -> None:
    text = papers.FRONT + "\t".join(SIX) + "\n๑. ก\t<p>ขั้นหนึ่ง\nขั้นสอง\nขั้นสาม</p>\tค\tม.ค. ๖๖\tง\tจ"
    (measure,) = proposed(text).measures
    assert measure.steps == "ขั้นหนึ่ง\nขั้นสอง\nขั้นสาม"


def test_a_quoted_cell_holds_its_line_ends() -> None:
    text = papers.FRONT + "\t".join(SIX) + '\n๑. ก\t"บรรทัดหนึ่ง\nบรรทัดสอง ""สำคัญ"""\tค\tม.ค. ๖๖\tง\tจ'
    (measure,) = proposed(text).measures
    assert measure.steps == 'บรรทัดหนึ่ง\nบรรทัดสอง "สำคัญ"'


def test_quotation_marks_around_a_cell_stay() -> None:
    text = papers.FRONT + "\t".join(SIX) + '\n๑. ก\t"สุจริต"\tค\tม.ค. ๖๖\tง\tจ'
    assert proposed(text).measures[0].steps == '"สุจริต"'


def test_a_continued_row_that_repeats_its_title_doubles_nothing() -> None:
    text = papers.FRONT + rows(
        SIX, ("๑. จัดงานวันสุจริต", "เตรียมงาน", "สำนักปลัด", "ม.ค. ๖๖", "จัดแล้ว", "-")
    ) + "\n\n" + rows(
        SIX, ("๑. จัดงานวันสุจริต (ต่อ)", "เก็บงาน", "สำนักปลัด", "", "เก็บแล้ว", "")
    )  # fmt: skip
    proposal = proposed(text)
    (measure,) = proposal.measures
    assert (measure.title, measure.responsible) == ("จัดงานวันสุจริต", "สำนักปลัด")
    assert bare(measure.steps) == "เตรียมงานเก็บงาน"
    whys = [dropped.why for dropped in proposal.dropped]
    assert whys == ["repeated heading", "continuation mark", "repeated words", "repeated words"]


def test_a_title_that_goes_on_without_a_mark() -> None:
    text = papers.FRONT + rows(
        SIX,
        ("๑. ก", "ก", "ก", "ม.ค. ๖๖", "ก", "ก"),
        ("๒. เปิดเวทีรับฟังและ", "ข", "ข", "ม.ค. ๖๖", "ข", "ข"),
    ) + "\n\n" + rows(SIX, ("ตอบคำถามประชาชน", "ข๒", "", "", "", ""))  # fmt: skip
    first, second = proposed(text).measures
    assert first.title == "ก"
    assert bare(second.title) == "เปิดเวทีรับฟังและตอบคำถามประชาชน"
    assert bare(second.steps) == "ขข๒"
