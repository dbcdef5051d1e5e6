"""Damage is noticed, wherever a bit turned over, and nothing damaged is touched."""

import random
import sqlite3
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import BookError
from itadesk.records.tables import TABLES
from tests.book.files import flip, seen
from tests.desk.doing import add_measures, state


def test_one_turned_bit_in_a_text_is_caught(closed: Path) -> None:
    offset = closed.read_bytes().index("จัดอบรมแล้ว".encode())
    flip(closed, offset + 2, 0)
    with Desk.read(closed) as desk:
        (finding,) = [each for each in desk.verify() if each.table == "result"]
        assert finding.severity == "error"
        with pytest.raises(BookError) as refused:
            desk.results(2568)
        assert refused.value.code == "BOOK_DAMAGED"


def test_no_turned_bit_gives_other_words_silently(closed: Path) -> None:
    with Desk.read(closed) as desk:
        whole = state(desk)
    data, rng = closed.read_bytes(), random.Random(7)
    for _ in range(250):
        closed.write_bytes(data)
        flip(closed, rng.randrange(len(data)), rng.randrange(8))
        try:
            with Desk.read(closed) as desk:
                assert state(desk) == whole
        except BookError:
            continue


def test_reading_a_damaged_book_leaves_it_as_it_is(closed: Path) -> None:
    flip(closed, closed.read_bytes().index("จัดอบรมแล้ว".encode()) + 2, 0)
    before = seen(closed)
    with Desk.read(closed) as desk, pytest.raises(BookError):
        desk.dossier(2568, "full-year")
    assert seen(closed) == before


def test_a_row_written_past_the_program_is_noticed(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    with connection:
        connection.execute("UPDATE change SET after = '{}' WHERE counter = 5")
        connection.execute("DELETE FROM measure WHERE title = 'อบรมจริยธรรม'")
    connection.close()
    with Desk.read(closed) as desk:
        rules = {finding.rule for finding in desk.verify()}
    assert rules == {"verify-history", "verify-reference"}


def test_idle_moments_find_the_same_damage_with_edits_in_between(closed: Path) -> None:
    flip(closed, closed.read_bytes().index("จัดอบรมแล้ว".encode()) + 2, 0)
    with Desk.open(closed) as desk:
        found, steps = [], 0
        for finding in desk.verifying():
            add_measures(desk, [f"ระหว่างตรวจ {steps}"]) if steps < 50 else None
            steps += 1
            found += [finding] if finding else []
        assert steps > 5
        assert [(each.rule, each.table) for each in found] == [("verify-row", "result")]


@pytest.mark.parametrize("table", [*TABLES, "operation", "change", "draft", "picture", "meta"])
@pytest.mark.parametrize("how", ["dropped", "column"])
def test_a_book_that_lost_a_table_or_column_is_refused_and_not_touched(
    closed: Path, table: str, how: str
) -> None:
    connection = sqlite3.connect(closed)
    connection.execute("PRAGMA legacy_alter_table = ON")
    if how == "dropped":
        connection.execute(f'DROP TABLE "{table}"')
    else:
        column = connection.execute(f'PRAGMA table_info("{table}")').fetchall()[-1][1]
        connection.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "strange"')
    connection.commit()
    connection.close()
    before = seen(closed)
    for way in (Desk.open, Desk.read):
        with pytest.raises(BookError) as refused:
            way(closed)
        assert refused.value.code == "BOOK_DAMAGED"
    assert seen(closed) == before
