"""A closed book with some work in it."""

from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.records.office import Office
from tests.desk.doing import add_measures, set_measure, set_result


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A book of five measures, closed, on an awkward path."""
    folder = tmp_path / "แฟ้ม #2 100%"
    folder.mkdir()
    path = folder / "ทดสอบ ก?.ita"
    with Desk.create(path, Office(name="องค์การบริหารส่วนตำบลทุ่งทดสอบ"), 2568) as desk:
        rows = add_measures(desk, ["ประกาศเจตนารมณ์", "อบรมจริยธรรม", "คู่มือประชาชน", "ง", "จ"])
        set_measure(desk, rows[0], "steps", "๑. ประชุมชี้แจง ๒. จัดทำประกาศ")
        set_result(desk, rows[1], "output", "จัดอบรมแล้ว ๑ ครั้ง")
    return path
