"""Tables of the analysis: questions, joint cells, shared indicators, and nothing lost."""

import dataclasses

from itadesk.formspec import shelf
from itadesk.records.dossier import Dossier
from itadesk.records.score import Analysis
from itadesk.report.compose import compose
from tests.report.office import analyses, dossier, score, scores
from tests.report.reading import grids, paragraphs, rows, whole

FORM = shelf().get("analysis-by-indicator")


def year(**changes: object) -> Dossier:
    """The measures of 2569 with the scores and analyses of 2568."""
    return dataclasses.replace(dossier(2569), **changes)  # type: ignore[arg-type]


def test_a_table_per_indicator_and_one_for_9_and_10() -> None:
    document = compose(FORM, year())
    assert [len(grid.rows) for grid in grids(document)] == [3] * 8 + [1]
    assert "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล และ\nตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต" in paragraphs(document)
    assert rows(grids(document)[-1])[0][:2] == ["o๑ - o๒๘", ""]


def test_the_joint_cell_spans_all_questions_of_its_indicator() -> None:
    grid = grids(compose(FORM, year()))[0]
    joint = grid.rows[0].cells[2]
    assert joint is not None
    assert joint.rowspan == 3
    assert [row.cells[2] for row in grid.rows[1:]] == [None, None]
    lines = joint.text.split("\n")
    assert lines[0] == "ข้อคำถามที่ได้คะแนนน้อยที่สุด :"
    assert lines[1].startswith("i๒ ")
    assert lines[2:6] == [
        "สาเหตุเกิดจาก :",
        "สาเหตุของตัวชี้วัดที่ ๑ ตามความเห็นของผู้ตอบ",
        "แนวทางการยกระดับผลการประเมินฯ :",
        "แนวทางที่ ๑ ถึง ๑ ให้ทำภายในปี ๒๕๖๙",
    ]


def test_scores_have_two_decimals_and_what_is_none_stays_as_typed() -> None:
    changed = (*scores()[2:], score("i1", "ดี"), score("i2", "90"))
    table = rows(grids(compose(FORM, year(scores=changed)))[0])
    assert [row[1] for row in table] == ["ดี", "๙๐.๐๐", "๙๖.๘๘"]


def test_a_missing_score_stays_missing() -> None:
    table = rows(grids(compose(FORM, year(scores=scores()[1:])))[0])
    assert [row[1] for row in table] == ["", "๙๑.๒๕", "๙๖.๘๘"]


def test_where_all_questions_stand_at_100_there_is_no_lowest() -> None:
    assert rows(grids(compose(FORM, year()))[4])[0][2] == "ข้อคำถามที่ได้คะแนนน้อยที่สุด :\nไม่มี"


def test_ties_are_all_named() -> None:
    tied = (score("i10", "99.38"), score("i11", "99.38"), score("i12", "100"))
    cell = rows(grids(compose(FORM, year(scores=tied, analyses=())))[3])[0][2]
    assert cell is not None
    assert [line.split(" ")[0] for line in cell.split("\n")[1:]] == ["i๑๐", "i๑๑"]


def test_what_the_paper_states_is_printed_as_stated() -> None:
    stated = Analysis(Analysis.id_for(2568, 3), 2568, 3, lowest_stated="i8 คำถามที่เอกสารระบุ")
    cell = rows(grids(compose(FORM, year(analyses=(stated,))))[2])[0][2]
    assert cell is not None
    assert "i๘ คำถามที่เอกสารระบุ" in cell
    assert "i๘ ท่านเคย" not in cell


def test_an_offices_own_wording_of_a_question_wins() -> None:
    own = (*scores()[1:], score("i1", "95", wording="ถ้อยคำของเรา"))
    assert rows(grids(compose(FORM, year(scores=own)))[0])[0][0] == "i๑ ถ้อยคำของเรา"


def test_an_analysis_without_any_score_still_prints() -> None:
    document = compose(FORM, year(scores=()))
    assert "สาเหตุของตัวชี้วัดที่ ๗ ตามความเห็นของผู้ตอบ" in whole(document)
    assert rows(grids(document)[0])[0][1] == ""


def test_indicators_with_their_own_analyses_have_their_own_tables() -> None:
    two = tuple(Analysis(Analysis.id_for(2568, n), 2568, n, cause=f"เหตุ {n}") for n in (9, 10))
    document = compose(FORM, year(analyses=two))
    assert [rows(grid)[0][0] for grid in grids(document)[-2:]] == ["o๑ - o๒๐", "o๒๑ - o๒๘"]
    assert "เหตุ ๑๐" in str(rows(grids(document)[-1])[0][2])


def test_open_data_items_stand_one_by_one_once_one_has_a_score() -> None:
    document = compose(FORM, year(scores=(*scores(), score("o12", "0"))))
    table = rows(grids(document)[-1])
    assert len(table) == 28
    assert table[11][1] == "๐.๐๐"
    assert table[0][2] is not None


def test_a_typed_range_of_questions_is_kept() -> None:
    rows_ = (*analyses()[:-1], dataclasses.replace(analyses()[-1], questions="o๑ ถึง o๒๘"))
    assert rows(grids(compose(FORM, year(analyses=rows_)))[-1])[0][0] == "o๑ ถึง o๒๘"


def test_a_score_the_rule_book_does_not_know_prints_under_its_own_heading() -> None:
    extra = (*scores(), score("i16", "88.5", wording="คำถามใหม่"))
    document = compose(FORM, year(scores=extra))
    assert "ข้อคำถามที่ไม่ได้ระบุตัวชี้วัด" in paragraphs(document)
    assert rows(grids(document)[-1])[0][:2] == ["i๑๖ คำถามใหม่", "๘๘.๕๐"]


def test_scores_and_analyses_of_other_years_do_not_print() -> None:
    document = compose(FORM, dataclasses.replace(dossier(2571)))
    assert [len(grid.rows) for grid in grids(document)] == [0]


def test_development_shows_last_years_scores_and_this_years_measures() -> None:
    document = compose(shelf().get("ita-development"), dossier(2569))
    assert [part.page.orientation for part in document.parts] == ["portrait", "landscape"]
    text = whole(document)
    assert "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (๑๐ ตัวชี้วัด)" in text
    assert "๘๐.๓๙ คะแนน อยู่ในระดับต้องปรับปรุง" in text
    assert "ทุ่งไม้งาม ประจำปีงบประมาณ พ.ศ. ๒๕๖๙" in text
    assert document.file_name == "O25_อบต.ทุ่งไม้งาม_2569"
