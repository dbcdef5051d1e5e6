"""Patterns are filled letter for letter, never evaluated."""

from itadesk.formspec.placeholders import PLACEHOLDERS, fill


def test_a_value_is_put_in_as_it_is_even_if_it_looks_like_a_placeholder() -> None:
    values = {"office.name": "{total} [ก]"}
    assert fill("ของ{office.name}ฯ", values, blanks={}) == "ของ{total} [ก]ฯ"


def test_a_clause_with_a_missing_value_is_left_out_as_a_whole() -> None:
    pattern = "ประเมินแล้ว[ ได้ {total} คะแนน][ ระดับ{level}] ดังนี้"
    assert fill(pattern, {"total": "80.39"}, blanks={}) == "ประเมินแล้ว ได้ 80.39 คะแนน ดังนี้"
    assert fill(pattern, {}, blanks={}) == "ประเมินแล้ว ดังนี้"


def test_outside_a_clause_a_missing_value_leaves_its_blank() -> None:
    assert fill("ได้ {total} จาก {level}.", {}, blanks={"total": "...."}) == "ได้ .... จาก ."


def test_every_placeholder_is_explained_in_thai() -> None:
    assert all(any("ก" <= char <= "๛" for char in text) for text in PLACEHOLDERS.values())
