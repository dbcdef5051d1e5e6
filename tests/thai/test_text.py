"""Texts cleaned at the border, folded for searching and sorted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.clusters import clusters
from itadesk.thai.letters import FOLLOWING_VOWELS, LEADING_VOWELS, MARKS
from itadesk.thai.lists import list_mark
from itadesk.thai.text import clean_text, search_key, sort_key, unspace

ALPHABET = "กขคนมห" + LEADING_VOWELS + FOLLOWING_VOWELS + MARKS + "ๆฯ๑1aA .-\n\u200b"
THAI = st.text(alphabet=ALPHABET, max_size=40)


def test_what_word_leaves_behind_is_cleaned() -> None:
    text = "\ufeffหนึ่ง\x0bสอง\r\nสาม\rสี่\xa0ห้า\x07\x00\u200eหก\ud800\u200bเจ็ด\tแปด\uffff"
    assert clean_text(text) == "หนึ่ง\nสอง\nสาม\nสี่ ห้าหกเจ็ด แปด"


def test_a_torn_pair_of_surrogates_is_joined() -> None:
    assert clean_text("ก\ud83d\ude00ข") == "ก😀ข"


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()
    assert all(char == "\n" or ord(char) >= 32 for char in cleaned)


@given(THAI.filter(lambda text: "\u200b" not in text))
def test_cleaning_keeps_what_a_reader_sees(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("น้ำ", "นํ้า"),
        ("น้ำ", "น้ํา"),
        ("น้ำ", "นำ้"),
        ("แผน", "เเผน"),
        ("ที่", "ท่ี"),
        ("ที่", "ทีี่่"),
        ("ผู้", "ผู้"),
        ("ปี ๒๕๖๘", "ปี  2568"),
        ("ITA", "ita"),
        ("ก\u200bข", "กข"),
        ("ก\nข", " ก ข"),
    ],
)
def test_what_reads_alike_has_one_key(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(("one", "other"), [("น้ำ", "นำ"), ("กา", "ก่า"), ("แก", "เก")])
def test_what_reads_otherwise_has_another_key(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)


@given(THAI)
def test_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


def test_words_sort_as_in_a_dictionary() -> None:
    words = ["แก", "ไก่", "กา", "เก่า", "ขา", "ก้า", "เกา", "กก", "โกง", "ก่า"]
    expected = ["กก", "กา", "ก่า", "ก้า", "เกา", "เก่า", "แก", "โกง", "ไก่", "ขา"]
    assert sorted(words, key=sort_key) == expected


@pytest.mark.parametrize(
    ("spaced", "joined"),
    [
        ("ม ก ร า ค ม ๒๕๖๕", "มกราคม ๒๕๖๕"),
        ("แ ล ้ ว เ ผ ย แ พ ร ่", "แล้วเผยแพร่"),
        ("ข้อ ก ข ค", "ข้อ ก ข ค"),
        ("ยืม - คืน", "ยืม - คืน"),
        ("ณ ที่ ทำ", "ณ ที่ ทำ"),
        ("๑ ๒ ๓", "๑ ๒ ๓"),
    ],
)
def test_letter_spaced_words_are_joined(spaced: str, joined: str) -> None:
    assert unspace(spaced) == joined


@given(st.text(max_size=80) | THAI)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(THAI)
def test_no_cluster_begins_with_a_mark_or_ends_open(text: str) -> None:
    parts = clusters(text)
    for before, after in pairwise(parts):
        assert after[0] not in MARKS + "ำ" or before == "\n"
        assert before[-1] not in LEADING_VOWELS or after[0] not in "กขคนมห"


def test_clusters_of_a_word() -> None:
    assert clusters("เจ้าหน้าที่น้ำ") == ["เจ้า", "ห", "น้า", "ที่", "น้ำ"]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("- จัดทำแผน", "- "),
        ("-จัดทำแผน", "-"),
        ("๑. ประชุม", "๑. "),
        ("1.ประชุม", "1."),
        ("๑๒) ประชุม", "๑๒) "),
        ("๑.๑) ประชุม", "๑.๑) "),
        ("๑.๑ ประชุม", "๑.๑ "),
        ("(๒) ประชุม", "(๒) "),
        ("ก) ประชุม", "ก) "),
        ("  • ประชุม", "  • "),
        ("-", ""),
        ("--", ""),
        ("๑ - ๔", ""),
        ("๒๕๖๘ เป็นปี", ""),
        ("๐๙.๓๐ น. เปิดประชุม", ""),
        ("E - service", ""),
        ("ยืม - คืน", ""),
        ("อ. เมือง", ""),
        ("", ""),
    ],
)
def test_marks_of_list_items(line: str, mark: str) -> None:
    assert list_mark(line) == mark
