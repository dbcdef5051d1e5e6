"""The last road of every exception: troubles are told, bugs give a report to copy."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from itadesk.errors import BookError
from itadesk.gui.bugs import BugDialog, ExceptionHook
from tests.gui.conftest import answer

pytestmark = pytest.mark.gui


def test_circumstances_are_told_in_their_own_words(qapp: QApplication) -> None:
    told: list[str] = []

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.text().replace("\u200b", ""))
        dialog.accept()

    answer(QMessageBox, keep)
    error = BookError("BOOK_GONE", "แฟ้มหายไปแล้ว เสียบแฟลชไดรฟ์แล้วลองใหม่")
    ExceptionHook()(type(error), error, None)
    assert told == ["แฟ้มหายไปแล้ว เสียบแฟลชไดรฟ์แล้วลองใหม่"]


def _report() -> str:
    """What a bug's dialog gives to copy."""

    def copy(dialog: QDialog) -> None:
        assert isinstance(dialog, BugDialog)
        dialog.copy_button.click()
        dialog.reject()

    answer(BugDialog, copy)
    try:
        _broken()
    except ZeroDivisionError as error:
        ExceptionHook()(type(error), error, error.__traceback__)
    return QApplication.clipboard().text()


def _broken() -> None:
    1 / 0  # noqa: B018


def test_a_bug_gives_a_report_to_copy(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    report = _report()
    assert "ZeroDivisionError" in report
    assert "_broken" in report
    assert "itadesk" in report
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_bug_is_told_also_where_there_is_no_console(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.clipboard().clear()
    monkeypatch.setattr(sys, "stderr", None)
    assert "ZeroDivisionError" in _report()
