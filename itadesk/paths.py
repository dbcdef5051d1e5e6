"""Where forms, resources and the user's own files are: checkout, wheel and packaged program."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds ``forms/`` and ``resources/``.

    Packaged program: PyInstaller's folder; wheel: ``itadesk/_data``; checkout: its top.
    """
    bundled = getattr(sys, "_MEIPASS", None)
    candidates = [Path(bundled)] if bundled else []
    candidates += [_PACKAGE / "_data", _PACKAGE.parent]
    return next((root for root in candidates if (root / "resources").is_dir()), candidates[-1])


def forms_dir() -> Path:
    """The shipped form files (``*.toml``)."""
    return data_root() / "forms"


def resources_dir() -> Path:
    """Fonts, icons, rule books, word lists, sample and manual."""
    return data_root() / "resources"


def user_dir() -> Path:
    """The user's own folder (forms, settings, backups); ``ITADESK_HOME`` replaces it."""
    override = os.environ.get("ITADESK_HOME")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home()) / "itadesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "itadesk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "itadesk"


def user_forms_dir() -> Path:
    """Form files the office made or was given; a form here wins over a shipped one of its id."""
    return user_dir() / "forms"
