"""What is being changed in a form, on disk within a second and until it is saved or given up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.errors import FormError
from itadesk.formspec.drafts import drop_draft, keep_draft
from itadesk.formspec.form import Form
from itadesk.gui.grid.editing.drafting import DRAFT_MS


class FormDrafting(QObject):
    """``changed`` gives the form with what stands in the editors; None where nothing is to keep."""

    failed = Signal(str)

    def __init__(self, changed: Callable[[], Form | None], parent: QObject) -> None:
        super().__init__(parent)
        self._changed = changed
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.keep)

    def typed(self) -> None:
        """Something was changed: it is on disk within a second."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Put it on disk now."""
        self._timer.stop()
        form = self._changed()
        if form is not None:
            try:
                keep_draft(form)
            except FormError as error:
                self.failed.emit(error.message)

    def drop(self, form_id: str) -> None:
        """The form was saved, given up or removed."""
        self._timer.stop()
        drop_draft(form_id)
