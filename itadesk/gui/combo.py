"""The list of choices used in pages and dialogs."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from itadesk.gui.labels import tip

_MARGINS = 2
"""Pixels a style leaves around the words of a closed box."""


class CalmBox(QComboBox):
    """A closed list of choices; the wheel scrolls what it stands in and never changes it.

    Qt's own takes the wheel wherever the pointer passes, so that scrolling a page down changed
    the paper it was about, without a word.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = False

    def showPopup(self) -> None:
        """Open the list as wide as its words; it was opened for the choice that follows."""
        self._listed = True
        listed = self.view()
        frame = 2 * listed.frameWidth() + listed.verticalScrollBar().sizeHint().width()
        wide = listed.sizeHintForColumn(0) + frame
        listed.setMinimumWidth(min(wide, self.window().width()))
        super().showPopup()

    def from_list(self) -> bool:
        """Whether the choice just made came from the open list; keys on a closed box go on."""
        listed, self._listed = self._listed, False
        return listed

    def shown_words(self) -> str:
        """The words of the choice as the closed box has room for them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(option.currentText, mode, self._room(option))

    def sizeHint(self) -> QSize:
        """Room for the longest words; a style's own hint falls short of it with large letters."""
        hint = super().sizeHint()
        if self.sizeAdjustPolicy() == QComboBox.SizeAdjustPolicy.AdjustToContents:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            option.rect = QRect(QPoint(0, 0), hint)
            words = (self.itemText(row) for row in range(self.count()))
            longest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
            hint.setWidth(hint.width() + max(longest + 1 - self._room(option), 0))
        return hint

    def _room(self, option: QStyleOptionComboBox) -> int:
        """Pixels for the words of a closed box."""
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(control, option, field, self).width() - _MARGINS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that do not fit end in '…'; Qt's own cuts through a letter."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_words()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """The whole words under the pointer where they were cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            whole = self.currentText()
            if not self.isEditable() and self.shown_words() != whole:
                QToolTip.showText(event.globalPos(), tip(whole), self)
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
