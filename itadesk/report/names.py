"""The file name a paper is proposed to be saved under."""

import re

from itadesk.report.sheet import Sheet
from itadesk.report.texts import ROLE_NAMES
from itadesk.thai.digits import to_arabic

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST = 100
"""Characters, without ending: deep folders on Windows leave little more."""


def file_name(sheet: Sheet) -> str:
    """``O26_อบต.…_2568``, half-year rounds named; a name Windows takes, without ending."""
    halves = {"first-half": "6เดือนแรก", "second-half": "6เดือนหลัง"}
    parts = (
        sheet.values["item_code"] or ROLE_NAMES[sheet.form.role],
        sheet.values["office.short"],
        str(sheet.dossier.fiscal_year),
        halves.get(sheet.dossier.round, "") if sheet.form.role == "report" else "",
    )
    return safe_name("_".join(part for part in parts if part))


def safe_name(name: str) -> str:
    """The name without what Windows refuses; Arabic digits, spaces as underscores."""
    clean = re.sub(r"[\s_]+", "_", _FORBIDDEN.sub("", to_arabic(name)))
    clean = clean[:_LONGEST].strip("._ ")
    return f"_{clean}" if _RESERVED.fullmatch(clean) else clean or "itadesk"
