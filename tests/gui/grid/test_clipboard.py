"""Blocks of cells in and out, as Excel, Word, LibreOffice and plain text give and take them."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from itadesk.desk.desk import Desk
from itadesk.gui.grid.clipboard.copying import CELLS
from itadesk.gui.grid.clipboard.preview import PastePreview
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.gui.grid.rows.sources import score_source
from itadesk.imports import clipboard
from itadesk.imports.paste import PastePlan
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

EXCEL = (
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><!--StartFragment-->"
    "<table><col width=64><tr><td class=xl65>งานหนึ่ง</td><td>สาเหตุ</td></tr>"
    "<tr><td>งานสอง</td><td>บรรทัดแรก<br style='mso-data-placement:same-cell;'>บรรทัดสอง</td></tr>"
    "</table><!--EndFragment--></body></html>"
)
WORD = (
    "<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal>งาน"
    "<span lang=TH>หนึ่ง</span><o:p></o:p></p></td><td><p>ย่อหน้าแรก</p><p>ย่อหน้าสอง</p></td></tr>"
    "</table><!--EndFragment--></body></html>"
)


@pytest.fixture
def never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a preview was shown")

    monkeypatch.setattr(PastePreview, "ask", asked)


def _clip(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def _paste(grid: Grid) -> None:
    grid.key(K.Key_V, CTRL)


@pytest.mark.usefixtures("never_asked")
@pytest.mark.parametrize(
    ("html", "findings"),
    [(EXCEL, ["สาเหตุ", "บรรทัดแรก\nบรรทัดสอง"]), (WORD, ["ย่อหน้าแรก\nย่อหน้าสอง"])],
    ids=["excel", "word"],
)
def test_html_comes_before_text_and_cells_keep_their_lines(
    measures: Grid, html: str, findings: list[str]
) -> None:
    measures.go(3, "title")
    _clip("ไม่ใช่\tอันนี้", html)
    _paste(measures)
    made = measures.desk.measures(YEAR)[3:]
    assert [m.finding for m in made] == findings
    assert made[0].title == "งานหนึ่ง"
    measures.page.undo()
    assert len(measures.titles()) == 3


@pytest.mark.usefixtures("never_asked")
def test_quoted_tsv_past_the_end_makes_rows_in_one_step(measures: Grid, titles: list[str]) -> None:
    measures.go(2, "title")
    _clip('ทับ\t"ก\nข"\nใหม่หนึ่ง\tค\nใหม่สอง\tง\n')
    _paste(measures)
    assert measures.titles() == [*titles[:2], "ทับ", "ใหม่หนึ่ง", "ใหม่สอง"]
    assert measures.text(2, "finding") == "ก\nข"
    assert measures.view.moving.selected_rows() == [2, 3, 4]
    measures.page.undo()
    assert measures.titles() == titles


@pytest.mark.usefixtures("never_asked")
def test_lines_without_tabs_stay_one_cell_with_an_offer_to_split(measures: Grid) -> None:
    measures.go(3, "title")
    _clip("ข้อแรก\nข้อสอง")
    _paste(measures)
    assert measures.titles()[3:] == ["ข้อแรก\nข้อสอง"]
    assert "Ctrl+Shift+V" in measures.said[-1]
    measures.go(3, "title")
    measures.key(K.Key_V, CTRL | SHIFT)
    assert measures.titles()[3:] == ["ข้อแรก", "ข้อสอง"]


@pytest.mark.usefixtures("never_asked")
def test_one_text_goes_into_every_selected_cell(measures: Grid) -> None:
    measures.select((0, "responsible"), (2, "responsible"))
    _clip("กองคลัง")
    _paste(measures)
    assert [m.responsible for m in measures.desk.measures(YEAR)] == ["กองคลัง"] * 3


@pytest.mark.usefixtures("never_asked")
def test_our_own_cells_come_back_letter_by_letter(measures: Grid) -> None:
    odd = "๑. ก  ข <b>ไม่หนา</b>\n- ค"
    measures.model.edits.set_texts([(0, 0, odd), (1, 0, "๒. ถัดไป")])
    measures.select((0, "title"), (1, "steps"))
    measures.key(K.Key_C, CTRL)
    measures.go(3, "title")
    _paste(measures)
    made = measures.desk.measures(YEAR)[3:]
    assert [m.title for m in made] == [odd, "๒. ถัดไป"]
    assert [m.steps for m in made] == [m.steps for m in measures.desk.measures(YEAR)[:2]]


@pytest.mark.usefixtures("never_asked")
@pytest.mark.parametrize("cells", [b"", b"\xff", b"{}", b"[1]"])
def test_cells_that_are_not_ours_are_read_as_text(measures: Grid, cells: bytes) -> None:
    data = QMimeData()
    data.setData(CELLS, cells)
    data.setText("งานใหม่\tสาเหตุ")
    QApplication.clipboard().setMimeData(data)
    measures.go(3, "title")
    _paste(measures)
    assert measures.titles()[3:] == ["งานใหม่"]


@pytest.mark.usefixtures("never_asked")
def test_cut_empties_the_cells_and_undo_brings_them_back(measures: Grid, titles: list[str]) -> None:
    measures.select((0, "title"), (0, "title"))
    measures.key(K.Key_X, CTRL)
    assert QApplication.clipboard().text() == titles[0]
    assert measures.titles()[0] == ""
    measures.page.undo()
    assert measures.titles() == titles


@pytest.mark.usefixtures("never_asked")
def test_what_is_copied_out_reads_back_as_the_same_cells(measures: Grid) -> None:
    measures.model.edits.set_texts([(0, 0, 'มี "คำพูด"\nสองบรรทัด'), (1, 0, "=1+1")])
    measures.select((0, "title"), (1, "finding"))
    measures.key(K.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    for html in (data.html(), None):
        table = clipboard.read(html, data.text())
        assert [row.cells for row in table.rows] == [('มี "คำพูด"\nสองบรรทัด', ""), ("=1+1", "")]


def test_a_preview_comes_where_something_would_be_dropped_or_goes_elsewhere(
    measures: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[PastePlan, list[GridColumn]]] = []

    def ask(plan: PastePlan, heads: list[GridColumn], rows: list[str], parent: object) -> object:
        seen.append((plan, heads))
        return plan.cells

    monkeypatch.setattr(PastePreview, "ask", ask)
    measures.go(3, "title")
    _clip("ผู้รับผิดชอบ\tมาตรการ\nกองช่าง\tซ่อมถนน\nกองคลัง\tจัดเก็บภาษี\n")
    _paste(measures)
    plan, heads = seen[0]
    assert plan.remapped and [item.field for item in heads] == ["title", "responsible"]
    made = measures.desk.measures(YEAR)[3:]
    assert [(m.title, m.responsible) for m in made] == [
        ("ซ่อมถนน", "กองช่าง"),
        ("จัดเก็บภาษี", "กองคลัง"),
    ]


def test_a_preview_refused_changes_nothing(
    measures: Grid, titles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PastePreview, "ask", lambda *_args, **_kwargs: None)
    measures.go(0, "title")
    _clip("มาตรการ\tขั้นตอน\nก\tข\n")
    _paste(measures)
    assert measures.titles() == titles


def test_a_text_that_is_no_choice_is_refused_whole(results: Grid) -> None:
    results.go(0, "status")
    _clip("แล้วเสร็จ\nไม่รู้จัก\n\tx")
    QApplication.clipboard().setText("เสร็จดี")
    _paste(results)
    assert "ไม่มีในรายการ" in results.said[-1]
    assert results.text(0, "status") == ""


def test_scores_go_where_their_codes_are(show: MakeGrid, desk: Desk) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "ก", "i2": "ข", "i3": "ค"}))
    grid.go(0, "text")
    _clip("i๓\t๙๕.๕๐\ni๑\t๑๐๐\n")
    _paste(grid)
    assert {s.code: str(s.value) for s in desk.scores(YEAR)} == {"i3": "95.50", "i1": "100.00"}


def test_a_table_of_scores_pasted_beside_the_figures_finds_its_codes(
    show: MakeGrid, desk: Desk
) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "ก", "i2": "ข", "i3": "ค"}))
    grid.go(0, "code")
    _clip("ข้อคำถาม\tคะแนน\ni๑ ก\t๙๐\ni๓ ค\t๙๕.๕๐\n")
    _paste(grid)
    assert {s.code: str(s.value) for s in desk.scores(YEAR)} == {"i3": "95.50", "i1": "90.00"}


@pytest.fixture(scope="session")
def office_html(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """HTML as LibreOffice Writer or Calc puts it out, made from a small table."""
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    folder = tmp_path_factory.mktemp("office")

    def make(program: str) -> str:
        if program == "calc":
            source = folder / "block.csv"
            source.write_text('งานหนึ่ง,"บรรทัดแรก\nบรรทัดสอง"\nงานสอง,ข้อ\n', encoding="utf-8")
            options = ["--infilter=CSV:44,34,76", "--convert-to", "html:HTML (StarCalc)"]
        else:
            source = folder / "block.html"
            source.write_text(
                "<html><meta charset=utf-8><table border=1><tr><td>งานหนึ่ง</td><td><p>บรรทัดแรก</p>"
                "<p>บรรทัดสอง</p></td></tr><tr><td>งานสอง</td><td>ข้อ</td></tr></table></html>",
                encoding="utf-8",
            )
            options = ["--writer", "--convert-to", "html:HTML (StarWriter)"]
        profile = f"-env:UserInstallation=file://{folder}/profile"
        out = folder / program
        command = ["soffice", profile, "--headless", *options, "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (out / "block.html").read_text(encoding="utf-8")

    return make


@pytest.mark.slow
@pytest.mark.usefixtures("never_asked")
@pytest.mark.parametrize("program", ["calc", "writer"])
def test_what_libreoffice_gives_is_pasted_cell_by_cell(
    measures: Grid, office_html: Callable[[str], str], program: str
) -> None:
    measures.go(3, "title")
    _clip("", office_html(program))
    _paste(measures)
    made = measures.desk.measures(YEAR)[3:]
    assert [m.title for m in made] == ["งานหนึ่ง", "งานสอง"]
    assert [m.finding.split() for m in made] == [["บรรทัดแรก", "บรรทัดสอง"], ["ข้อ"]]


@pytest.mark.slow
def test_what_we_copy_out_libreoffice_reads_as_the_same_cells(
    measures: Grid, tmp_path: Path
) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    block = [(0, 0, "บรรทัดแรก\nบรรทัดสอง"), (0, 1, "๑"), (1, 0, "=1+1"), (1, 1, "007")]
    measures.model.edits.set_texts(block)
    measures.select((0, "title"), (1, "finding"))
    measures.key(K.Key_C, CTRL)
    source = tmp_path / "copied.html"
    source.write_text(QApplication.clipboard().mimeData().html(), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--infilter=HTML (StarCalc)",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    lines = (tmp_path / "copied.csv").read_text(encoding="utf-8")
    assert lines == '"บรรทัดแรก\nบรรทัดสอง",๑\n=1+1,007\n'
