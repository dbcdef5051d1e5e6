"""Settings of this PC: the size of the letters, the page beside the grid."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from itadesk import paths
from itadesk.gui import texts
from itadesk.gui.asking import run
from itadesk.gui.combo import CalmBox
from itadesk.gui.labels import WrappedLabel, quiet
from itadesk.gui.settings import FONT_SCALES, Settings
from itadesk.gui.theme import STEP, ems
from itadesk.thai.digits import to_thai


class SettingsDialog(QDialog):
    """Few settings; each says what it does."""

    def __init__(
        self, settings: Settings, *, page_shown: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.SETTINGS_TITLE)
        self.scale = CalmBox()
        self.scale.setAccessibleName(texts.SETTINGS_SCALE)
        for percent in FONT_SCALES:
            self.scale.addItem(to_thai(f"{percent} %"), percent)
        self.scale.setCurrentIndex(self.scale.findData(settings.font_scale))
        self.preview = QCheckBox(texts.SETTINGS_PREVIEW)
        self.preview.setChecked(page_shown)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(3 * STEP)
        form.addRow(texts.SETTINGS_SCALE, self.scale)
        form.addRow(self.preview)
        form.addRow(texts.SETTINGS_FOLDER, WrappedLabel(str(paths.user_dir())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        layout.setSpacing(4 * STEP)
        layout.addLayout(form)
        layout.addWidget(quiet(texts.SETTINGS_DARK))
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(24))

    @classmethod
    def ask(
        cls, settings: Settings, *, page_shown: bool, parent: QWidget | None
    ) -> tuple[int, bool] | None:
        """Font scale in per cent and whether the page is shown; or None."""
        dialog = cls(settings, page_shown=page_shown, parent=parent)
        if not run(dialog):
            return None
        return dialog.scale.currentData(), dialog.preview.isChecked()
