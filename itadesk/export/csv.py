"""The measures and results of one year and round as CSV that Excel opens and cannot run."""

import csv
import datetime
import io
import re
from pathlib import Path

from itadesk.export.beside import write_bytes
from itadesk.export.flat import FlatTable, Value, flat_tables
from itadesk.records.dossier import Dossier
from itadesk.thai.text import clean_text

_CALCULATED = re.compile(r"'*(?:[=+@\t\r]|-(?!$|[ ก-๛]))")
"""What Excel would calculate; a dash before a space or a Thai letter begins a list."""


def write(dossier: Dossier, path: Path) -> None:
    """The measures as the CSV file ``path`` (UTF-8 with mark, RFC 4180); dates are ISO.

    Raises ExportError where it cannot be written.
    """
    data = table_csv(flat_tables(dossier)[0])
    write_bytes(path, data, verify=_verify)


def table_csv(table: FlatTable) -> bytes:
    """``table`` as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(_safe, table.headings))
    writer.writerows([_safe(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """``text`` with a leading apostrophe where Excel would calculate; import takes it off."""
    return f"'{text}" if _CALCULATED.match(text) else text


def _safe(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return guarded(clean_text(value)) if isinstance(value, str) else value


def _verify(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        if not any(True for _ in csv.reader(file)):
            raise ValueError(path)
