"""The flat list of a rule book: every path can be corrected, and its ground is told."""

import pytest

from itadesk.ita import known_years, rulebook
from itadesk.ita.entries import entries, ground_text
from itadesk.records.paper import RuleCorrection


@pytest.mark.parametrize("year", known_years())
def test_every_entry_can_be_corrected_with_its_own_value(year: int) -> None:
    listed = entries(rulebook(year))
    assert len({entry.path for entry in listed}) == len(listed) > 60
    own = [RuleCorrection("x", year, entry.path, entry.value) for entry in listed]
    book = rulebook(year, own)
    assert book.problems == ()
    again = entries(book)
    assert [(e.path, e.value) for e in again] == [(e.path, e.value) for e in listed]
    assert all(entry.corrected for entry in again)
    assert not any(entry.corrected for entry in listed)


def test_a_new_value_shows_in_the_list_as_the_offices_own() -> None:
    book = rulebook(2569, [RuleCorrection("x", 2569, "indicators.3.name", "การใช้อำนาจหน้าที่")])
    (entry,) = [entry for entry in entries(book) if entry.corrected]
    assert (entry.title, entry.value) == ("ตัวชี้วัดที่ 3", "การใช้อำนาจหน้าที่")
    assert ground_text(entry.ground) == "หน่วยงานแก้ไขเอง"


def test_what_is_not_certain_says_so_in_thai() -> None:
    by_path = {entry.path: entry for entry in entries(rulebook(2569))}
    question = by_path["questions.i1.wording"]
    assert ground_text(question.ground) == "ยังไม่ได้ยืนยัน (ความมั่นใจร้อยละ 60)"
    assert not question.ground.certain
    assert ground_text(by_path["papers.plan.code"].ground) == "อ่านจากแหล่งเผยแพร่"
    assert "ตัวชี้วัดที่ 9" in ground_text(by_path["items.o1.indicator"].ground)
