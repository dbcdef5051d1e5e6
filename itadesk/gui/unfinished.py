"""What is typed in a dialog that stores nothing before it is answered, kept against a power cut.

One JSON file a dialog in the user's folder: a first book is not there yet, and an approver or a
new question belongs to no row of one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QSpinBox

from itadesk import paths
from itadesk.gui import texts
from itadesk.gui.grid.editing.drafting import DRAFT_MS
from itadesk.gui.labels import quiet

Input = QLineEdit | QPlainTextEdit | QSpinBox | QComboBox


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing a dialog asks for, as text."""

    read: Callable[[], str]
    show: Callable[[str], None]


class Unfinished(QObject):
    """The answers are on disk a second after typing; ``offer`` puts them back another time.

    ``of`` is its name: the kind of dialog, then what it asks about.
    They go when the dialog is left. Accepting it keeps them until the caller has stored them and
    says so with ``forget``, so that a refused answer is there to be sent again.
    """

    def __init__(self, dialog: QDialog, *of: str) -> None:
        super().__init__(dialog)
        self.line = quiet("")
        """Says that something was put back; hidden until then."""
        self.line.hide()
        self._path = _file(of)
        self._answers: dict[str, Answer] = {}
        self._begun: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        dialog.accepted.connect(self.keep)
        dialog.rejected.connect(self.drop)

    def watch(self, inputs: Mapping[str, Input], **others: Answer) -> None:
        """Follow these; ``others`` are no inputs of their own and come after them."""
        for name, each in inputs.items():
            self._answers[name] = _answer(each)
            _changed(each).connect(self.typed)
        self._answers.update(others)
        self._begun = self._now()

    def offer(self) -> None:
        """Put back what was being typed when the program ended, and say so."""
        kept = _read(self._path)
        if not kept:
            return
        for name, answer in self._answers.items():
            if name in kept:
                answer.show(kept[name])
        self._say(texts.UNFINISHED_BACK)

    def typed(self) -> None:
        """Something was typed: it is on disk within a second."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Put the answers on disk now, if they are others than the dialog began with."""
        self._timer.stop()
        now = self._now()
        if now == self._begun:
            self.drop()
            return
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(now), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            self._say(texts.UNFINISHED_UNKEPT)

    def drop(self) -> None:
        """The answers were stored or given up."""
        self._timer.stop()
        self._begun = self._now()
        _remove(self._path)

    def _now(self) -> dict[str, str]:
        return {name: answer.read() for name, answer in self._answers.items()}

    def _say(self, words: str) -> None:
        self.line.set_words(words)
        self.line.show()


def forget(*of: str) -> None:
    """The answers of the accepted dialog of this name are stored now."""
    _remove(_file(of))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _file(of: tuple[str, ...]) -> Path:
    kind, *which = of
    mark = blake2b("\n".join(which).encode(errors="surrogatepass"), digest_size=8).hexdigest()
    return paths.user_dir() / "unfinished" / f"{kind}-{mark}.json"


def _read(path: Path) -> dict[str, str]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    items = kept.items() if isinstance(kept, dict) else ()
    return {name: text for name, text in items if isinstance(text, str)}


def _answer(field: Input) -> Answer:
    if isinstance(field, QLineEdit):
        return Answer(field.text, field.setText)
    if isinstance(field, QPlainTextEdit):
        return Answer(field.toPlainText, field.setPlainText)
    if isinstance(field, QComboBox):
        return Answer(field.currentText, field.setCurrentText)
    return Answer(
        lambda: str(field.value()), lambda text: field.setValue(field.valueFromText(text))
    )


def _changed(field: Input) -> SignalInstance:
    if isinstance(field, QComboBox):
        return field.currentIndexChanged
    return field.valueChanged if isinstance(field, QSpinBox) else field.textChanged
