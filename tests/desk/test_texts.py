"""Whatever is typed comes back: any text, over a restart, through undo and redo."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.desk.desk import Desk
from itadesk.records.office import Office
from itadesk.thai.text import clean_text
from tests.desk.doing import add_measures, set_measure, titles

_TEXT = st.text(st.characters() | st.sampled_from("กำน้ำํ้่เแ๙ๆฯ\n\t'\"\\;%_\0\ud800"), max_size=60)


@settings(max_examples=25, deadline=None)
@given(st.lists(_TEXT, min_size=1, max_size=6))
def test_any_text_is_stored_as_cleaned_and_taken_back_exactly(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ก.ita"
        with Desk.create(path, Office(name="อบต.ทุ่งทดสอบ"), 2568) as desk:
            (row,) = add_measures(desk, ["เริ่ม"])
            seen = ["เริ่ม"]
            for text in texts:
                if set_measure(desk, row, "title", text):
                    seen.append(clean_text(text))
        with Desk.open(path) as desk:
            assert titles(desk) == [seen[-1]]
            for text in reversed(seen[:-1]):
                desk.undo()
                assert titles(desk) == [text]
            while desk.redo():
                pass
            assert titles(desk) == [seen[-1]]
            assert desk.verify() == ()
