"""Rounds side by side, tables beside the measures, analyses and evidence in old papers."""

from tests.imports import papers
from tests.imports.papers import SIX, bare, proposed, rows

LOWEST = "ข้อคำถามที่ได้คะแนนน้อยที่สุด : -ไม่มี"


def test_results_of_both_rounds_side_by_side() -> None:
    text = "รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + rows(
        ("มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ รอบ ๖ เดือน", "ผลการดำเนินการ รอบ ๑๒ เดือน"),
        ("๑. ก", "ข", "เริ่มแล้ว", "เสร็จแล้ว"),
        ("๒. ค", "ง", "", "เสร็จ"),
    )
    proposal = proposed(text)
    assert [(row.round, row.output) for row in proposal.results] == [
        ("first-half", "เริ่มแล้ว"),
        ("full-year", "เสร็จแล้ว"),
        ("full-year", "เสร็จ"),
    ]
    assert proposal.role == "report"


def test_a_number_before_the_first_heading_is_no_column() -> None:
    text = papers.FRONT + rows(SIX, ("๑", "ก", "ข", "ค", "ม.ค. ๖๖", "ง", "จ"), ("๒", *"กขคงจฉ"))
    assert [measure.title for measure in proposed(text).measures] == ["ก", "ก"]
    assert [measure.steps for measure in proposed(text).measures] == ["ข", "ข"]


def test_a_number_that_is_repeated_continues_its_measure() -> None:
    head = ("ลำดับ", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ผลการดำเนินการ")
    text = papers.FRONT + rows(
        head, ("๑", "ก", "ข", "ค", "ง"), ("๑ (ต่อ)", "", "ขสอง", "", "งสอง"), ("๒", *"จฉชซ")
    )
    proposal = proposed(text)
    assert [measure.title for measure in proposal.measures] == ["ก", "จ"]
    assert bare(proposal.measures[0].steps) == "ขขสอง"


def test_empty_columns_on_the_right_do_not_matter() -> None:
    text = papers.FRONT + "\n".join(
        ("\t".join(SIX) + "\t\t", "๑. ก\tข\tค\tม.ค. ๖๖\tง\tจ\t\t\t", "๒. ก\tข\tค\tม.ค. ๖๖\tง\tจ")
    )
    proposal = proposed(text)
    assert [result.suggestion for result in proposal.results] == ["จ", "จ"]
    assert proposal.findings == ()


def test_a_table_of_pictures_after_the_measures_is_no_measure() -> None:
    text = papers.SUGGESTION + "\n\n" + rows(("ภาพก่อน", "ภาพหลัง"), ("จุดที่หนึ่ง", "จุดที่สอง"))
    proposal = proposed(text)
    assert len(proposal.measures) == 2
    closing = next(text.text for text in proposal.texts if text.slot == "closing")
    assert bare(closing) == "ภาพก่อนภาพหลังจุดที่หนึ่งจุดที่สอง"


def test_questions_of_another_instrument_put_a_bare_number_right() -> None:
    text = "การวิเคราะห์ ปีงบประมาณ พ.ศ. ๒๕๖๘\n\nตัวชี้วัดที่ ๒\n\n" + rows(
        ("ประเด็นข้อคำถาม", "คะแนน", "การวิเคราะห์ผลการประเมินฯ"), ("e๔ ก", "๙๐", LOWEST)
    )
    proposal = proposed(text)
    assert [row.indicator for row in proposal.analyses] == [7]
    assert [finding.rule for finding in proposal.findings] == ["import-indicator-number"]


def test_questions_of_an_older_year_follow_their_headings() -> None:
    text = "การวิเคราะห์ ปีงบประมาณ พ.ศ. ๒๕๖๕\n\nตัวชี้วัดที่ ๓ การใช้อำนาจ\n\n" + rows(
        ("ประเด็นข้อคำถาม", "คะแนน", "การวิเคราะห์ผลการประเมินฯ"),
        ("i13 ก", "๙๐.๑๒", LOWEST),
        ("๑๔ ข", "๘๙", ""),
        ("i18 ค", "-", ""),
    )
    proposal = proposed(text)
    assert [(score.code, score.text) for score in proposal.scores] == [
        ("i13", "๙๐.๑๒"),
        ("i14", "๘๙"),
        ("i18", "-"),
    ]
    assert [(row.fiscal_year, row.indicator) for row in proposal.analyses] == [(2565, 3)]
    assert proposal.scores[2].value is None


def test_an_analysis_and_its_measures_by_turns() -> None:
    questions = ("ประเด็นข้อคำถาม", "คะแนน", "การวิเคราะห์ผลการประเมินฯ")
    text = "การนำผลการประเมินไปใช้ ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + "\n\n".join(
        f"ตัวชี้วัดที่ {number}\n\n"
        + rows(questions, (f"i{code} ก", "๙๐", LOWEST))
        + "\n\n"
        + rows(("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"), (title, "ข", "ต.ค. ๖๗", "ค"))
        for number, code, title in ((1, 1, "ก"), (2, 4, "ข"))
    )
    proposal = proposed(text)
    assert [(measure.title, measure.indicator) for measure in proposal.measures] == [
        ("ก", 1),
        ("ข", 2),
    ]
    assert [row.indicator for row in proposal.analyses] == [1, 2]
    assert [text.slot for text in proposal.texts] == ["title"]


def test_headers_and_footers_of_every_page_are_dropped() -> None:
    page = rows(SIX, ("ก", "ข", "ค", "ม.ค. ๖๖", "ง", "จ")) + "\n\nแบบ ทรท. ๑"
    proposal = proposed(papers.FRONT + "\n\n".join([page] * 3))
    assert [measure.issue for measure in proposal.measures] == [""] * 3
    assert not [text for text in proposal.texts if text.slot == "closing"]
    whys = [dropped.why for dropped in proposal.dropped if dropped.text == "แบบ ทรท. ๑"]
    assert whys == ["repeated title"] * 3


def test_a_note_between_tables_names_no_group() -> None:
    row = ("ก", "ข", "ค", "ม.ค. ๖๖", "ง", "จ")
    text = papers.FRONT + rows(SIX, row) + "\n\nหมายเหตุ ยังไม่รวมงบเพิ่มเติม\n\n" + rows(SIX, row)
    proposal = proposed(text)
    assert [measure.issue for measure in proposal.measures] == ["", ""]
    assert [text.text for text in proposal.texts if text.slot == "closing"] == [
        "หมายเหตุ ยังไม่รวมงบเพิ่มเติม"
    ]
    assert [finding.rule for finding in proposal.findings] == ["import-loose-line"]


def test_scores_of_a_plan_are_those_of_the_year_before() -> None:
    text = (
        papers.SCORES.replace(" ในปีงบประมาณ พ.ศ. ๒๕๖๘", "")
        + "\n\n"
        + papers.PLAN.replace("๒๕๖๘\n", "๒๕๖๙\n")
    )
    proposal = proposed(text)
    assert proposal.form == "ita-development"
    assert proposal.fiscal_year == 2569
    assert {score.fiscal_year for score in proposal.scores} == {2568}


def test_scores_without_any_year_are_reported() -> None:
    text = rows(("ข้อคำถาม", "คะแนน"), ("i1 ก", "๙๐"), ("i2 ข", "๙๑"))
    proposal = proposed(text)
    assert [score.code for score in proposal.scores] == ["i1", "i2"]
    assert all(score.fiscal_year > 2500 for score in proposal.scores)
    assert "import-no-year" in [finding.rule for finding in proposal.findings]


def test_a_column_of_evidence() -> None:
    text = "รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + rows(
        ("มาตรการ", "ผลการดำเนินการ", "หลักฐาน"),
        ("ก", "ข", '"คำสั่งที่ ๑๒/๒๕๖๘\nประกาศ https://www.thungruangthong.example/p?id=1"'),
        ("ค", "ง", "-"),
    )
    proposal = proposed(text)
    assert [(row.caption, row.url) for row in proposal.evidence] == [
        ("คำสั่งที่ ๑๒/๒๕๖๘", ""),
        ("ประกาศ", "https://www.thungruangthong.example/p?id=1"),
    ]
    assert {row.result for row in proposal.evidence} == {proposal.results[0].id}
