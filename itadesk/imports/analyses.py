"""The cell that analyses an indicator, taken apart: lowest questions, cause, guideline."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from itadesk.records.score import Analysis

_COLON = r"[ \t]*[:：]?"
_LABELS = (
    (
        "lowest_stated",
        rf"(?:ข้อ\s*)?(?:คำ\s*ถาม|ประเด็น)ที่\s*(?:ได้|มี)?\s*(?:รับ)?\s*คะแนน\s*(?:น้อย|ต่ำ)\s*(?:ที่)?\s*สุด{_COLON}",
    ),
    ("cause", rf"สาเหตุ\s*(?:ที่)?\s*เกิด\s*จาก{_COLON}|(?<!\S)สาเหตุ\s*[:：]"),
    (
        "guideline",
        rf"แนวทาง\s*(?:การ|ใน\s*การ)\s*(?:ยก\s*ระดับ|พัฒนา|ปรับปรุง|แก้ไข)\s*ผล\s*การ\s*ประเมิน\s*(?:ฯ|ITA|ไอที)?{_COLON}"
        r"|(?<!\S)แนวทาง\s*(?:การ|ใน\s*การ)?\s*(?:ยก\s*ระดับ|พัฒนา|ปรับปรุง|แก้ไข)[^\n:：]{0,40}[:：]",
    ),
)
_PATTERN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS))


@dataclass(frozen=True, slots=True)
class Analysed:
    """The texts of one analysis; what stood before any label is ``before``."""

    before: str = ""
    lowest_stated: str = ""
    cause: str = ""
    guideline: str = ""

    @property
    def begins_labelled(self) -> bool:
        """Whether nothing stood before the first label."""
        return not self.before


def take_apart(text: str) -> Analysed:
    """The labelled texts of an analysis cell, each without its label.

    A label counts where it stands for the first time, or again at the start of a line (a page
    break repeats it); anywhere else it is only mentioned.
    """
    pieces: dict[str, list[str]] = {"before": []}
    name, start = "before", 0
    for match in _PATTERN.finditer(text):
        label = match.lastgroup or "before"
        at_start = match.start() == 0 or text[match.start() - 1] == "\n"
        if label in pieces and not at_start:
            continue
        pieces[name].append(text[start : match.start()].strip())
        pieces.setdefault(label, [])
        name, start = label, match.end()
    pieces[name].append(text[start:].strip())
    return Analysed(**{label: "\n".join(filter(None, texts)) for label, texts in pieces.items()})


def analysis_of(year: int, indicator: int, cells: Mapping[str, str]) -> tuple[Analysis, bool]:
    """The analysis of the Buddhist ``year`` that an indicator's cells hold, and whether part of
    it had no label (such words are kept before the guideline).

    ``cells``: ``analysis`` in one piece, or ``lowest``, ``cause`` and ``guideline`` in columns.
    """
    parts = take_apart(cells.get("analysis", ""))
    analysis = Analysis(
        Analysis.id_for(year, indicator),
        year,
        indicator,
        lowest_stated=_lines(cells.get("lowest"), parts.lowest_stated),
        cause=_lines(cells.get("cause"), parts.cause),
        guideline=_lines(parts.before, cells.get("guideline"), parts.guideline),
    )
    return analysis, bool(parts.before)


def _lines(*texts: str | None) -> str:
    return "\n".join(filter(None, texts))
