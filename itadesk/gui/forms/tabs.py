"""The editors of one form, a tab each: what concerns the whole of it, then each of its parts."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QTabWidget, QWidget

from itadesk.formspec.form import Form
from itadesk.gui.forms import texts
from itadesk.gui.forms.parts import GeneralEditor, PartEditor
from itadesk.gui.theme import ems
from itadesk.thai.digits import to_thai


class FormTabs(QTabWidget):
    """Shows a form to be looked at or changed; keeps nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts.TABS)
        self.setDocumentMode(True)
        self.setMinimumWidth(ems(20))
        self.general: GeneralEditor | None = None
        self.parts: list[PartEditor] = []

    def show_form(self, form: Form | None, *, own: bool) -> None:
        """The editors of another form; only the office's ``own`` can be changed."""
        pages = [page for place in range(self.count()) if (page := self.widget(place))]
        self.clear()
        for page in pages:  # Qt takes them out and keeps them
            page.deleteLater()
        self.general, self.parts = None, []
        if form is None:
            return
        self.general = GeneralEditor(form)
        self.general.changed.connect(self.changed)
        self._add(self.general, texts.TAB_GENERAL, own=own)
        for number, part in enumerate(form.parts, 1):
            editor = PartEditor(part)
            editor.changed.connect(self.changed)
            self.parts.append(editor)
            self._add(editor, to_thai(texts.TAB_PART.format(number=number)), own=own)

    def edited(self, form: Form) -> Form | None:
        """``form``, the one shown, with what stands in the editors; None where none is shown."""
        if self.general is None:
            return None
        return replace(
            self.general.applied(form), parts=tuple(editor.part() for editor in self.parts)
        )

    def commit(self) -> None:
        """Take over what is being typed in a cell of a part's columns."""
        for editor in self.parts:
            editor.columns.commit()

    def _add(self, editor: QWidget, words: str, *, own: bool) -> None:
        editor.setEnabled(own)
        scroll = QScrollArea()
        scroll.setWidget(editor)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.addTab(scroll, words)
