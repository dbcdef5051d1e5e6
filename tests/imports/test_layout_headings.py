"""Headings, groups, page furniture and closing words of old papers."""

from tests.imports import papers
from tests.imports.papers import SIX, bare, proposed, rows

LOWEST = "ข้อคำถามที่ได้คะแนนน้อยที่สุด : -ไม่มี"


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


def test_a_table_of_markdown_with_a_bar_in_a_cell_and_an_empty_one() -> None:
    text = (
        "รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๘\n\nมาตรการ | ผู้รับผิดชอบ\n--|--\n"
        "๑. **ก** \\| ข | ค\n๒. ง |\n\nเผยแพร่ทาง เว็บ | ป้าย\n"
    )
    proposal = proposed(text)
    assert [measure.title for measure in proposal.measures] == ["ก | ข", "ง"]
    assert [measure.responsible for measure in proposal.measures] == ["ค", ""]


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
