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


def test_headings_over_two_rows() -> None:
    text = papers.FRONT + rows(
        ("มาตรการ", "ขั้นตอนหรือวิธีการ", "ช่วงระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ", ""),
        ("", "ปฏิบัติ", "ในการดำเนินการ", "", "output", "outcome"),
        ("๑. ก", "ข", "ม.ค. ๖๖", "ค", "ง", "จ"),
    )
    proposal = proposed(text)
    (measure,) = proposal.measures
    assert (measure.title, measure.steps, measure.period) == ("ก", "ข", "ม.ค. ๖๖")
    assert (proposal.results[0].output, proposal.results[0].outcome) == ("ง", "จ")


def test_an_unknown_heading_is_reported_with_its_words() -> None:
    text = papers.FRONT + rows(
        ("มาตรการ", "ขั้นตอน", "งบประมาณ", "ผู้รับผิดชอบ"), ("ก", "ข", "๕,๐๐๐ บาท", "ค")
    )
    proposal = proposed(text)
    assert [finding.rule for finding in proposal.findings] == ["import-unknown-heading"]
    assert ("unknown column", "๕,๐๐๐ บาท") in [(row.why, row.text) for row in proposal.dropped]


def test_a_misspelt_heading_is_guessed_and_reported() -> None:
    text = papers.FRONT + rows(("มาตรการ", "ขันตอนหรือวิธีการปฎิบัติ", "ผู้รับผิดชอบ"), ("ก", "ข", "ค"))
    proposal = proposed(text)
    assert proposal.measures[0].steps == "ข"
    assert [finding.rule for finding in proposal.findings] == ["import-guessed-heading"]


def test_only_a_converters_tags_come_off() -> None:
    text = papers.FRONT + rows(
        SIX, ("๑. <b>ก</b>", "<img src=x> a < b &amp; <ก>", "&lt;p&gt;", "ม.ค. ๖๖", "<P>ง</P>", "จ")
    )
    proposal = proposed(text)
    (measure,) = proposal.measures
    assert (measure.title, measure.steps) == ("ก", "<img src=x> a < b & <ก>")
    assert measure.responsible == "<p>"
    assert proposal.results[0].output == "ง"


def test_page_numbers_and_repeated_titles_are_dropped_by_line() -> None:
    text = papers.SUGGESTION + "\n\nหน้า ๒\n" + papers.FRONT.split("\n")[0] + "\n\n" + rows(
        SIX, ("๓. ก", "ข", "ค", "ม.ค. ๖๖", "ง", "จ")
    )  # fmt: skip
    proposal = proposed(text)
    assert len(proposal.measures) == 3
    assert [dropped.why for dropped in proposal.dropped] == [
        "page number",
        "repeated title",
        "repeated heading",
    ]


def test_a_gap_in_the_numbers_is_reported() -> None:
    text = papers.FRONT + rows(
        SIX,
        *((f"{number}. ก{number}", "ข", "ค", "ม.ค. ๖๖", "ง", "จ") for number in "๑๒๔๕"),
    )
    proposal = proposed(text)
    assert [measure.title for measure in proposal.measures] == ["ก๑", "ก๒", "ก๔", "ก๕"]
    assert [finding.rule for finding in proposal.findings] == ["import-number-gap"]


def test_a_paper_without_a_year_leaves_it_open() -> None:
    text = "รายงานผลการดำเนินการ\n\n" + rows(SIX, ("ก", "ข", "ค", "ไตรมาสที่ ๒", "ง", "จ"))
    proposal = proposed(text)
    assert (proposal.fiscal_year, proposal.round) == (None, None)
    assert proposal.measures[0].period_start is None


def test_several_tables_and_an_unknown_group_lose_nothing() -> None:
    text = papers.FRONT + rows(SIX, ("๑. ก", "ข", "ค", "ม.ค. ๖๖", "ง", "จ")) + (
        "\n\nด้านการบริการประชาชน\n\n"
    ) + rows(SIX, ("๑. ฉ", "ช", "ซ", "ก.พ. ๖๖", "ฌ", "ญ"))  # fmt: skip
    proposal = proposed(text)
    assert [measure.issue for measure in proposal.measures] == ["", "ด้านการบริการประชาชน"]
    assert [finding.rule for finding in proposal.findings] == ["import-unknown-group"]


def test_a_piped_table_of_a_converter() -> None:
    text = (
        "รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ |\n|---|---|---|\n"
        "| ๑. ก | ข | ค |\n| ๒. ง | จ | ฉ |\n"
    )
    proposal = proposed(text)
    assert [measure.title for measure in proposal.measures] == ["ก", "ง"]


def test_a_table_of_indicators_and_their_scores() -> None:
    text = "ผลคะแนน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + rows(
        ("ตัวชี้วัด", "คะแนน"),
        ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "๙๙.๗๙"),
        ("การใช้งบประมาณ", "99.38"),
        ("แบบวัด IIT", "๙๙.๖๓"),
        ("คะแนนรวม", "๘๐.๓๙"),
    )
    scores = [(score.code, score.text) for score in proposed(text).scores]
    assert scores == [("1", "๙๙.๗๙"), ("2", "99.38"), ("IIT", "๙๙.๖๓"), ("total", "๘๐.๓๙")]


def test_a_group_that_goes_on_over_a_page_is_the_same_group() -> None:
    group = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"
    five = ("ข", "ค", "ม.ค. ๖๖", "ง", "จ")
    text = papers.FRONT + rows(
        SIX, (group,), ("๑. ก", *five), ("๒. ก", *five)
    ) + "\n\n" + rows(
        SIX, (f"{group} (ต่อ)", "", "", "", "", ""), ("๓. ก", *five)
    )  # fmt: skip
    proposal = proposed(text)
    assert [measure.instrument for measure in proposal.measures] == ["EIT"] * 3
    assert [measure.title for measure in proposal.measures] == ["ก"] * 3
    assert proposal.findings == ()


def test_a_column_of_indicators_merged_downwards() -> None:
    text = papers.FRONT + rows(
        ("ตัวชี้วัด", "ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"),
        ("๓. การใช้อำนาจ", "๑", "ก", "ข", "ค"),
        ("", "๒", "ง", "จ", "ฉ"),
        ("ตัวชี้วัดที่ ๕", "๓", "ช", "ซ", "ฌ"),
    )
    found = [(measure.indicator, measure.title) for measure in proposed(text).measures]
    assert found == [(3, "ก"), (3, "ง"), (5, "ช")]


def test_closing_lines_with_tabs_are_no_measure() -> None:
    closing = "\tจึงเรียนมาเพื่อโปรดทราบ\n\n\tลงชื่อ\tผู้จัดทำ\n\t(นางสมใจ รักงาน)\n"
    text = f"{papers.SUGGESTION}\n\n{closing}"
    proposal = proposed(text)
    assert len(proposal.measures) == 2
    assert proposal.measures[1].steps == "- นับพัสดุ - ลงทะเบียน"
    closing = next(text.text for text in proposal.texts if text.slot == "closing")
    assert bare(closing) == "จึงเรียนมาเพื่อโปรดทราบลงชื่อผู้จัดทำ(นางสมใจรักงาน)"


def test_a_closing_line_right_under_the_table_is_no_cell() -> None:
    proposal = proposed(papers.SUGGESTION + "\nจึงเรียนมาเพื่อโปรดทราบ")
    assert [text.text for text in proposal.texts if text.slot == "closing"] == [
        "จึงเรียนมาเพื่อโปรดทราบ"
    ]
    assert proposal.results[1].suggestion == "ควรนับซ้ำ"


def test_an_office_name_torn_by_a_line_end() -> None:
    text = "รายงานผลขององค์การบริหารส่วน\nตำบลทุ่งรวงทองประจำปีงบประมาณ ๒๕๖๘\n\n" + rows(
        SIX, ("ก", "ข", "ค", "ม.ค. ๖๘", "ง", "จ")
    )
    office = proposed(text).office
    assert office is not None
    assert office.name == "องค์การบริหารส่วนตำบลทุ่งรวงทอง"


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
