"""Undo, redo and history: nothing is lost, in the file, over restarts."""

import random
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Value
from itadesk.records.rounds import ROUNDS
from tests.desk.doing import State, add_measures, set_measure, set_result, set_score, state, titles

_FIELDS = ("title", "steps", "period", "responsible", "question")
_WORDS = ("ประชุม", "ต.ค. ๖๗ - มี.ค. ๖๘", "สำนักปลัด", "", "ไตรมาสที่ ๒", "อบรม\n๑. ก\n๒. ข", "-")


class Walk:
    """Random operations on a desk, as a user at the grid would do them."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.random = random.Random(seed)

    def step(self) -> bool:
        """Do one operation; False where it changed nothing."""
        rows = [measure.id for measure in self.desk.measures(2568)]
        choices = [self._add, self._score, self._unit]
        if rows:
            choices += [self._set, self._set, self._result, self._remove, self._move, self._twice]
            choices += [self._evidence, self._batch]
        return bool(self.random.choice(choices)(rows))

    def _some(self, rows: list[str]) -> list[str]:
        return self.random.sample(rows, self.random.randint(1, min(3, len(rows))))

    def _add(self, rows: list[str]) -> object:
        new: list[dict[str, Value]] = [
            {"fiscal_year": 2568, "title": self.random.choice(_WORDS)} for _ in range(2)
        ]
        return self.desk.add_rows("measure", new, before=self.random.choice([None, *rows]))

    def _set(self, rows: list[str]) -> object:
        row, field = self.random.choice(rows), self.random.choice(_FIELDS)
        return set_measure(self.desk, row, field, self.random.choice(_WORDS))

    def _result(self, rows: list[str]) -> object:
        round_ = self.random.choice(ROUNDS)
        word = self.random.choice(_WORDS)
        return set_result(self.desk, self.random.choice(rows), "output", word, round_)

    def _evidence(self, rows: list[str]) -> object:
        results = self.desk.results(2568)
        if not results:
            return None
        result = self.random.choice(results).id
        return self.desk.add_rows("evidence", [{"result": result, "date_text": "๑ ก.พ. ๖๘"}])

    def _remove(self, rows: list[str]) -> object:
        return self.desk.remove_rows("measure", self._some(rows))

    def _move(self, rows: list[str]) -> object:
        return self.desk.move_rows("measure", self._some(rows), self.random.choice([None, *rows]))

    def _twice(self, rows: list[str]) -> object:
        return self.desk.duplicate_rows("measure", self._some(rows)[:1])

    def _score(self, rows: list[str]) -> object:
        code = self.random.choice(("i1", "e2", "total"))
        return set_score(self.desk, code, str(self.random.randint(0, 120)))

    def _unit(self, rows: list[str]) -> object:
        return self.desk.add_rows("unit", [{"name": self.random.choice(_WORDS)}])

    def _batch(self, rows: list[str]) -> object:
        with self.desk.batch("วางข้อมูล") as step:
            self._set(rows)
            self._add(rows)
            self._result(rows)
        return step.changes


def test_a_thousand_operations_are_taken_back_and_done_again_over_restarts(
    desk: Desk, book_path: Path
) -> None:
    walk, states = Walk(desk, 2568), [state(desk)]
    while len(states) <= 1000:
        if walk.step():
            states.append(state(desk))
    desk.close()
    with Desk.open(book_path) as again:
        _taken_back(again, states[500:])
    with Desk.open(book_path) as again:
        _taken_back(again, states[:501])
        assert again.undo() is None
    with Desk.open(book_path) as again:
        for expected in states[1:]:
            assert again.redo()
            assert state(again) == expected
        assert again.redo() is None
        assert again.verify() == ()


def _taken_back(desk: Desk, states: list[State]) -> None:
    for expected in reversed(states[:-1]):
        assert desk.undo()
        assert state(desk) == expected


def test_undo_redo_mixed_with_new_work_follows_the_stack(desk: Desk) -> None:
    (row,) = add_measures(desk, ["๐"])
    for text in "๑๒๓":
        set_measure(desk, row, "title", text)
    desk.undo()
    desk.undo()
    set_measure(desk, row, "title", "ใหม่")
    assert desk.redo() is None
    desk.undo()
    assert titles(desk) == ["๑"]
    desk.undo()
    assert titles(desk) == ["๐"]
    desk.redo()
    desk.redo()
    assert titles(desk) == ["ใหม่"]


def test_labels_say_what_comes_next(desk: Desk) -> None:
    assert (desk.undo_label, desk.redo_label) == (None, None)
    (row,) = add_measures(desk, ["ก"])
    set_measure(desk, row, "title", "ข")
    assert (desk.undo_label, desk.redo_label) == ("แก้ไขมาตรการ", None)
    desk.undo()
    assert (desk.undo_label, desk.redo_label) == ("เพิ่มมาตรการ", "แก้ไขมาตรการ")


def test_making_the_book_cannot_be_undone(desk: Desk) -> None:
    assert desk.undo() is None
    assert desk.office().name


def test_the_history_of_a_cell_says_who_when_before_and_after(desk: Desk) -> None:
    first, other = add_measures(desk, ["ก", "ข"])
    set_measure(desk, first, "title", "ค")
    set_measure(desk, first, "steps", "๑. ประชุม")
    set_measure(desk, other, "title", "ง")
    newest, oldest = desk.history(table="measure", row=first, field="title")
    assert (newest.before, newest.after) == ({"title": "ก"}, {"title": "ค"})
    assert oldest.before is None
    assert newest.person
    assert newest.machine
    assert newest.at.startswith("20")
    assert newest.counter > oldest.counter
    assert len(desk.history(limit=2)) == 2
    assert desk.history(since="2999-01-01") == ()


def test_an_undo_is_history_too(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_measure(desk, row, "title", "ข")
    desk.undo()
    newest = desk.history(row=row)[0]
    assert (newest.kind, newest.before, newest.after) == ("undo", {"title": "ข"}, {"title": "ก"})


def test_a_cell_goes_back_to_what_stood_before_a_change(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_measure(desk, row, "period", "มกราคม ๒๕๖๘")
    set_measure(desk, row, "period", "ไม่ทราบ")
    set_measure(desk, row, "title", "ข")
    change = desk.history(row=row, field="period")[0]
    desk.restore(change, field="period")
    (measure,) = desk.measures(2568)
    assert (measure.title, measure.period) == ("ข", "มกราคม ๒๕๖๘")
    assert measure.period_start is not None


def test_a_removed_row_is_restored_whole(desk: Desk) -> None:
    rows = add_measures(desk, ["ก", "ข", "ค"])
    desk.remove_rows("measure", [rows[1]])
    desk.restore(desk.history(row=rows[1])[0])
    assert titles(desk) == ["ก", "ข", "ค"]


def test_undo_inside_a_batch_is_refused(desk: Desk) -> None:
    add_measures(desk, ["ก"])
    with pytest.raises(EditError), desk.batch("วาง"):
        desk.undo()
    assert titles(desk) == ["ก"]


def test_counters_only_grow_over_restarts(desk: Desk, book_path: Path) -> None:
    (row,) = add_measures(desk, ["ก"])
    desk.close()
    with Desk.open(book_path) as again:
        again.set_cells([CellEdit("measure", row, "title", "ข")])
        counters = [change.counter for change in again.history()]
    assert counters == sorted(set(counters), reverse=True)
