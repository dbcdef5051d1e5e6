"""The charts of a year as pictures, drawn in the helper process, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from itadesk.gui.assess import texts
from itadesk.gui.assess.charting import Drawn, draw_charts
from itadesk.gui.labels import quiet, tip
from itadesk.gui.tasks import Task, Tasks, raise_trouble
from itadesk.gui.theme import STEP, ems
from itadesk.records.dossier import Dossier

_PAUSE = 300
"""Milliseconds after the last change before the charts are drawn again."""


class ChartPicture(QWidget):
    """One chart; keeps its shape and never grows beyond its own dots."""

    def __init__(self, drawn: Drawn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = drawn
        self.pixmap = QPixmap()
        self.pixmap.loadFromData(drawn.data, "PNG")
        self.setAccessibleName(drawn.title)
        self.setAccessibleDescription(drawn.words)
        self.setToolTip(tip(drawn.words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(ems(42))

    def heightForWidth(self, width: int) -> int:
        """The height that keeps the chart's shape."""
        return round(width * self.pixmap.height() / max(self.pixmap.width(), 1))

    def sizeHint(self) -> QSize:
        """A size that reads well at this font's size."""
        return QSize(ems(40), self.heightForWidth(ems(40)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture on the paper's white."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self.maximumWidth())
        room = QRect(0, 0, width, self.heightForWidth(width))
        painter.fillRect(room, Qt.GlobalColor.white)
        painter.drawPixmap(room, self.pixmap)
        painter.end()


class ChartView(QStackedWidget):
    """Draws when it is shown and something has changed."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted: tuple[Dossier, int] | None = None
        self._stale = False
        self._task: Task | None = None
        self.pictures: list[ChartPicture] = []
        self._words = quiet(texts.CHARTS_WAIT)
        self._words.setMargin(6 * STEP)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.addWidget(self._words)
        self.addWidget(self._area)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin)

    def set_scores(self, dossier: Dossier, year: int) -> None:
        """The scores to draw and the assessed year they are looked at from."""
        self._wanted = (dossier, year)
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the charts were hidden."""
        super().showEvent(event)
        if self._stale:
            self._pause.start()

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet the newest."""
        return self._stale or (self._task is not None and self._task.running)

    def _begin(self) -> None:
        if self._wanted is None:
            return
        if self._task is not None and self._task.running:
            self._pause.start()
            return
        self._stale = False
        self._task = self._tasks.start(draw_charts, *self._wanted)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(raise_trouble)

    def _on_done(self, drawn: Sequence[Drawn]) -> None:
        self.pictures = [ChartPicture(chart) for chart in drawn]
        if not self.pictures:
            self._words.set_words(texts.CHARTS_NONE)
            self.setCurrentWidget(self._words)
            return
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        layout.setSpacing(4 * STEP)
        for picture in self.pictures:
            layout.addWidget(picture)
        layout.addStretch(1)
        self._area.setWidget(page)
        self.setCurrentWidget(self._area)
