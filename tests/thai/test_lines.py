"""Lines break where a Thai reader would break them."""

import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.paths import resources_dir
from itadesk.thai.lines import break_points, parts, pieces, screen_text
from itadesk.thai.words import words

GOLD = [
    line
    for line in (Path(__file__).parent / "gold_lines.txt").read_text(encoding="utf-8").split("\n")
    if line
]
"""``|`` where a line may break; written for this test in the words of this domain."""
ALPHABET = "กขคนมหรสเแโใไะาำัิีึืุู็่้๊๋์ๆฯ๐๑๒12aB ./-()“”‘’,:;!?%\n"
MIXED = st.text(alphabet=ALPHABET, max_size=80)


def _marks(marked: str) -> set[int]:
    found, offset = set(), 0
    for piece in marked.split("|")[:-1]:
        offset += len(piece)
        found.add(offset)
    return found


def test_the_gold_list_is_long_enough() -> None:
    assert len(set(GOLD)) >= 300


@pytest.mark.parametrize("marked", GOLD)
def test_no_line_breaks_inside_a_word(marked: str) -> None:
    wrong = set(break_points(marked.replace("|", ""))) - _marks(marked)
    assert not wrong, "|".join(pieces(marked.replace("|", "")))


def test_nearly_every_place_of_the_gold_list_is_found() -> None:
    wanted = sum(len(_marks(marked)) for marked in GOLD)
    found = sum(len(_marks(marked) & set(break_points(marked.replace("|", "")))) for marked in GOLD)
    assert found / wanted > 0.95


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ปี พ.ศ. ๒๕๖๘ นี้", "ปี |พ.ศ. ๒๕๖๘ |นี้"),
        ("อบต.ทุ่งตะวัน", "อบต.ทุ่งตะวัน"),
        ("จำนวน ๕ คน", "จำนวน ๕ คน"),
        ("ร้อยละ ๘๐", "ร้อยละ ๘๐"),
        ("๑๔ ก.พ. ๒๕๖๕", "๑๔ ก.พ. ๒๕๖๕"),
        ("ไตรมาสที่ ๑ - ๔", "ไตรมาสที่ ๑ - ๔"),
        ("- จัดทำแผน", "- จัดทำ|แผน"),
        ("๑.๑) จัดทำแผน", "๑.๑) จัดทำ|แผน"),
        ("ข้อ ๑) จัดทำ", "ข้อ ๑) จัดทำ"),
        ("งาน - กอง", "งาน |- กอง"),
        ("ต่าง ๆ", "ต่าง ๆ"),
        ("แผนฯ และงาน", "แผนฯ |และ|งาน"),
        ("( ก ) งาน", "( ก ) |งาน"),
        ("“งาน” ‘กอง’", "“งาน” |‘กอง’"),
        ("งาน(กอง)งาน", "งาน|(กอง)|งาน"),
        ("งาน/กอง", "งาน/|กอง"),
        ("๑/๒๕๖๘", "๑/๒๕๖๘"),
        ("E-Service และ E - service", "E-Service |และ |E - service"),
        ("ตำบลหนองกะปุ", "ตำบลหนองกะปุ"),
        ("งาน\nกอง", "งาน\n|กอง"),
        ("แ ล ้ ว", "แ ล ้ |ว"),
        (
            "https://www.example.go.th/ita/2568/report?id=12",
            "https://www.example.go.th/|ita/|2568/|report?|id=12",
        ),
    ],
)
def test_what_belongs_together_stays_together(text: str, expected: str) -> None:
    assert "|".join(pieces(text)) == expected


@given(MIXED | st.text(max_size=80))
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text
    assert "".join(words(text)) == text
    assert screen_text(text).replace("\u200b", "") == text.replace("\u200b", "")


@given(MIXED)
def test_no_line_begins_or_ends_with_what_must_not(text: str) -> None:
    for before, after in pairwise(pieces(text)):
        if before.endswith("\n"):
            continue
        assert after[0] not in "ะาำัิีึืุู็่้๊๋์ๆฯ)”’/.,:;!?%"
        assert before.rstrip(" ")[-1:] not in [*"เแโใไ(“‘"]
        assert not before[-1:].isdigit() or not after[0].isdigit()


@given(MIXED)
def test_parts_of_a_long_piece_are_the_piece(text: str) -> None:
    for piece in pieces(text):
        assert "".join(parts(piece)) == piece


def test_a_long_piece_gives_way_at_its_spaces_first() -> None:
    assert parts("๑๔ ก.พ. ๒๕๖๕") == ["๑๔ ", "ก.พ. ", "๒๕๖๕"]
    assert parts("ธรรมาภิบาล")[:2] == ["ธ", "ร"]


def test_the_screen_gets_a_mark_only_where_no_blank_stands() -> None:
    assert screen_text("งานธุรการ กองคลัง") == "งาน\u200bธุรการ กองคลัง"


def test_each_own_word_is_known_to_the_segmenter() -> None:
    folder = resources_dir() / "words"
    known = set((folder / "words.txt").read_text(encoding="utf-8").split("\n"))
    lines = (folder / "domain.txt").read_text(encoding="utf-8").split()
    own = [part for line in lines for part in line.split("|")]
    divided = {line.replace("|", "") for line in lines if "|" in line}
    assert not [word for word in own if word not in known and word not in divided]
    assert not sorted(divided & known - set(lines))


@pytest.mark.parametrize(
    "unit", ["กรรม", "การดำเนินงานของหน่วยงาน", "1-", "a.", "a@", "ตำบล ", "๑) ", "(", "่", "เ", "ก."]
)
def test_long_texts_take_time_in_proportion(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    words("การ")
    started = time.perf_counter()
    assert "".join(pieces(text)) == text
    assert time.perf_counter() - started < 5


def test_the_dictionary_is_loaded_only_when_words_are_asked_for() -> None:
    code = (
        "import sys, itadesk.thai.lines as lines, itadesk.thai.words\n"
        "assert 'nlpo3' not in sys.modules\n"
        "lines.pieces('การงาน')\n"
        "assert 'nlpo3' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
