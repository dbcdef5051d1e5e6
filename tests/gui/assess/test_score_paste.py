"""Scores pasted as they are published, by code or as bare figures."""

import pytest

from itadesk.desk.desk import Desk
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.tasks import Tasks
from tests.gui.assess.conftest import ASSESSED, PLAN, Show, Shown

pytestmark = pytest.mark.gui


@pytest.fixture
def empty(show: Show, desk: Desk, tasks: Tasks) -> Shown:
    return show(ScoresPage(desk, tasks, PLAN))


def _kept(shown: Shown, year: int = ASSESSED) -> dict[str, str]:
    return {score.code: score.text for score in shown.grid.desk.scores(year)}


def _tab(shown: Shown, place: int) -> None:
    assert isinstance(shown.page, ScoresPage)
    shown.page.tabs.setCurrentIndex(place)


def test_a_block_of_codes_goes_to_every_instrument_in_one_step(empty: Shown) -> None:
    empty.go("IIT", "text")
    empty.paste("ข้อคำถาม\tคะแนน\ni๑ ข้อความของคำถาม\t๙๙.๓๘\nE2 อีกข้อ\t91.5\no4\t100\nคะแนนรวม\t88.10")
    kept = _kept(empty)
    assert kept["i1"] == "๙๙.๓๘"
    assert (kept["e2"], kept["o4"], kept["total"]) == ("91.5", "100", "88.10")
    assert "อยู่ในส่วนอื่นของหน้านี้ ๓ รายการ" in empty.said[-1]
    empty.grid.undo()
    assert _kept(empty) == {}


def test_an_html_table_is_read_by_its_cells(empty: Shown) -> None:
    empty.go("IIT", "text")
    rows = "".join(f"<tr><td>e{n}</td><td>{90 + n}.00</td></tr>" for n in range(1, 10))
    empty.paste("", f"<html><body><table>{rows}</table></body></html>")
    assert _kept(empty) == {f"e{n}": f"{90 + n}.00" for n in range(1, 10)}


def test_bare_figures_fill_the_questions_and_pass_over_the_indicators(empty: Shown) -> None:
    _tab(empty, 1)
    empty.go("i1", "text")
    empty.paste("\n".join(["๙๐", "91", "92", "93"]))
    assert _kept(empty) == {"i1": "๙๐", "i2": "91", "i3": "92", "i4": "93"}


def test_bare_figures_from_an_indicator_on_fill_every_row(empty: Shown) -> None:
    empty.go("6", "text")
    empty.paste("81\n82\n83\n84")
    assert _kept(empty) == {"6": "81", "7": "82", "8": "83", "OIT": "84"}


def test_what_is_no_score_is_pasted_as_it_is_and_marked(empty: Shown) -> None:
    _tab(empty, 1)
    empty.go("i1", "text")
    empty.paste("i1\t100.01\ni2\t-1\ni3\t๙๙,๓๘\ni4\tดี")
    assert _kept(empty) == {"i1": "100.01", "i2": "-1", "i3": "๙๙,๓๘", "i4": "ดี"}
    assert [empty.problem(f"i{n}", "text")[0] for n in range(1, 5)] == ["warning"] * 4


def test_a_code_the_year_does_not_have_is_named_as_left_out(empty: Shown) -> None:
    empty.go("IIT", "text")
    empty.paste("i1\t90\ni29\t91")
    assert _kept(empty) == {"i1": "90"}
    assert "ไม่ได้นำมา: i29" in empty.said[-1]


def test_a_year_whose_questions_are_unknown_takes_what_is_pasted(empty: Shown) -> None:
    assert isinstance(empty.page, ScoresPage)
    empty.page.show_year(2566)
    _tab(empty, 1)
    assert "ยังไม่ทราบข้อคำถามของ IIT ปี ๒๕๖๖" in empty.page.head.lines[1].text()
    empty.go("1", "text")
    empty.paste("i1\t90\ni30\t91")
    assert _kept(empty, 2566) == {"i1": "90", "i30": "91"}
    assert empty.text("i30", "text") == "91"


def test_nothing_to_paste_says_so(empty: Shown) -> None:
    empty.go("1", "text")
    empty.paste("ข้อความยาวที่ไม่มีคะแนนใด ๆ อยู่เลยสักตัวเดียว")
    assert _kept(empty) == {}
    assert empty.said


ANALYSIS = "ข้อคำถามที่ได้คะแนนน้อยที่สุด คือ i2 สาเหตุเกิดจากผู้มาติดต่อไม่ทราบขั้นตอนและระยะเวลา"


def test_an_analysis_beside_a_score_is_named_as_left_out(empty: Shown) -> None:
    empty.go("IIT", "text")
    empty.paste(f"ข้อคำถาม\tคะแนน\tการวิเคราะห์\ni1 เวลา\t90\t{ANALYSIS}\ni2 ขั้นตอน\t80\t")
    assert _kept(empty) == {"i1": "90", "i2": "80"}
    assert "ไม่ได้นำมา ๑ รายการ" in empty.said[-1]
    assert f"ไม่ได้นำมา: i1 {ANALYSIS[:30]}" in empty.said[-1]
    assert ANALYSIS not in empty.said[-1]


def test_words_without_a_score_are_named_and_not_called_nothing(empty: Shown) -> None:
    empty.go("1", "text")
    empty.paste(ANALYSIS)
    assert _kept(empty) == {}
    assert empty.said[-1].startswith("ไม่พบคะแนน")
    assert ANALYSIS[:30] in empty.said[-1]
    empty.paste("   ")
    assert empty.said[-1] == "ไม่มีข้อความให้วาง"
