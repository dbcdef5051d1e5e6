"""What the window's commands do, apart from laying it out.

A dialog is loaded by the command that opens it: the window starts without them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from itadesk.gui import texts as shared
from itadesk.gui.asking import ask_target, run
from itadesk.gui.folders import documents_folder
from itadesk.gui.grid.page import GridPage
from itadesk.gui.settings import FONT_SCALES
from itadesk.gui.window import texts
from itadesk.gui.window.frame import BookWindow
from itadesk.gui.window.ways import Ways
from itadesk.records.change import Changes
from itadesk.records.measure import Result

if TYPE_CHECKING:
    from itadesk.desk.importing import ImportReport


class Duties:
    """One method per command; the window's actions call them with the editor committed."""

    def __init__(self, window: BookWindow, ways: Ways) -> None:
        self._window = window
        self._ways = ways

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Command name -> what it does."""
        window = self._window
        return {
            "new": window.newRequested.emit,
            "open": lambda: window.openRequested.emit(""),
            "import": self.import_paper,
            "report": self.report,
            "approve": self.approve,
            "backup": self.backup,
            "save_elsewhere": window.saving.save_elsewhere,
            "copy_plain": self.copy_plain,
            "close": self.close_book,
            "quit": lambda: void(window.close()),
            "undo": self.undo,
            "redo": self.redo,
            "evidence": self.evidence,
            "years": self.years,
            "copy_year": self.copy_year,
            "next_page": lambda: self._ways.step_page(1),
            "previous_page": lambda: self._ways.step_page(-1),
            "go_navigation": self._ways.swap_focus,
            "preview": lambda: window.set_preview_shown(window.preview.isHidden()),
            "larger": lambda: self.scale(1),
            "smaller": lambda: self.scale(-1),
            "usual_size": lambda: window.scaleRequested.emit(100),
            "today": self.today,
            "forms": self.forms,
            "settings": self.settings,
            "manual": self.manual,
            "about": self.about,
        }

    def undo(self) -> None:
        """Take the last step back, say which it was and show where."""
        desk = self._window.desk
        self._step("undo", desk.undo, texts.UNDONE.format(label=desk.undo_label))

    def redo(self) -> None:
        """Do the last undone step again, say which it was and show where."""
        desk = self._window.desk
        self._step("redo", desk.redo, texts.REDONE.format(label=desk.redo_label))

    def _step(self, name: str, step: Callable[[], Changes | None], said: str) -> None:
        """A grid shows its own steps; what another page undoes is gone to."""
        action = self._window.workspace.page_actions().get(name)
        if action is not None:
            action.trigger()
            return
        changes = step()
        if changes is not None:
            self._ways.show_step(changes)
            self._window.status.say(said)

    def import_paper(self) -> None:
        """Bring an old paper into this book."""
        from itadesk.gui.importing.flow import ImportFlow

        window = self._window
        ImportFlow(window, window.parts).into(window.desk, window.place.fiscal_year, self.imported)

    def imported(self, sentence: str, report: ImportReport) -> None:
        """An old paper came in: say so and go where it went."""
        window = self._window
        page = "scores" if report.scores and not report.measures else "measures"
        if report.results:
            page = f"result:{report.round}"
        place = replace(window.place, fiscal_year=report.fiscal_year)
        if not report.results:
            place = place.on_paper("plan", "full-year")
        window.go(place.on_page(page))
        window.refresh_forms()
        window.status.say(sentence)

    def report(self) -> None:
        """Choose, preview, save and print the paper."""
        from itadesk.gui.report.dialog import ReportDialog

        window = self._window
        run(ReportDialog(window.desk, window.parts, window.place, window))

    def approve(self) -> None:
        """Keep the paper as approved, and see what was changed since."""
        from itadesk.gui.paper.approval import ApprovalDialog

        window = self._window
        cell = ApprovalDialog.ask(window.desk, window.papers, window.place, window)
        if cell is not None:
            window.go_to_cell(cell.table, cell.id, cell.field)

    def backup(self) -> None:
        """A verified backup now."""
        path = self._window.desk.backup()
        self._window.status.say(texts.BACKED_UP.format(path=path))

    def copy_plain(self) -> None:
        """A copy without history, to give away."""
        window = self._window
        name = texts.COPY_NAME.format(name=window.desk.path.stem)
        proposed = str(documents_folder() / name)
        path = ask_target(
            window, texts.COPY_TITLE, proposed, shared.BOOK_FILTER, ending=shared.BOOK_ENDING
        )
        if path is not None:
            window.desk.save_copy(path, history=False)
            window.status.say(texts.COPY_SAVED.format(path=path))

    def close_book(self) -> None:
        """Back to the start page."""
        window = self._window
        if window.close_book():
            window.startRequested.emit()

    def evidence(self) -> None:
        """What proves the result of the row being looked at, in the paper's round."""
        from itadesk.gui.paper.evidence import EvidenceDialog

        window = self._window
        page = window.workspace.page()
        row = page.current()[1] if isinstance(page, GridPage) else ""
        measures = {
            measure.id: measure for measure in window.desk.measures(window.place.fiscal_year)
        }
        by_result = {Result.id_for(row_id, window.place.round): row_id for row_id in measures}
        measure = measures.get(by_result.get(row, row))
        if measure is None:
            window.status.say(texts.NO_ROW)
        else:
            run(EvidenceDialog(window.desk, measure, window.place.round, window))

    def years(self) -> None:
        """Add or remove fiscal years."""
        from itadesk.gui.office.years import YearsDialog

        run(YearsDialog(self._window.desk, self._window))

    def copy_year(self) -> None:
        """Copy measures to another fiscal year."""
        from itadesk.gui.office.copying import CopyYearDialog

        window = self._window
        year = CopyYearDialog.ask(window.desk, window.place.fiscal_year, window)
        if year:
            self._ways.go_year(year)

    def scale(self, step: int) -> None:
        """One step larger or smaller."""
        here = self._window.parts.settings.font_scale
        nearest = min(range(len(FONT_SCALES)), key=lambda place: abs(FONT_SCALES[place] - here))
        place = min(max(nearest + step, 0), len(FONT_SCALES) - 1)
        self._window.scaleRequested.emit(FONT_SCALES[place])

    def forms(self) -> None:
        """The office's own forms, and what they look like."""
        from itadesk.gui.forms.dialog import FormsDialog

        window = self._window
        run(FormsDialog(window.desk, window.parts, window.place, window))
        window.refresh_forms()

    def settings(self) -> None:
        """Font scale and the like."""
        from itadesk.gui.settings_dialog import SettingsDialog

        chosen = SettingsDialog.ask(
            self._window.parts.settings,
            page_shown=not self._window.preview.isHidden(),
            parent=self._window,
        )
        if chosen is not None:
            scale, preview = chosen
            self._window.set_preview_shown(preview)
            self._window.scaleRequested.emit(scale)

    def today(self) -> None:
        """What was changed today."""
        from itadesk.gui.grid.past.history import TodayList

        window = self._window
        answer = TodayList.ask(window.desk, parent=window)
        if answer is None:
            return
        change, take_back = answer
        if take_back:
            window.desk.restore(change)
        else:
            field = next(iter(change.after or change.before or {}), "")
            window.go_to_cell(change.table, change.row, field)

    def about(self) -> None:
        """What this program is."""
        from itadesk.gui.help.about import AboutDialog

        run(AboutDialog(str(self._window.desk.path), self._window))

    def manual(self) -> None:
        """The manual, in a window of its own."""
        from itadesk.gui.help.manual import ManualWindow

        ManualWindow.show_for(self._window)


def void(_value: object) -> None:
    """For handlers whose answer nobody needs."""
