"""Real papers read once more, by other means than the program's, to measure it against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook

_TAG = re.compile(r"</?(?:p|ul|b)(?: [^<>]*)?>")
_NUMBER = re.compile(r"^[๐-๙]{1,2}\.")
_CONTINUED = "(ต่อ)"


def bare(text: str) -> str:
    """The text without any space, line end or what shows where a line may break."""
    return re.sub(r"[\s\u200b\ufeff]+", "", text)


@dataclass(frozen=True)
class Source:
    """The rows of a paper's text: cells as printed, tags off, continuations joined."""

    measures: tuple[tuple[str, ...], ...]
    """Bare texts, one tuple per measure, columns as printed."""
    cells: tuple[str, ...]
    """Bare texts of every cell of every row, numbers off."""


def read_source(path: Path, fields: int) -> Source:
    """The measures of a paper with so many columns."""
    measures: list[tuple[str, ...]] = []
    cells: list[str] = []
    for row in read_rows(path, fields):
        cells += [cell for cell in row if cell]
        if _is_continuation(row[0]):
            row[0] = row[0].removesuffix(_CONTINUED)
            measures[-1] = tuple(map("".join, zip(measures[-1], row, strict=True)))
        else:
            measures.append((_NUMBER.sub("", row[0]), *row[1:]))
    return Source(tuple(measures), tuple(_NUMBER.sub("", cell) for cell in cells))


def _is_continuation(title: str) -> bool:
    return not title or title.endswith(_CONTINUED)


def read_rows(path: Path, fields: int) -> Iterator[list[str]]:
    """Bare cells of every row of data with so many columns."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        row = [bare(_TAG.sub("", cell)) for cell in line.split("\t")]
        heading = len(row) > 1 and "ผู้รับผิดชอบ" in row[2:] and row[0].startswith("มาตรการ")
        if len(row) == fields and not heading and set("".join(row)) != {"-"}:
            yield row


def pdf_pages(path: Path) -> list[str]:
    """The bare text of each page, as PDFium gives it back."""
    document = pypdfium2.PdfDocument(path)
    pages = [bare(page.get_textpage().get_text_range()) for page in document]
    document.close()
    return [page.replace("\ufffe", "-") for page in pages]


def lost_of(cell: str, pages: list[str]) -> str:
    """What of a bare cell text is not on the pages; it may run over to the next pages."""
    if any(cell in page for page in pages):
        return ""
    for start, page in enumerate(pages):
        rest = cell[_longest(cell, page) :]
        for following in pages[start + 1 :]:
            if len(rest) in (0, len(cell)):
                break
            rest = rest[_longest(rest, following) :]
        if not rest:
            return ""
    return cell


def _longest(text: str, page: str) -> int:
    """How much of the beginning of ``text`` is on the page."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if text[:middle] in page else (low, middle - 1)
    return low


def xlsx_columns(path: Path) -> list[str]:
    """The bare text of each column of each sheet, from top to bottom."""
    workbook = load_workbook(path)
    return [
        bare("".join(str(cell.value) for cell in column if cell.value is not None))
        for sheet in workbook.worksheets
        for column in sheet.iter_cols()
    ]
