"""Columns that the form does not print are there all the same, and say so."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.rows.sources import measure_source, result_source
from itadesk.gui.lines.layouts import PAD_X
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid


@pytest.fixture
def outcome() -> Form:
    """A form with output and outcome, and no suggestions."""
    return shelf().forms["report-outcome"]


@pytest.fixture
def results(show: MakeGrid, desk: Desk, titles: list[str], outcome: Form) -> Grid:
    return show(result_source(desk, YEAR, ("full-year",), outcome))


def _notes(grid: Grid) -> dict[str, str]:
    return {item.field: item.note for item in grid.model.source.columns if item.note}


def _told(grid: Grid, field: str) -> str:
    role = Qt.ItemDataRole.ToolTipRole
    words = grid.model.headerData(grid.column(field), Qt.Orientation.Horizontal, role)
    return str(words).replace("\u200b", "")


def test_suggestions_have_a_place_where_the_form_prints_none(results: Grid) -> None:
    assert _notes(results) == {
        "status": "พิมพ์เมื่อยังไม่มีผล",
        "reason": "พิมพ์ต่อท้ายผล",
        "suggestion": "ไม่พิมพ์ในแบบนี้",
    }
    assert "ไม่พิมพ์ช่องนี้" in _told(results, "suggestion")
    assert "รายงานผล แบบผลการดำเนินการและผลลัพธ์" in _told(results, "suggestion")
    assert "suggestion" not in {
        results.model.source.columns[n].field for n in results.model.missing_in(0)
    }


def test_a_pasted_suggestion_is_kept(results: Grid) -> None:
    results.go(0, "output")
    data = QMimeData()
    data.setText("อบรม ๑ ครั้ง\tผู้เข้าร่วมเข้าใจ\tจัดทุกปี")
    QApplication.clipboard().setMimeData(data)
    results.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    kept = results.desk.results(YEAR)[0]
    assert (kept.output, kept.outcome, kept.suggestion) == (
        "อบรม ๑ ครั้ง",
        "ผู้เข้าร่วมเข้าใจ",
        "จัดทุกปี",
    )


def test_a_form_with_suggestions_has_nothing_to_say_of_them(
    show: MakeGrid, desk: Desk, titles: list[str]
) -> None:
    grid = show(result_source(desk, YEAR, ("full-year",), shelf().forms["report-suggestion"]))
    assert "suggestion" not in _notes(grid)
    assert _notes(grid)["status"] == "พิมพ์เมื่อยังไม่มีผล"


def test_what_heads_the_groups_is_printed(show: MakeGrid, desk: Desk, titles: list[str]) -> None:
    forms = shelf().forms
    loose = show(measure_source(desk, YEAR, forms["report-outcome"]))
    assert set(_notes(loose)) == {"instrument", "indicator", "finding"}
    grouped = show(measure_source(desk, YEAR, forms["report-by-instrument"]))
    assert "instrument" not in _notes(grouped)


def test_the_note_is_seen_under_the_heading_in_quieter_letters(results: Grid) -> None:
    heads = results.view.horizontalHeader()
    column = results.column("suggestion")
    results.view.scrollTo(results.model.index(0, column))
    image = heads.grab().toImage()
    left = heads.sectionViewportPosition(column)
    quiet = results.view.palette().placeholderText().color()
    ground = results.view.palette().window().color()
    seen = {
        QColor(image.pixel(x, y)).name()
        for x in range(left + 4, left + heads.sectionSize(column) - 4)
        for y in range(image.height() // 4, image.height() - 4)
    }
    blended = QColor.fromRgbF(
        *(
            at(quiet) * quiet.alphaF() + at(ground) * (1 - quiet.alphaF())
            for at in (QColor.redF, QColor.greenF, QColor.blueF)
        )
    )
    assert any(_near(QColor(name), blended) for name in seen)


def _near(one: QColor, other: QColor) -> bool:
    return all(abs(at(one) - at(other)) <= 6 for at in (QColor.red, QColor.green, QColor.blue))


def test_the_rows_view_says_it_beside_the_field(results: Grid) -> None:
    results.go(0, "suggestion")
    results.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    field = results.page.record.fields[results.column("suggestion")]
    assert any(
        label.isVisible() and label.text().replace("\u200b", "") == "ไม่พิมพ์ในแบบนี้"
        for label in field.findChildren(QLabel)
    )


def test_a_long_heading_is_whole_in_a_narrow_column(results: Grid) -> None:
    title, header = results.column("title"), results.view.horizontalHeader()
    header.resizeSection(title, 110)
    words = results.model.source.columns[title].title
    lines = header.fontMetrics().horizontalAdvance(words) / (110 - 2 * PAD_X)
    assert lines > 5
    assert header.sizeHint().height() > lines * header.fontMetrics().lineSpacing()


def test_a_heading_of_the_row_s_view_has_the_room_no_note_takes(results: Grid) -> None:
    results.go(0, "title")
    results.page.actions()["record"].trigger()
    fields = results.page.record.fields
    plain, noted = fields[results.column("title")], fields[results.column("suggestion")]
    assert plain.heading.width() == plain.editor.width()
    assert noted.heading.width() < noted.editor.width()
