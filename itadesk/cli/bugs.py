"""What a bug of the program's own ends in: a report file and one sentence, never a traceback."""

import os
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from itadesk import __version__
from itadesk.cli import texts
from itadesk.paths import user_dir

EXIT_BUG = 70
"""``EX_SOFTWARE`` of sysexits.h."""


def install_bug_report() -> None:
    """Sends every exception that nobody expected to a report file."""
    sys.excepthook = _on_bug


def _on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        os._exit(130)
    report = "".join(traceback.format_exception(kind, error, trace))
    print(texts.BUG.format(path=_written(report)), file=sys.stderr, flush=True)  # noqa: T201
    os._exit(EXIT_BUG)  # an excepthook cannot choose the exit code otherwise


def _written(report: str) -> Path:
    """The report's file; a folder that cannot be written leaves only its name."""
    now = datetime.now().astimezone()
    path = user_dir() / "reports" / f"bug-{now:%Y%m%d-%H%M%S}.txt"
    head = f"itadesk {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head}{sys.argv}\n\n{report}", encoding="utf-8", errors="replace")
    except OSError:
        sys.stderr.write(report)
    return path
