"""The sign that the window is at work and cannot hear for a moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_MANY = 1000
"""Rows whose work may take longer than a blink; with fewer the pointer would only flicker."""


@contextmanager
def busy(rows: int = _MANY) -> Iterator[None]:
    """The pointer waits meanwhile, where the work is on very many rows."""
    if rows < _MANY:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
