"""How two windows of one PC know of each other: a local socket named after the book."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASK = b"here?"
_COME = b"come!"
_PATIENCE = 500
"""Milliseconds to wait for a neighbour's word."""


def _name(book: Path) -> str:
    digest = hashlib.blake2b(str(book.resolve()).encode(), digest_size=12).hexdigest()
    return f"itadesk-{digest}"


class Doorbell(QObject):
    """Rung when another start of the program wants this window to come forward."""

    rung = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QLocalServer.removeServer(_name(book))
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(_name(book))

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        come = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _COME
        socket.abort()
        socket.deleteLater()
        if come:
            self.rung.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def is_here(book: Path) -> bool:
    """Whether a window on this PC has the book open."""
    return _said(book, _ASK)


def bring_forward(book: Path) -> bool:
    """Ask that window to come forward; whether it could be asked."""
    return _said(book, _COME)


def _said(book: Path, word: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(_name(book))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(word)
    heard = socket.waitForBytesWritten(_PATIENCE)
    socket.abort()
    return heard
