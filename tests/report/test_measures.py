"""Tables of measures: columns, numbering, groups, and nothing lost."""

import dataclasses

import pytest

from itadesk.formspec import shelf
from itadesk.records.document import Grid, Paragraph
from itadesk.records.measure import Measure, Result
from itadesk.report.compose import compose
from tests.report.office import dossier, measures
from tests.report.reading import blocks, grids, paragraphs, rows, whole


def first_column(form_id: str, column: int = 0, year: int = 2568) -> list[str | None]:
    """One column of the only table."""
    return [row[column] for row in rows(grids(compose(shelf().get(form_id), dossier(year)))[0])]


def test_titles_are_numbered_in_the_papers_digits() -> None:
    assert first_column("report-outcome")[:2] == [
        "๑. จัดทำคู่มือการให้บริการประชาชน ๕ งานหลัก",
        "๒. เปิดเผยแผนการใช้จ่ายงบประมาณให้บุคลากรทราบ",
    ]


def test_a_title_that_is_a_numbered_list_is_not_numbered_twice() -> None:
    own = "๑. อบรมพนักงาน\n๒. ประเมินความรู้"
    first, *rest = measures()
    year = dataclasses.replace(dossier(), measures=(dataclasses.replace(first, title=own), *rest))
    printed = rows(grids(compose(shelf().get("report-outcome"), year))[0])
    assert [row[0] for row in printed][:2] == [own, "๒. เปิดเผยแผนการใช้จ่ายงบประมาณให้บุคลากรทราบ"]


def test_a_title_that_is_a_list_of_dashes_is_numbered() -> None:
    first, *rest = measures()
    title = dataclasses.replace(first, title="- อบรมพนักงาน\n- ประเมินความรู้")
    year = dataclasses.replace(dossier(), measures=(title, *rest))
    printed = rows(grids(compose(shelf().get("report-outcome"), year))[0])
    assert printed[0][0] == "๑. - อบรมพนักงาน\n- ประเมินความรู้"


def test_a_number_column_leaves_the_titles_plain() -> None:
    assert first_column("report-outcome-numbered") == list("๑๒๓๔๕๖๗")
    titles = first_column("report-outcome-numbered", 1)
    assert titles[1] == "เปิดเผยแผนการใช้จ่ายงบประมาณให้บุคลากรทราบ"


def test_instruments_stand_in_full_width_rows_and_numbers_begin_anew() -> None:
    grid = grids(compose(shelf().get("report-by-instrument"), dossier()))[0]
    shape = [(row.kind, len(row.cells)) for row in grid.rows]
    group, data = ("group", 1), ("data", 6)
    assert shape == [group, data, data, data, group, data, data, data, group, data]
    heads = [row.cells[0] for row in grid.rows if row.kind == "group"]
    assert all(cell is not None and cell.bold for cell in heads)
    numbers = [text.partition(".")[0] for (text, *_) in rows(grid) if text and "." in text[:3]]
    assert numbers == ["๑", "๒", "๓", "๑", "๒", "๓", "๑"]


def test_an_instrument_is_taken_from_the_indicator_where_none_is_named() -> None:
    plain = tuple(dataclasses.replace(measure, instrument=None) for measure in measures())
    form = shelf().get("report-by-instrument")
    year = dataclasses.replace(dossier(), measures=plain)
    assert compose(form, year) == compose(form, dossier())


def test_indicators_stand_under_headings_with_a_table_each() -> None:
    document = compose(shelf().get("plan-by-indicator"), dossier(2569))
    kinds = [type(block) for block in blocks(document)][-4:]
    assert kinds == [Paragraph, Grid, Paragraph, Grid]
    assert "ตัวชี้วัดที่ ๒ การใช้งบประมาณ" in paragraphs(document)
    assert len(grids(document)) == 7


@pytest.mark.parametrize(
    ("form_id", "heading"),
    [
        ("report-by-instrument", "ไม่ระบุเครื่องมือการประเมิน"),
        ("plan-by-indicator", "ไม่ระบุตัวชี้วัด"),
        ("plan-by-issue", "ไม่ระบุประเด็น"),
    ],
)
def test_a_measure_without_group_prints_under_a_heading_that_says_so(
    form_id: str, heading: str
) -> None:
    form = shelf().get(form_id)
    year = dossier(2569)
    lost = Measure("lost", 2569, title="มาตรการที่ไม่มีกลุ่ม")
    text = whole(compose(form, dataclasses.replace(year, measures=(lost, *year.measures))))
    assert text.index(heading) < text.index("มาตรการที่ไม่มีกลุ่ม")


def test_where_no_measure_names_a_group_there_is_no_heading() -> None:
    plain = tuple(
        dataclasses.replace(measure, instrument=None, indicator=None) for measure in measures()
    )
    document = compose(
        shelf().get("report-by-instrument"), dataclasses.replace(dossier(), measures=plain)
    )
    assert "ไม่ระบุ" not in whole(document)
    assert len(grids(document)[0].rows) == 7


def test_issues_follow_the_rule_book_and_unknown_ones_keep_their_words() -> None:
    issues = ["เรื่องอื่นของเรา", "7", "การให้บริการ และระบบ E-Service"]
    three = tuple(
        dataclasses.replace(measure, issue=issue)
        for measure, issue in zip(measures(2567), issues, strict=False)
    )
    document = compose(
        shelf().get("plan-by-issue"), dataclasses.replace(dossier(2567), measures=three)
    )
    headings = [block.text for block in blocks(document) if isinstance(block, Paragraph)][-3:]
    assert headings == [
        "ประเด็นที่ ๒ การให้บริการและระบบ E-Service",
        "ประเด็นที่ ๗ กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน",
        "เรื่องอื่นของเรา",
    ]


@pytest.mark.parametrize("form_id", sorted(shelf().forms))
def test_every_text_of_the_printed_fields_is_on_the_paper(form_id: str) -> None:
    form = shelf().get(form_id)
    year = dossier(2569 if form.role == "plan" else 2568)
    text = whole(compose(form, year, digits="arabic")).replace("๑)", "1)").replace("๒)", "2)")
    fields = {c.field for part in form.parts if part.kind == "measures" for c in part.columns}
    for measure in year.measures:
        result = year.result(measure.id)
        assert result is not None
        for field in fields - {"number"}:
            record = result if field in {"output", "outcome", "suggestion"} else measure
            value = str(getattr(record, field)).replace("๑)", "1)").replace("๒)", "2)")
            assert value in text, field


def test_a_form_prints_an_empty_year_with_its_heading_row() -> None:
    for form in shelf().forms.values():
        empty = dataclasses.replace(
            dossier(), measures=(), results=(), scores=(), analyses=(), fiscal_year=2571
        )
        document = compose(form, empty)
        assert len(grids(document)) == len(form.parts)
        assert all(not grid.rows for grid in grids(document))


@pytest.mark.parametrize(
    ("result", "cell"),
    [
        (
            {"status": "ยังไม่ได้ดำเนินการ", "reason": "รอจัดสรรงบ"},
            "ยังไม่ได้ดำเนินการ เนื่องจากรอจัดสรรงบ",
        ),
        (
            {"status": "ยังไม่ได้ดำเนินการ", "reason": "เนื่องจากรอจัดสรรงบ"},
            "ยังไม่ได้ดำเนินการ เนื่องจากรอจัดสรรงบ",
        ),
        ({"status": "อยู่ระหว่างดำเนินการ"}, "อยู่ระหว่างดำเนินการ"),
        (
            {"status": "อยู่ระหว่างดำเนินการ", "output": "ทำแล้วครึ่งหนึ่ง", "reason": "ฝนตก"},
            "ทำแล้วครึ่งหนึ่ง\nเหตุผล : ฝนตก",
        ),
        ({"status": "แล้วเสร็จ"}, ""),
        ({"status": "แล้วเสร็จ", "output": "-"}, "-"),
    ],
)
def test_why_nothing_was_done_stands_where_the_result_would(
    result: dict[str, str], cell: str
) -> None:
    row = Result(Result.id_for("m1", "first-half"), "m1", "first-half", **result)
    year = dataclasses.replace(dossier(2568, "first-half"), results=(row,))
    assert rows(grids(compose(shelf().get("report-outcome"), year))[0])[0][4] == cell


def test_each_cell_names_the_record_it_comes_from() -> None:
    grid = grids(compose(shelf().get("report-outcome"), dossier()))[0]
    refs = [cell.ref for cell in grid.rows[2].cells if cell is not None]
    assert [(ref.table, ref.field) for ref in refs if ref] == [
        ("measure", "title"), ("measure", "steps"), ("measure", "period"),
        ("measure", "responsible"), ("result", "output"), ("result", "outcome"),
    ]  # fmt: skip
    assert refs[0] is not None
    assert refs[4] is not None
    assert (refs[0].id, refs[4].id) == ("m3", Result.id_for("m3", "full-year"))


def test_the_results_are_those_of_the_round() -> None:
    both = dataclasses.replace(dossier(2568, "first-half"), results=dossier().results)
    assert "ประชุมชี้แจง" not in str(first_column("report-outcome", 4)[0])
    assert not any(row[4] for row in rows(grids(compose(shelf().get("report-outcome"), both))[0]))
